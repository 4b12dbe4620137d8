namespace Mof.Generator.Tests.Matrix.Schemas;

/// <summary>Instance declarations with values of every kind.</summary>
internal static class InstanceSchemas
{
    public static IEnumerable<(string Name, string Mof)> All =>
    [
        .. TypeSchemas.Intrinsic.Select(static type => ("instance-" + type.Type, $$"""
            instance of T_{{type.Type}} { Scalar = {{type.Low}}; Written = {{type.High}}; Fetched = {{type.Other}}; Lazy = NULL; Array = { {{type.Low}}, {{type.High}}, {{type.Other}} }; Fixed = {}; Items = NULL; NotNull; };
            instance of K_{{type.Type}} { Id = {{type.Low}}; };
            """)),
        ("instance-plain", "class I_Plain { [Key] string Id; uint8 A; string B[]; }; instance of I_Plain { Id = \"a\"; A = 5; B = { \"x\", \"y\" }; }; instance of i_plain { ID = \"b\"; }; instance of I_Plain { };"),
        ("instance-nested", "class I_Inner { string S; I_Inner Deeper; I_Inner Many[]; object Any; }; class I_Inner2 : I_Inner { uint8 N; }; instance of I_Inner { S = \"x\"; Deeper = instance of I_Inner2 { S = \"y\"; N = 5; Deeper = instance of I_Inner { }; }; Many = { instance of I_Inner { S = \"1\"; }, instance of I_Inner2 { N = 2; }, NULL }; Any = instance of I_Plain { Id = \"q\"; }; }; instance of I_Inner { Many = {}; Deeper = NULL; };"),
        ("instance-aliased", "class I_Node { [Key] string Id; I_Node Child; I_Node ref Next; I_Node ref All[]; [EmbeddedInstance(\"I_Node\")] string Text; }; instance of I_Node as $A { Id = \"a\"; }; instance of I_Node as $B { Id = \"b\"; Child = $A; Next = $A; All = { $A, $B }; Text = $A; }; instance of I_Node { Id = \"c\"; Next = $D; }; instance of I_Node as $D { Id = \"d\"; };"),
        ("instance-referenced", "[Association] class I_Link { [Key] I_Node ref One; [Key] I_Node ref Two; }; instance of I_Link { One = \"I_Node.Id=\\\"a\\\"\"; Two = $E; }; instance of I_Node as $E { Id = \"e\"; }; instance of I_Link { One = \"\"; Two = \"not a path\"; }; instance of I_Link { One = \"\\\\\\\\.\\\\root\\\\x:I_Node='a'\"; Two = \"I_Node=@\"; };"),
        ("instance-enum-values", "class I_Enum { [ValueMap{\"0\", \"1\"}, Values{\"A\", \"B\"}] uint8 V; [Bits(\"F(0), G(31)\")] sint32 W; [Values{\"A\"}] uint32 X[]; [Bits(\"F(7)\")] uint8 Y[]; E_Kind Z; E_Name N; }; instance of I_Enum { V = 200; W = -1; X = { 1, 2 }; Y = { 128 }; Z = First; N = Beta; }; instance of I_Enum { W = 0x80000000; Z = E_Kind.Second; };"),
        ("instance-overrides", "instance of O_DepChild { System = \"C_End.Id=\\\"x\\\"\"; Part = \"C_End.Id=\\\"y\\\"\"; }; instance of O_NChild { A = 1; B = \"x\"; C = { 2 }; }; instance of O_TChild { A = 5; B = 1; C = { 1 }; D = 4; E = \"x\"; }; instance of O_VChild { P = 2; R = 3; S = \"y\"; };"),
        ("instance-faulty", "instance of Nowhere { A = 1; }; instance of C_OrphanBase { }; instance of I_Plain { Nothing = 5; Id = 5; A = \"x\"; B = \"scalar\"; A = 1000; }; instance of I_Inner { Deeper = $Unknown; Many = $Unknown; };"),
        ("instance-hostile-names", "instance of N_Generated { Class = 1; Properties = 2; Methods = 3; Key = 4; }; instance of N_Runtime { Get = \"x\"; Set = \"y\"; }; instance of N_Keywords { abstract = \"x\"; value = \"y\"; await = \"z\"; }; instance of N_Itself { N_Itself = 5; }; instance of N_Object { ToString = \"x\"; };"),
        ("instance-of-deprecated", "instance of C_Old { A = \"x\"; B = 1; }; instance of C_OldChild { A = \"y\"; };"),
        ("instance-value-of", "value of S_Point as $P { X = 1; Y = 2; }; instance of C_Shape { Origin = $P; Corners = { value of S_Point { X = 3; }, $P }; };"),
        ("instance-dates", "class I_Dates { datetime A; datetime B; datetime C; datetime D[]; }; instance of I_Dates { A = \"20260131083000.123456+060\"; B = \"nonsense\"; C = \"99999999999999.000000:000\"; D = { \"20261331083000.123456+060\", \"\" }; };"),
        ("instance-strings", "class I_Text { string A; string B[]; char16 C; }; instance of I_Text { A = \"\\xD800 \\\"{x}\\\" \\\\ \\x0\\x1 \\x85\\x2028\"; B = { \"\", NULL, \"\\n\" }; C = '\\xD800'; };"),
        ("1st-instance file.Instance", "class I_File { uint8 A; }; instance of I_File { A = 1; };"),
        ("instance-many", string.Concat(Enumerable.Range(0, 300).Select(static i => $"instance of I_Plain {{ Id = \"m{i}\"; A = {i % 256}; }};\n"))),
    ];
}
