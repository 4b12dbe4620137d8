namespace Mof.Generator.Tests.Matrix.Schemas;

/// <summary>Names that mean something else to C#.</summary>
internal static class NameSchemas
{
    private static readonly string[] Reserved = ["abstract", "base", "bool", "checked", "default", "delegate", "event", "namespace", "new", "null", "object", "operator", "params", "static", "this", "using"];

    private static readonly string[] Contextual =
    [
        "add", "args", "async", "await", "dynamic", "extension", "field", "file", "get", "global", "init", "managed", "nameof", "nint", "notnull", "partial", "record", "required", "scoped", "set",
        "union", "unmanaged", "value", "var", "when", "where", "with", "yield",
    ];

    private static readonly string[] Keywords = [.. Reserved, .. Contextual];

    private static readonly string[] TypeNames = ["System", "Mof", "Runtime", "String", "Object", "Int32", "Nullable", "Task", "Type", "Attribute", "Enum", "CimInstance", "CimReference", "CimValue", "CimType", "CimPropertyInfo", "CimClassInfo", "CimConnection", "UnknownSubclass", "IEquatable", "Obsolete", "Flags", "Contoso", "Sms", "TestProject"];

    public static IEnumerable<(string Name, string Mof)> All =>
    [
        .. Keywords.Select(static name => ("class-named-" + name, $"class {name} {{ [Key] string Id; [Values{{\"{name}\"}}] uint8 V; {name} E[]; {name} ref R; }};")),
        .. TypeNames.Select(static name => ("type-named-" + name, $"class {name} {{ [Key] string Id; [Write] {name} Inner; [Lazy] string S; [Values{{\"A\"}}] uint8 V; uint32 Run([in] {name} x, [out] string y[]); }};")),
        ("members-keywords", "class N_Keywords { " + string.Concat(Keywords.Select(static name => $"[Write] string {name}; ")) + "};"),
        ("members-types", "class N_Types { " + string.Concat(TypeNames.Select(static name => $"[Write, Values{{\"A\"}}] uint8 {name}; ")) + "uint32 Run([in] string s[], [out] N_Types t, [in] N_Types ref r); };"),
        ("methods-keywords", "class N_MethodKeywords { " + string.Concat(Keywords.Select(static name => $"uint32 {name}([in] string {name}, [out] string _{name}); ")) + "};"),
        ("parameters-keywords", "class N_ParameterKeywords { " + string.Concat(Keywords.Select(static (name, i) => $"uint32 M{i}([in] string {name}, [out] string {name}2); [Static] uint32 S{i}([in] string {name}); ")) + "};"),
        ("keys-keywords", "class N_KeyKeywords { " + string.Concat(Keywords.Select(static name => $"[Key] string {name}; ")) + "}; class N_KeyWhere { [Key] uint8 where; }; class N_KeyParams { [Key] string params; }; class N_KeyAwait { [Key] string await; };"),
        ("members-of-object", "class N_Object { [Write] string ToString; string Equals; [Lazy] string GetHashCode; string GetType; string MemberwiseClone; string ReferenceEquals; string Finalize; uint32 Dispose(); };"),
        ("members-of-runtime", "class N_Runtime { string Changes; string CimClass; string ClassName; string Connection; string DeleteAsync; string Get; string GetAsync; string HasChanges; string Init; string InvokeAsync; string InvokeStaticAsync; string IsLazyLoaded; string LoadLazyAsync; string LoadState; string Path; string PutAsync; string RefreshAsync; string RevertChanges; string Set; string TryGet; string TrySet; uint32 Run(); [Static] uint32 RunStatic(); };"),
        ("members-of-runtime-written", "class N_Runtime2 { [Key] string Get; [Write] string Set; [Lazy, Write] uint8 Init[]; [Values{\"A\"}, Write] uint8 Path; uint32 Get(); uint32 Set([in] string Get); uint32 Init(); uint32 Path(); };"),
        ("members-generated", "class N_Generated { [Key] uint8 Class; uint8 Properties; uint8 Methods; uint8 Key; uint8 Class_; uint8 Properties_; uint32 Methods_(); uint8 UnknownSubclass; uint32 Run(); };"),
        ("members-generated-abstract", "[Abstract] class N_GeneratedBase { [Key] string Id; uint8 UnknownSubclass; uint8 Class; uint32 Run(); }; class N_GeneratedChild : N_GeneratedBase { uint8 Key; uint8 Properties; }; class N_GeneratedGrandchild : N_GeneratedChild { uint8 Class_; uint32 Key(); };"),
        ("member-named-like-class", "class N_Itself { uint8 N_Itself; }; class N_ItselfM { uint32 N_ItselfM(); }; class N_ItselfV { [Values{\"N_ItselfV\"}] uint8 N_ItselfV; }; class N_ItselfE { N_ItselfE N_ItselfE; N_ItselfE ref R; }; class N_ItselfK { [Key] string n_itselfk; };"),
        ("class-named-like-generated", "class Class { [Key] string Id; uint8 Class; }; class Properties { uint8 A; }; class Methods { uint32 A(); }; class Key { [Key] string Id; }; class KeyToo { [Key] string KeyToo; }; class Properties2 : Properties { uint8 B; };"),
        ("class-named-like-model", "class N_MofModel { MofModelUser ref A; }; class MofModelUser { uint8 MofModel; uint8 MofData; uint8 Current; };"),
        ("class-named-like-value-type", "class PValues { [Values{\"A\"}] uint8 P; }; class QResult { uint32 Q(); }; class QAsync { uint32 Q(); }; class IdKey { [Key] string Id; };"),
        ("names-lower-case", "class lowercase { [Key] string id; [Values{\"a\", \"b\"}] uint8 mode; uint32 run([in] string path, [out] string result); }; [Abstract] class lowerbase { string a; };"),
        ("names-non-ascii", "class 語文・教學 { [Key] string 名; [ValueMap{\"1\", \"2\"}, Values{\"甲 乙\", \"丙\"}] uint8 種類; uint32 実行([in] string 引数, [out] string 結果); }; class N_Ünïcödé : 語文・教學 { 語文・教學 Ä; string ß; string İ; string ı; };"),
        ("names-illegal", "class N_€uro { string a€; string b×c; string ÷; uint32 m£([in] string p¥); [Values{\"€\", \"$\"}] uint8 v¢; [Key] string k°; };"),
        ("names-sanitized-alike", "class N_Alike { string a€; string a£; string a_; [Values{\"A\"}] uint8 x€; [Values{\"B\"}] uint8 x£; uint32 m€(); uint32 m£([in] string p€, [in] string p£, [out] string q€, [out] string q£); [Key] string k€; [Key] string k£; };"),
        ("names-underscores", "class _ { string _; string __; string ___; uint32 _(); }; class __ { _ A; }; class N___ { string N_; };"),
        ("names-case-variants", "class N_CaseOfMembers { uint8 value; uint32 VALUE2; string Value_; uint32 Values; [Values{\"A\"}] uint8 valueValues; };"),
        ("names-case-collide", "class N_Collide { [Values{\"A\"}] uint8 State; [Values{\"B\"}] uint8 STATE2; uint32 State2Values(); uint8 StateValues; uint8 STATEVALUES_; };"),
        ("names-long", $"class N_{new string('x', 400)} {{ [Key] string P{new string('y', 400)}; uint32 M{new string('z', 400)}(); }};"),
    ];
}
