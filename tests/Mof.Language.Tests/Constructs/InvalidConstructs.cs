namespace Mof.Language.Tests.Constructs;

/// <summary>
/// One fault between two sound classes: it is reported on its line, once (or twice where two are fair), the neighbours
/// keep all their members, and what stands beside the fault is read.
/// </summary>
public class InvalidConstructs
{
    private const string Before = "[Abstract] class Before\n{\n    [Key] uint32 First;\n    void Run([In] string P, B ref Q);\n};\n";
    private const string After = "\n[Version(\"1\"), Values{\"a\"}]\nclass After : Before\n{\n    [Key, Description(\"x\" \"y\")] string Name = \"n\";\n    uint8 Data[];\n    uint32 Go();\n};\n";
    private const int Line = 5;

    // Name, text, line of the first error in it, most errors that are fair, what has to be read of it (see Canonical).
    public static TheoryData<string, string, int, int, string> Faults => new()
    {
        // Classes
        { "class: no semicolon", "class A { uint8 P; }", 1, 1, "class A{uint8 P;}" },
        { "class: no semicolon, own line", "class A\n{\n    uint8 P;\n}", 4, 1, "class A{uint8 P;}" },
        { "class: no end", "class A { uint8 P;", 1, 1, "class A{uint8 P;}" },
        { "class: no end, own lines", "class A\n{\n    uint8 P;", 3, 1, "class A{uint8 P;}" },
        { "class: no opening brace", "class A\n    uint8 P;\n};", 1, 1, "class A{uint8 P;}" },
        { "class: no opening brace, one line", "class A uint8 P; };", 1, 1, "class A{uint8 P;}" },
        { "class: no opening brace after a superclass", "class A : B\n    uint8 P;\n};", 1, 1, "class A:B{uint8 P;}" },
        { "class: no closing brace, but a semicolon", "class A\n{\n    uint8 P;\n;", 4, 1, "class A{uint8 P;}" },
        { "class: no superclass", "class X :  {\n    uint8 P;\n};", 1, 1, "class X{uint8 P;}" },
        { "class: no name", "class {\n    uint8 P;\n};", 1, 1, "" },
        { "class: no keyword", "A {\n    uint8 P;\n};", 1, 1, "" },
        { "class: no colon", "class A B { uint8 P; };", 1, 1, "{uint8 P;}" },
        { "class: no alias", "class A as : B { uint8 P; };", 1, 2, "uint8 P;}" },
        { "class: alias without dollar sign", "class A as x { uint8 P; };", 1, 2, "uint8 P;}" },
        { "class: two names", "class A : B C { uint8 P; };", 1, 1, "class A:B{uint8 P;}" },
        { "class: opening brace twice", "class A {{ uint8 P; };", 1, 2, "uint8 P;" },
        { "class: closing brace twice", "class A { uint8 P; }};", 1, 1, "class A{uint8 P;}" },
        { "association: no semicolon", "association A { B ref C; }", 1, 1, "association A{B ref C;}" },
        { "association: no end", "association A\n{\n    B ref C;", 3, 1, "association A{B ref C;}" },
        { "structure: no semicolon", "structure S { uint8 P; }", 1, 1, "structure S{uint8 P;}" },
        { "structure: no end", "structure S\n{\n    uint8 P;", 3, 1, "structure S{uint8 P;}" },
        { "nested structure: no semicolon", "class A { structure S { uint8 P; } uint8 Q; };", 1, 1, "class A{structure S{uint8 P;}uint8 Q;}" },
        { "nested enumeration: no semicolon", "class A { enumeration E : uint8 { X = 1 } uint8 Q; };", 1, 1, "class A{enumeration E:uint8{X=1}uint8 Q;}" },

        // Enumerations
        { "enumeration: no semicolon", "enumeration E : uint8 { A = 1, B = 2 }", 1, 1, "enumeration E:uint8{A=1,B=2}" },
        { "enumeration: no type", "enumeration E : { A = 1 };", 1, 1, "enumeration E:{A=1}" },
        { "enumeration: no colon and type", "enumeration E { A = 1 };", 1, 1, "enumeration E:{A=1}" },
        { "enumeration: no colon", "enumeration E uint8 { A = 1 };", 1, 1, "enumeration E:uint8{A=1}" },
        { "enumeration: no name", "enumeration : uint8 { A = 1 };", 1, 1, "" },
        { "enumeration: no value", "enumeration E : uint8 { A = , B = 2 };", 1, 1, "B=2}" },
        { "enumeration: no comma", "enumeration E : uint8 { A = 1 B = 2 };", 1, 1, "enumeration E:uint8{A=1,B=2}" },
        { "enumeration: no equals sign", "enumeration E : uint8 { A 1, B = 2 };", 1, 1, "B=2}" },
        { "enumeration: no opening brace", "enumeration E : uint8 A = 1, B = 2 };", 1, 1, "enumeration E:uint8{A=1,B=2}" },
        { "enumeration: no closing brace", "enumeration E : uint8 { A = 1, B = 2;", 1, 1, "enumeration E:uint8{A=1,B=2}" },
        { "enumeration: no end", "enumeration E : uint8\n{\n    A = 1,\n    B = 2", 4, 2, "enumeration E:uint8{A=1,B=2}" },
        { "enumeration: no name of an element", "enumeration E : uint8 { = 1, B = 2 };", 1, 2, "B=2}" },

        // Qualifier declarations
        { "qualifier declaration: no colon", "Qualifier X boolean = false, Scope(any);", 1, 1, "" },
        { "qualifier declaration: no name", "Qualifier : boolean = false, Scope(any);", 1, 1, "" },
        { "qualifier declaration: no type", "Qualifier X : = false, Scope(any);", 1, 1, "" },
        { "qualifier declaration: nothing behind the colon", "Qualifier X : ;", 1, 1, "" },
        { "qualifier declaration: no semicolon", "Qualifier X : boolean = false, Scope(any)", 1, 1, "qualifier X:boolean=FALSE scope(any) flavor()" },
        { "qualifier declaration: no value", "Qualifier X : boolean = , Scope(any);", 1, 1, " scope(any) flavor()" },
        { "qualifier declaration: no scope", "Qualifier X : boolean = false;", 1, 1, "qualifier X:boolean=FALSE scope() flavor()" },
        { "qualifier declaration: empty scope", "Qualifier X : boolean = false, Scope();", 1, 1, "qualifier X:boolean=FALSE scope() flavor()" },
        { "qualifier declaration: empty flavor", "Qualifier X : boolean = false, Scope(any), Flavor();", 1, 1, "qualifier X:boolean=FALSE scope(any) flavor()" },
        { "qualifier declaration: no comma in flavor", "Qualifier X : boolean, Scope(any), Flavor(EnableOverride Restricted);", 1, 1, "qualifier X:boolean scope(any) flavor(EnableOverride Restricted)" },
        { "qualifier declaration: no comma in scope", "Qualifier X : boolean, Scope(property method);", 1, 1, "qualifier X:boolean scope(property method) flavor()" },
        { "qualifier declaration: bad scope keyword", "Qualifier X : boolean, Scope(anything);", 1, 1, "" },
        { "qualifier declaration: bad flavor keyword", "Qualifier X : boolean, Scope(any), Flavor(Sticky);", 1, 1, "" },
        { "qualifier declaration: bad policy keyword", "Qualifier X : boolean Scope(any) Policy(Sticky);", 1, 1, "" },
        { "qualifier declaration: scope without closing parenthesis", "Qualifier X : boolean, Scope(any;", 1, 1, "qualifier X:boolean scope(any) flavor()" },
        { "qualifier declaration: scope without opening parenthesis", "Qualifier X : boolean, Scope any);", 1, 1, "qualifier X:boolean scope(any) flavor()" },
        { "qualifier declaration: flavor without opening parenthesis", "Qualifier X : boolean, Scope(any), Flavor Restricted);", 1, 1, "qualifier X:boolean scope(any) flavor(Restricted)" },
        { "qualifier declaration: no closing bracket", "Qualifier X : string[ = NULL, Scope(any);", 1, 1, "qualifier X:string[]=NULL scope(any) flavor()" },
        { "qualifier declaration: default flavors without semicolon", "Qualifier Description : ToSubclass Amended", 1, 1, "qualifier Description:ToSubclass Amended" },

        // Directives
        { "pragma: nothing", "#pragma", 1, 1, "" },
        { "pragma: no opening parenthesis", "#pragma locale \"en_US\")", 1, 1, "#locale(\"en_US\")" },
        { "pragma: no closing parenthesis", "#pragma locale(\"en_US\"", 1, 1, "#locale(\"en_US\")" },
        { "pragma: no closing quote", "#pragma namespace (\"\\\\\\\\.\\\\root\\\\wmi)", 1, 1, "#namespace(" },
        { "pragma: no quotes", "#pragma namespace(\\\\\\\\.\\\\root\\\\wmi\\\\ms_409)", 1, 1, "" },
        { "pragma: path without quotes", "#pragma namespace(root/x)", 1, 1, "" },
        { "pragma: nothing, before a class", "#pragma\nclass A { uint8 Q; };", 1, 1, "class A{uint8 Q;}" },
        { "pragma: no closing parenthesis, before an instance", "#pragma Org_x(1, y\ninstance of A { Q = 1; };", 1, 1, "of A{Q=1;}" },
        { "include: no parentheses, fault on the next line", "#include \"a.mof\"\nKey] class A { uint8 Q; };", 2, 1, "#include(\"a.mof\") | [Key]class A{uint8 Q;}" },
        { "include: nothing", "#include", 1, 1, "" },
        { "include: empty", "#include ()", 1, 1, "" },
        { "include: header of C", "#include <windows.h>", 1, 1, "" },
        { "ifdef", "#ifdef X\nclass A { uint8 Q; };\n#endif", 1, 2, "class A{uint8 Q;}" },
        { "define", "#define X 1", 1, 1, "" },
        { "define over several lines", "#define STATUS \\\n    Values{\"a\"}, \\\n    ValueMap{\"0\"}\nclass A { uint8 Q; };", 1, 1, "class A{uint8 Q;}" },
        { "define within a class", "class A\n{\n    uint8 P;\n#define T  uint32\n    uint8 Q;\n};", 4, 1, "class A{uint8 P;uint8 Q;}" },

        // Between declarations
        { "line of decoration", "------------------- Configuration.MOF-------------------------------", 1, 1, "" },
        { "line of equals signs", "======================", 1, 1, "" },
        { "line of stars", "**********************", 1, 1, "" },
        { "placeholder", "<Template>", 1, 1, "" },
        { "placeholders before a list", "<AssignmentsCIM><CIMInstances>[ClassVersion(\"1.0.0.0\")]\nclass A { uint8 Q; };", 1, 2, "class A{uint8 Q;}" },
        { "text", "That was the last class of the file", 1, 1, "" },
        { "text before an enumeration", "foo bar\nenumeration E : uint8 { A = 1 };", 1, 1, "enumeration E:uint8{A=1}" },
        { "text before a qualified enumeration", "foo bar\n[Key]\nenumeration E : uint8 { A = 1 };", 1, 1, "[Key]enumeration E:uint8{A=1}" },
        { "text before a structure", "foo bar\nstructure S { uint8 Q; };", 1, 1, "structure S{uint8 Q;}" },
        { "text before an association", "foo bar\nassociation A { B ref Q; };", 1, 1, "association A{B ref Q;}" },
        { "text before a forward class", "foo bar\nclass A;", 1, 1, "class A;" },
        { "text before an instance", "foo bar\ninstance of A { Q = 1; };", 1, 1, "of A{Q=1;}" },
        { "text before a value", "foo bar\nvalue of A as $a { Q = 1; };", 1, 1, "of A as $a{Q=1;}" },
        { "text before a qualifier declaration", "foo bar\nQualifier X : uint8, Scope(any);", 1, 1, "qualifier X:uint8 scope(any) flavor()" },
        { "text before default flavors", "foo bar\nqualifier X : Amended;", 1, 1, "qualifier X:Amended" },
        { "text before a pragma", "foo bar\n#pragma locale(\"x\")", 1, 1, "#locale(\"x\")" },
        { "text with an apostrophe", "That's the last class", 1, 1, "" },
        { "text with a period and a comma", "Note: the next class, which follows, is new.", 1, 2, "" },
        { "console", "Executing (MSFT_DSC)->GetConfigurationStatus()", 1, 1, "" },
        { "closing brace", "}", 1, 1, "" },
        { "closing brace and semicolon", "};", 1, 1, "" },
        { "closing bracket", "]", 1, 1, "" },
        { "qualifiers without declaration", "[Key];", 1, 1, "" },
        { "number", "42;", 1, 1, "" },
        { "string", "\"text\"", 1, 1, "" },

        // Qualifier lists
        { "list: no closing bracket before a class", "[Key class A { uint8 Q; };", 1, 1, "[Key]class A{uint8 Q;}" },
        { "list: no closing bracket before a class on the next line", "[Key, Description(\"x\")\nclass A { uint8 Q; };", 1, 1, "[Key,Description(\"x\")]class A{uint8 Q;}" },
        { "list: no opening bracket before a class", "Key] class A { uint8 Q; };", 1, 1, "[Key]class A{uint8 Q;}" },
        { "list: brace instead of bracket", "class A { void M({IN] uint32 P = 2147483650,\n    [In] uint8 R); uint8 Q; };", 1, 1, "[In]uint8 R);uint8 Q;}" },
        { "list: brace instead of bracket before a property", "class A { {Read] uint32 P; uint8 Q; };", 1, 2, "uint8 Q;}" },
        { "list: no closing bracket, comma", "class A { [Read, Description(\"x\"), string P; uint8 Q; };", 1, 1, "string P;uint8 Q;}" },
        { "list: no closing bracket, next line", "class A {\n[WmiDataId(1)\nuint64 P;\nuint8 Q; };", 2, 1, "class A{[WmiDataId(1)]uint64 P;uint8 Q;}" },
        { "list: no closing bracket after flavors", "class A { [Description(\"x\") : Amended, uint32 P; uint8 Q; };", 1, 1, "uint32 P;uint8 Q;}" },
        { "list: no closing bracket after two flavors", "class A { [Description(\"x\") : Amended ToSubclass uint32 P; uint8 Q; };", 1, 1, "[Description(\"x\"):Amended ToSubclass]uint32 P;uint8 Q;}" },
        { "list: no comma", "class A { [Read Description(\"x\")] string P; uint8 Q; };", 1, 1, "class A{[Read,Description(\"x\")]string P;uint8 Q;}" },
        { "list: no comma, next line", "class A {\n[Read\n Description(\"x\")]\nstring P; uint8 Q; };", 2, 1, "string P;uint8 Q;}" },
        { "list: no opening bracket", "class A { Read, Key] string P; uint8 Q; };", 1, 1, "class A{[Read,Key]string P;uint8 Q;}" },
        { "list: comma twice", "class A { [Read,, Key] string P; uint8 Q; };", 1, 1, "class A{[Read,Key]string P;uint8 Q;}" },
        { "qualifier: no opening parenthesis", "class A { [Description \"x\")] string P; uint8 Q; };", 1, 1, "class A{[Description(\"x\")]string P;uint8 Q;}" },
        { "qualifier: no closing parenthesis", "class A { [Description(\"x\"] string P; uint8 Q; };", 1, 1, "class A{[Description(\"x\")]string P;uint8 Q;}" },
        { "qualifier: no closing parenthesis, more qualifiers", "class A { [Description(\"x\", Key] string P; uint8 Q; };", 1, 1, "class A{[Description(\"x\"),Key]string P;uint8 Q;}" },
        { "qualifier: no opening brace", "class A { [Values \"a\", \"b\"}] string P; uint8 Q; };", 1, 1, "class A{[Values({\"a\",\"b\"})]string P;uint8 Q;}" },
        { "qualifier: no closing brace", "class A { [Values{\"a\", \"b\"] string P; uint8 Q; };", 1, 1, "class A{[Values({\"a\",\"b\"})]string P;uint8 Q;}" },
        { "qualifier: brace closed by parenthesis", "class A { [Values{\"a\", \"b\")] string P; uint8 Q; };", 1, 2, "string P;uint8 Q;}" },
        { "qualifier: no colon", "class A { [Description(\"x\") ToSubclass] string P; uint8 Q; };", 1, 1, "string P;uint8 Q;}" },
        { "qualifier: no flavor", "class A { [Description(\"x\") :] string P; uint8 Q; };", 1, 1, "class A{[Description(\"x\")]string P;uint8 Q;}" },
        { "qualifier: unknown flavor", "class A { [Description(\"x\") : Sticky] string P; uint8 Q; };", 1, 1, "string P;uint8 Q;}" },
        { "qualifier: value behind the colon", "class A { [Description : \"x\"] string P; uint8 Q; };", 1, 2, "string P;uint8 Q;}" },
        { "qualifier: no name", "class A { [Read, (\"HBA_WWN\")] string P; uint8 Q; };", 1, 2, "string P;uint8 Q;}" },
        { "qualifier: no name behind flavors", "class A { [Description(\"x\") : amended, (\"HBA_WWN\")] string P; uint8 Q; };", 1, 2, "string P;uint8 Q;}" },
        { "qualifier: unquoted text", "class A { [Description(the text of it)] string P; uint8 Q; };", 1, 1, "string P;uint8 Q;}" },
        { "qualifier: unquoted GUID", "class A { [guid(a1b2-c3d4-e5f6)] string P; uint8 Q; };", 1, 2, "string P;uint8 Q;}" },
        { "qualifiers without feature", "class A { uint8 Q; [Key] };", 1, 1, "class A{uint8 Q;}" },

        // Quotes
        { "quote: one too many within a text", "[Description(\"Localized version of MyClass\" for American English\") : amended]\nclass A { uint8 Q; };", 1, 2, "class A{uint8 Q;}" },
        { "quote: no opening one in braces", "class A { [EventTypeName{\"PerfCtr\", PerfCtrRundown\"}] string P;\n    uint8 Q; };", 1, 1, "string P;uint8 Q;}" },
        { "quote: no closing one in braces", "class A { [EventTypeName{\"PerfCtr, \"PerfCtrRundown\"}] string P;\n    uint8 Q; };", 1, 1, "string P;uint8 Q;}" },
        { "quote: no closing one", "class A { [Description(\"x)] string P;\n    uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "quote: no opening one", "class A { [Description(x\")] string P;\n    uint8 Q; };", 1, 1, "string P;uint8 Q;}" },
        { "quote: no closing one in an instance, strings behind it", "instance of A\n{\n    P = \"TST_Assoc5;\n    Q = \"x\";\n    R = \"y\";\n};", 3, 1, "Q=\"x\";R=\"y\";}" },
        { "quote: no closing one in two instances", "instance of A\n{\n    P = \"TST_Assoc5;\n    Q = \"x\";\n};\ninstance of A\n{\n    P = \"TST_Assoc6;\n    Q = \"x\";\n};", 3, 2, "Q=\"x\";} | of A{" },
        { "quote: one too many", "instance of A { P = {\"1\",\"12345678121212.123456:000\"}\";\n    Q = 1; };", 1, 1, "Q=1;}" },
        { "quote: no opening one of a datetime", "class A { datetime P = 00000000000500.000000:000\";\n    uint8 Q; };", 1, 2, "uint8 Q;}" },

        // Properties
        { "property: no semicolon at the end of the class", "class A { uint8 P };", 1, 1, "class A{uint8 P;}" },
        { "property: no semicolon", "class A {\n    uint8 P\n    uint8 Q;\n};", 2, 1, "class A{uint8 P;uint8 Q;}" },
        { "property: no semicolon, one line", "class A { uint8 P uint8 Q; uint8 R; };", 1, 1, "uint8 R;}" },
        { "property: no semicolon before a list", "class A {\n    uint8 P\n    [Key] uint8 Q;\n};", 2, 1, "class A{uint8 P;[Key]uint8 Q;}" },
        { "property: no semicolon after a default", "class A {\n    uint8 P = 1\n    uint8 Q;\n};", 2, 1, "class A{uint8 P=1;uint8 Q;}" },
        { "property: no type", "class A { TcpMappingTimeout; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no type before an array", "class A { P[]; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no type before a default", "class A { P = 1; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no name", "class A { uint8 = 1; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no name after ref", "class A { [Key] B ref = 1 2; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: period", "class A { string . Caption; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no default", "class A { uint8 P = ; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no equals sign", "class A { uint8 P 1; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: equals sign twice", "class A { uint8 P = = 1; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: unquoted datetime", "class A { datetime P = 00000000000500.000000:000; uint8 Q; };", 1, 2, "uint8 Q;}" },
        { "property: unquoted text", "class A { string P = Ethernet Switch Offload Status; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: assignment as default", "class A { string P = length = 0; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no closing bracket", "class A { uint8 P[; uint8 Q; };", 1, 1, "class A{uint8 P[];uint8 Q;}" },
        { "property: no opening bracket", "class A { uint8 P]; uint8 Q; };", 1, 1, "class A{uint8 P[];uint8 Q;}" },
        { "property: name as bound", "class A { uint8 P[MAX]; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: bound 0", "class A { uint8 P[0]; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: negative bound", "class A { uint8 P[-1]; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no closing brace of the default", "class A { uint8 P[] = {1, 2; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "property: no opening brace of the default", "class A { uint8 P[] = 1, 2}; uint8 Q; };", 1, 2, "uint8 Q;}" },
        { "property: comma instead of semicolon", "class A { uint8 P, R; uint8 Q; };", 1, 2, "uint8 Q;}" },
        { "property: commas twice in the default", "class A { uint8 P[] = {1,,2}; uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "class: decoration in the body", "class A\n{\n    uint8 P;\n    ----------\n    uint8 Q;\n};", 4, 1, "class A{uint8 P;uint8 Q;}" },
        { "class: placeholder in the body", "class A\n{\n    uint8 P;\n    <Properties>\n    uint8 Q;\n};", 4, 1, "uint8 P;uint8 Q;}" },

        // Methods
        { "method: no semicolon", "class A {\n    void M()\n    uint8 Q;\n};", 2, 1, "class A{void M();uint8 Q;}" },
        { "method: no closing parenthesis", "class A { void M(uint8 P; uint8 Q; };", 1, 1, "class A{void M(uint8 P);uint8 Q;}" },
        { "method: no closing parenthesis, no parameters", "class A { void M(; uint8 Q; };", 1, 1, "class A{void M();uint8 Q;}" },
        { "method: no opening parenthesis", "class A { void M); uint8 Q; };", 1, 1, "class A{void M();uint8 Q;}" },
        { "method: no opening parenthesis, parameters", "class A { void M [In] uint8 P); uint8 Q; };", 1, 1, "class A{void M([In]uint8 P);uint8 Q;}" },
        { "method: no return type", "class A { M(uint8 P, uint8 R); uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "method: no name", "class A { uint32 ([In] uint8 P); uint8 Q; };", 1, 1, "uint8 Q;}" },
        { "method: no comma", "class A { void M([In] uint8 P [In] uint8 R); uint8 Q; };", 1, 1, "class A{void M([In]uint8 P,[In]uint8 R);uint8 Q;}" },
        { "method: no comma, no qualifiers", "class A { void M(uint8 P uint8 R); uint8 Q; };", 1, 1, "class A{void M(uint8 P,uint8 R);uint8 Q;}" },
        { "method: comma at the end", "class A { void M(uint8 P,); uint8 Q; };", 1, 1, "class A{void M(uint8 P);uint8 Q;}" },
        { "method: semicolon instead of comma", "class A { void M(uint8 P; uint8 R); uint8 Q; };", 1, 2, "uint8 Q;}" },
        { "parameter: no type", "class A { void M([In] P, [In] uint8 R); uint8 Q; };", 1, 1, "[In]uint8 R);uint8 Q;}" },
        { "parameter: qualifiers only", "class A { void M([In], [In] uint8 R); uint8 Q; };", 1, 1, "[In]uint8 R);uint8 Q;}" },
        { "parameter: no closing bracket of the list", "class A { void M([In uint8 P); uint8 Q; };", 1, 1, "class A{void M([In]uint8 P);uint8 Q;}" },
        { "parameter: no opening bracket of the list", "class A { void M(In] uint8 P); uint8 Q; };", 1, 1, "class A{void M([In]uint8 P);uint8 Q;}" },
        { "parameter: no default", "class A { void M(uint8 P = , uint8 R); uint8 Q; };", 1, 1, "uint8 R);uint8 Q;}" },
        { "parameter: no closing bracket of the array", "class A { void M(uint8 P[, uint8 R); uint8 Q; };", 1, 1, "class A{void M(uint8 P[],uint8 R);uint8 Q;}" },

        // Instances
        { "instance: no semicolon", "instance of A { Q = 1; }", 1, 1, "of A{Q=1;}" },
        { "instance: no end", "instance of A { Q = 1;", 1, 2, "of A{Q=1;}" },
        { "instance: no end, own lines", "instance of A\n{\n    Q = 1;", 3, 2, "of A{Q=1;}" },
        { "instance: no opening brace", "instance of A\n    Q = 1;\n};", 1, 1, "of A{Q=1;}" },
        { "instance: no class", "instance of { Q = 1; };", 1, 1, "of {Q=1;}" },
        { "instance: no of", "instance A { Q = 1; };", 1, 1, "" },
        { "instance: no alias", "instance of A as { Q = 1; };", 1, 1, "" },
        { "instance: alias without dollar sign", "instance of A as X { Q = 1; };", 1, 2, "" },
        { "instance: dollar sign only", "instance of A as $ { Q = 1; };", 1, 1, "Q=1;}" },
        { "instance: alias without as", "instance of A $X { Q = 1; };", 1, 2, "Q=1;}" },
        { "two headers of instances", "instance of A as $X instance of B as $Y { Q = 1; };", 1, 2, "of B as $Y{Q=1;}" },
        { "two headers of instances on two lines", "instance of A as $X\ninstance of B as $Y\n{\n    Q = 1;\n};", 1, 1, "of B as $Y{Q=1;}" },
        { "slot: no semicolon", "instance of A {\n    P = 1\n    Q = 2;\n};", 2, 1, "of A{P=1;Q=2;}" },
        { "slot: no semicolon, one line", "instance of A { P = 1 R = 2; Q = 3; };", 1, 1, "Q=3;}" },
        { "slot: no semicolon at the end", "instance of A { Q = 1 };", 1, 1, "of A{Q=1;}" },
        { "slot: no equals sign", "instance of A { P 1; Q = 1; };", 1, 1, "Q=1;}" },
        { "slot: no value", "instance of A { P = ; Q = 1; };", 1, 1, "Q=1;}" },
        { "slot: no name", "instance of A { = 1; Q = 1; };", 1, 1, "Q=1;}" },
        { "slot: no closing brace", "instance of A { P = {1, 2; Q = 1; };", 1, 1, "Q=1;}" },
        { "slot: no opening brace", "instance of A { P = 1, 2}; Q = 1; };", 1, 2, "" },
        { "slot: no opening brace, own lines", "instance of A\n{\n    P = 1, 2};\n    Q = 1;\n};", 3, 1, "Q=1;}" },
        { "slot: empty alias", "instance of A { P = $; Q = 1; };", 1, 1, "Q=1;}" },
        { "slot: qualifiers without instance", "instance of A { P = [R]; Q = 1; };", 1, 1, "Q=1;}" },
        { "slot: enumeration without literal", "instance of A { P = E.; Q = 1; };", 1, 1, "Q=1;}" },
        { "slot: type", "instance of A { uint8 P = 1; Q = 1; };", 1, 1, "Q=1;}" },
        { "nested instance: no closing brace", "instance of A\n{\n    P = instance of B\n    {\n        R = 1;\n    Q = 1;\n};", 7, 2, "R=1;" },
        { "nested instance: no opening brace", "instance of A\n{\n    P = instance of B\n        R = 1;\n    };\n    Q = 1;\n};", 3, 1, "of A{P=of B{R=1;};Q=1;}" },
        { "nested instance: no semicolon", "instance of A\n{\n    P = instance of B\n    {\n        R = 1;\n    }\n    Q = 1;\n};", 6, 1, "of A{P=of B{R=1;};Q=1;}" },
        { "nested instance: no comma behind a semicolon", "instance of A { P = {instance of B {}; instance of C {}}; Q = 1; };", 1, 2, "Q=1;}" },
        { "value of: no class", "value of { Q = 1; };", 1, 1, "of {Q=1;}" },
    };

    // A constant that is none.
    public static TheoryData<string> BadConstants =>
    [
        "12b", "08", "019", "0x", "-0X", "0xG", "5.", "-5.", "1.2.3", "12abc", "1_000", "1e", "1e+", "5.e1", "0b2", "2b", "--1", "- 1", "+", ".", "1.b", "0x1.5",
        "''", "'ab'", "'a", "'", @"'\x41\x42'", @"'\q'", "'\\", "$", "@", "<x>", "%d",
    ];

    // Name, text that goes on to the end of the file, line of the first error, most errors that are fair, what has to be read of it.
    public static TheoryData<string, string, int, int, string> Ends => new()
    {
        { "comment", "class A { uint8 P; };\n/* no end\nclass B {};", 2, 1, "class A{uint8 P;}" },
        { "comment in a class", "class A { uint8 P; /* no end\n};", 1, 2, "class A{uint8 P;}" },
        { "comment that begins to end", "/* no end *", 1, 1, "" },
        { "string", "class A { string P = \"no end", 1, 2, "class A{string P=\"no end" },
        { "string of a pragma", "#pragma namespace(\"root", 1, 2, "#namespace(\"root" },
        { "pragma", "#pragma namespace(\"root\"", 1, 1, "#namespace(\"root\")" },
        { "pragma without argument", "#pragma namespace(", 1, 2, "" },
        { "pragma without name", "#pragma", 1, 1, "" },
        { "number sign", "#", 1, 1, "" },
        { "class", "class", 1, 1, "" },
        { "class name", "class A", 1, 2, "" },
        { "superclass", "class A :", 1, 2, "" },
        { "class body", "class A {\n    uint8 P;", 2, 1, "class A{uint8 P;}" },
        { "class without semicolon", "class A {\n    uint8 P;\n}", 3, 1, "class A{uint8 P;}" },
        { "property", "class A {\n    uint8 P", 2, 2, "class A{uint8 P;}" },
        { "array of a property", "class A {\n    uint8 P[", 2, 2, "" },
        { "default", "class A {\n    uint8 P =", 2, 2, "" },
        { "array", "class A {\n    uint8 P[] = {1,", 2, 2, "={1};}" },
        { "method", "class A {\n    void M(", 2, 2, "" },
        { "parameters", "class A {\n    void M([In] uint8 P,", 2, 2, "" },
        { "parameter type", "class A {\n    void M([In] uint8", 2, 2, "" },
        { "list", "[Key", 1, 2, "" },
        { "list with comma", "[Key,", 1, 2, "" },
        { "closed list", "[Key]", 1, 1, "" },
        { "opening bracket", "[", 1, 1, "" },
        { "value of a qualifier", "[Description(\"x\"", 1, 2, "" },
        { "array of a qualifier", "[Values{\"x\",", 1, 2, "" },
        { "flavor", "[Key :", 1, 2, "" },
        { "list in a class", "class A { uint8 P; [Key", 1, 2, "class A{uint8 P;}" },
        { "closed list in a class", "class A { uint8 P; [Key]", 1, 2, "class A{uint8 P;}" },
        { "instance", "instance of", 1, 2, "" },
        { "instance name", "instance of A", 1, 2, "" },
        { "instance body", "instance of A {\n    P = 1;", 2, 2, "of A{P=1;}" },
        { "slot", "instance of A {\n    P = 1;\n    Q =", 3, 2, "of A{P=1;" },
        { "nested instance", "instance of A {\n    P = instance of B {", 2, 2, "" },
        { "enumeration", "enumeration E : uint8 {\n    A = 1,", 2, 2, "enumeration E:uint8{A=1}" },
        { "qualifier declaration", "qualifier Q : boolean = false, scope(", 1, 2, "" },
        { "qualifier declaration without type", "qualifier Q :", 1, 2, "" },
        { "text", "class A { uint8 P; };\nThat was it", 2, 1, "class A{uint8 P;}" },
        { "backslash", "class A { uint8 P; };\n\\x", 2, 1, "class A{uint8 P;}" },
        { "opening brace", "{", 1, 1, "" },
    };

    public static TheoryData<string> LineEnds => ["\n", "\r\n", "\r"];

    [Theory]
    [MemberData(nameof(LineEnds))]
    public void The_frame_is_sound(string lineEnd)
    {
        var file = MofParser.Parse((Before + "class A {};" + After).Replace("\n", lineEnd, StringComparison.Ordinal));
        Assert.Empty(file.Diagnostics);
        Assert.Equal(
            "[Abstract]class Before{[Key]uint32 First;void Run([In]string P,B ref Q);} | class A{} | " +
            "[Version(\"1\"),Values({\"a\"})]class After:Before{[Key,Description(\"xy\")]string Name=\"n\";uint8 Data[];uint32 Go();}",
            Canonical.Of(file));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_reported_on_its_line_and_spares_its_neighbours(string name, string text, int line, int most, string rest)
    {
        Assert.NotEmpty(name);
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            var file = Check(text, After, lineEnd, line, most, rest);
            var after = MofParser.Parse(After).Declarations[0];
            Assert.True(after.Equals(file.Declarations[^1]), "neighbour behind it\n" + Shown(text, file));
        }
    }

    [Theory]
    [MemberData(nameof(BadConstants))]
    public void A_bad_constant_is_reported_on_its_line_and_spares_its_neighbours(string text)
    {
        A_fault_is_reported_on_its_line_and_spares_its_neighbours(
            "default", $"class A\n{{\n    uint8 P = {text};\n    uint8 Q;\n}};", 3, 2, "uint8 Q;}");
        A_fault_is_reported_on_its_line_and_spares_its_neighbours(
            "slot", $"instance of A\n{{\n    P = {text};\n    Q = 1;\n}};", 3, 2, "Q=1;}");
        A_fault_is_reported_on_its_line_and_spares_its_neighbours(
            "array", $"instance of A\n{{\n    P = {{1, {text}, 2}};\n    Q = 1;\n}};", 3, 2, "Q=1;}");
        A_fault_is_reported_on_its_line_and_spares_its_neighbours(
            "qualifier", $"class A\n{{\n    [A({text})]\n    uint8 P;\n    uint8 Q;\n}};", 3, 2, "uint8 P;uint8 Q;}");
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_text_that_ends_too_early_is_reported_on_its_line_and_spares_what_stands_before(string name, string text, int line, int most, string rest)
    {
        Assert.NotEmpty(name);
        foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            Check(text, "", lineEnd, line, most, rest);
            Check(text, " \t", lineEnd, line, most, rest);
        }
    }

    private static MofFile Check(string text, string after, string lineEnd, int line, int most, string rest)
    {
        var file = MofParser.Parse((Before + text + after).Replace("\n", lineEnd, StringComparison.Ordinal));
        var shown = Shown(text, file);
        var errors = file.Diagnostics.Where(static diagnostic => diagnostic.Severity == MofSeverity.Error).ToList();
        Assert.True(errors.Count > 0, "no error\n" + shown);
        Assert.True(errors[0].Line == Line + line, $"line {errors[0].Line - Line} instead of {line}\n" + shown);
        Assert.True(errors.Count <= most, $"{errors.Count} errors\n" + shown);
        Assert.True(MofParser.Parse(Before).Declarations[0].Equals(file.Declarations[0]), "neighbour before it\n" + shown);
        Assert.True(Canonical.Of(file).Contains(rest, StringComparison.Ordinal), $"'{rest}' was not read\n" + shown);
        return file;
    }

    private static string Shown(string text, MofFile file) =>
        text + "\n→ " + string.Join("\n→ ", file.Diagnostics.Select(static diagnostic => $"({diagnostic.Line - Line},{diagnostic.Column}) {diagnostic.Id} {diagnostic.Message}")) +
        "\n→ " + Canonical.Of(file);
}
