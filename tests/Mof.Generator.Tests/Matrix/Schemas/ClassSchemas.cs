namespace Mof.Generator.Tests.Matrix.Schemas;

/// <summary>Kinds of classes, keys, references, embedded objects, qualifiers of properties, structures and amendments.</summary>
internal static class ClassSchemas
{
    public static IReadOnlyList<(string Name, string Mof)> All { get; } =
    [
        ("class-empty", "class C_Empty { }; class C_EmptyToo : C_Empty { }; [Abstract] class C_EmptyBase { }; class C_Forward;"),
        ("class-kinds", "[Association] class C_Link { [Key] C_End ref One; [Key] C_End ref Two; }; class C_End { [Key] string Id; }; [Indication] class C_Event { string Text; }; [Singleton] class C_Only { uint8 Value; }; [Abstract, Terminal] class C_Odd { }; [Exception] class C_Error { string Message; };"),
        ("class-unknown-superclass", "class C_Orphan : Nowhere { [Key] string Id; uint8 A; }; [Abstract] class C_OrphanBase : Elsewhere { }; class C_OrphanChild : C_OrphanBase { uint8 B; };"),
        ("class-cycle", "class C_Cycle1 : C_Cycle2 { uint8 A; }; class C_Cycle2 : C_Cycle1 { uint8 B; }; class C_Self : C_Self { };"),
        ("class-access", "[Read] class C_ReadOnly { [Write] string A; uint8 B[]; }; class SMS_Access { [Read] uint8 A; uint8 B; [Read, Write] uint8 C; [Key, Read] string K; }; class C_Dsc : OMI_BaseResource { [Key, Write] string K; [Read] string R; };"),
        ("class-system", "class __C_System { [Key] string Name; }; class C_OfSystem : __C_System { string __PATH; uint32 __GENUS = 2; string __DERIVATION[]; }; class C_OfBuiltIn : __Event { };"),
        ("class-two-spellings", "class C_Spelled { [KEY] STRING Id; [WRITE, NotNull] UInt32 A; [Not_Null] uint8 B; }; class C_Speller : c_spelled { C_SPELLED Inner; c_spelled REF Other; };"),
        ("key-composite", "class C_Key { [Key] string A; [Key] uint32 B; [Key] boolean C; [Key] datetime D; [Key] C_Key ref E; [Key] char16 F; [Key] real64 G; [Key] sint64 H = -1; };"),
        ("key-propagated", "class C_System { [Key] string CreationClassName; [Key] string Name; }; [Association] class C_Part { [Key, Propagated(\"C_System.Name\")] string SystemName; [Key, Weak] C_System ref Whole; };"),
        ("key-enum", "class C_KeyEnum { [Key, ValueMap{\"1\", \"2\"}, Values{\"One\", \"Two\"}] uint32 Kind; }; class C_KeyFlags { [Key, Bits(\"A(0), B(7)\")] uint8 Mask; [Key, ValueMap{\"x\"}, Values{\"X\"}] string Text; }; class C_KeyEnumChild : C_KeyEnum { };"),
        ("key-names", "class C_KeyNames { [Key] string ToPath; [Key] string Equals; [Key] string GetHashCode; [Key] string other; [Key] string Key; [Key] string left; [Key] string obj; };"),
        ("key-one-named", "class C_KeyIsKey { [Key] string Key; }; class C_KeyOther { [Key] uint8 other; }; class C_KeyClass { [Key] string C_KeyClass; }; class C_KeyThis { [Key] string This; }; class C_KeyValue { [Key] sint8 value; };"),
        ("key-case", "class C_KeyCase { [Key] string ABC; [Key] string Abc_; [Key] string aBCd; };"),
        ("key-added", "class C_NoKey { string A; }; class C_AddsKey : C_NoKey { [Key] string Id; }; class C_KeyAgain : C_AddsKey { [Key] string Id; [Key] string Second; };"),
        ("key-of-object", "class C_KeyObject { [Key] C_Key O; }; class C_KeyAny { [Key] object Any; [Key] string S; }; class C_KeyRefUnknown { [Key] Unknown ref R; };"),
        ("key-lazy", "class C_KeyLazy { [Key, Lazy] string Id; [Key, Read, Lazy] uint8 N; }; class SMS_KeyAuto { [Key, Read] uint32 Id; [Lazy] string L; };"),
        ("reference", "class C_Ref { C_Ref ref One; [Write] C_Ref ref Many[]; [Lazy, Write] object ref Any; [Write] Unknown ref Un; [Required, Write] C_Ref ref Sure; [Lazy] C_Ref ref LazyMany[]; Unknown ref UnMany[]; };"),
        ("reference-default", "class C_RefDefault { C_RefDefault ref A = \"C_RefDefault.Id=\\\"x\\\"\"; [not_null, Write] C_RefDefault ref B; [not_null] C_RefDefault ref C[]; C_RefDefault ref D[] = { \"C_RefDefault.Id=1\" }; [Key] uint8 Id; };"),
        ("embedded", "class C_Inner { [Write] string Text; }; class C_Inner2 : C_Inner { }; class C_Outer { C_Inner A; [Write] C_Inner B[]; [EmbeddedInstance(\"C_Inner\"), Write] string C; [EmbeddedInstance(\"C_Inner\")] string D[]; [EmbeddedObject, Write] string E; [EmbeddedObject] string F[]; object G; [Write] object H[]; [EmbeddedInstance(\"Unknown\")] string I; Unknown J; [Write] Unknown K[]; [EmbeddedInstance(\"C_Inner\"), OctetString] uint8 L[]; };"),
        ("embedded-required", "class C_Sure { [Required, Write] C_Inner A; [not_null, Write] C_Inner B[]; [Lazy, Write] C_Inner C; [Lazy] C_Inner D[]; C_Inner E[4]; C_Inner F = NULL; C_Inner G[] = {}; };"),
        ("embedded-self", "class C_Tree { [Write] C_Tree Parent; [Write] C_Tree Children[]; }; [Abstract] class C_Node { C_Leaf Leaf; C_Node Nodes[]; }; class C_Leaf : C_Node { C_Node Back; };"),
        ("embedded-default", "class C_WithDefault { [Write] C_Inner A = instance of C_Inner { Text = \"x\"; }; C_Inner B[] = { instance of C_Inner { Text = \"y\"; } }; };"),
        ("limits", "class C_Limits { [Max(5)] string A; [SizeLimit(\"3\")] string B; [MaxLen(9), MinLen(2)] string C; [AllowedLen(\"4,8\")] string D; [Range(\"0-31\")] uint32 E; [ValueRange(\"1..5\")] uint8 F; [MinValue(-5), MaxValue(5)] sint32 G; [MinValue(0), MaxValue(18446744073709551615)] uint64 H; [Max(15)] uint32 I[]; [MinValue(-9223372036854775808)] sint64 J; [MaxSize(10)] string K; [Max(4294967295)] string L; };"),
        ("limits-malformed", "class C_LimitsBad { [Max(-5)] string A; [SizeLimit(\"x\")] string B; [MaxLen(\"a\")] string C; [Range(\"\")] uint32 D; [Range(\"5-\")] uint32 E; [MinValue(1.5)] real32 F; [Max(99999999999999999999)] string G; [Max] string H; };"),
        ("deprecated", "[Deprecated{\"C_New\"}] class C_Old { [Deprecated{\"No value\"}, Key] string A; [Deprecated(\"quotes \\\" \\\\ \\n end\")] uint32 M(); [Deprecated, Write, Lazy] C_Old Self[]; [Obsoleted] uint8 B; }; class C_OldChild : C_Old { C_Old Inner; [Deprecated] uint32 M2([in] C_Old o, [out] C_Old p); }; [Deprecated] class C_OldToo { [ValueMap{\"1\"}, Values{\"A\"}, Deprecated] uint8 V; };"),
        ("descriptions", "[Description(\"a < b & c > \\\"d\\\" */ \\n\\n second\\x2028line \\xFFFE \\x0 \\xD800 ]]> --> <summary>\")] class C_Described { [Description(\"</summary><param name='x'>\")] string P; [Description(\"\")] string Q; [Description(\"   \")] string R; [Values{\"<a>\", \"&\"}, ValueMap{\"0\", \"1\"}] uint8 V; [Description(\"<b>\")] uint32 M([in, Description(\"</param> & \\n two\")] string p, [out, Description(\"<x/>\")] string q); };"),
        ("default-text", "class C_DefaultText { string A = \"</remarks> & <c>\"; string B = \"line\\none\\r\\ntwo\"; char16 C = '<'; string D[] = { \"<\", \"&\" }; char16 E = '\\xD800'; string F = \"\\xD800 half\"; char16 G = '\\n'; };"),
        ("structure", "structure S_Point { sint32 X; sint32 Y = -1; }; structure S_Point3 : S_Point { sint32 Z; }; class C_Shape { S_Point Origin; [Write] S_Point Corners[]; };"),
        ("enumeration", "enumeration E_Kind : uint32 { First = 1, Second = 2, Last = 0xFFFFFFFF }; enumeration E_Name : string { Alpha, Beta = \"b\" }; enumeration E_Small : sint8 { Minus = -1 }; class C_Kinds { E_Kind A; [Write] E_Kind B = First; E_Kind C[]; E_Name D; E_Name E = Beta; E_Small F = Minus; [Key] E_Kind G; E_Kind H[] = { First, Second }; E_Kind M([in] E_Kind i, [out] E_Name o[]); };"),
        ("enumeration-alias", "enumeration E_More : uint8 { A = 1, B = 2 }; enumeration E_Empty : uint16 { }; class C_Derived { E_More M = E_More.B; E_Empty N; };"),
        ("nested-declarations", "class C_Nest { structure S_Nested { uint8 Deep; structure S_Deeper { uint8 More; }; }; enumeration E_Nested : uint16 { A = 1, B = 2 }; S_Nested N; [Write] E_Nested E = A; }; class C_NestChild : C_Nest { S_Nested Again; };"),
        ("association-mof3", "association A_Link { [Key] C_End ref One; [Key] C_End ref Two[]; uint8 Weight; }; association A_Child : A_Link { };"),
        ("amended", "#pragma namespace(\"\\\\\\\\.\\\\root\\\\x\")\nclass C_Neutral { [Key] string Id; [Values{\"n0\", \"n1\"}, ValueMap{\"0\", \"1\"}] uint8 V; };\n#pragma namespace(\"\\\\\\\\.\\\\root\\\\x\\\\ms_409\")\n[Description(\"English\") : Amended, AMENDMENT, LOCALE(0x409)] class C_Neutral { [Key, Description(\"id\") : Amended] string Id; [Values{\"Zero\", \"One\"} : Amended] uint8 V; };"),
        ("qualifier-declarations", "Qualifier MyOwn : string = \"x\", Scope(any), Flavor(EnableOverride); Qualifier Description : ToSubclass Amended; [MyOwn(\"y\"), Unheard(5), AndMore{\"a\", \"b\"}, Bare] class C_Qualified { [MyOwn, Counter, Gauge : Amended] uint32 A; };"),
        ("static-property", "class C_Static { [Static] uint32 Count; [Static, Write] string Name; [Static, Key] string Id; };"),
        ("large", "class SMS_Large { [Large] string A; [Large, Lazy] uint8 B[]; [Large, Read] C_Inner C[]; };"),
        ("duplicate-members", "class C_Twice { uint8 A; string a; uint32 M(); uint32 m([in] uint8 x); uint8 M; };"),
        ("same-name-property-method", "class C_Same { uint32 Start; uint32 Start(); uint32 StartAsync; uint32 StartResult; };"),
    ];
}
