namespace Mof.Language.Tests.Constructs;

/// <summary>
/// Every production and every alternative of the MOF that is in use (DSP0004 2.x, DSP0221 3.0, mofcomp): no error, and
/// what was read is what was written.
/// </summary>
public class ValidConstructs
{
    // Name, text, number of declarations, what was read (see Canonical).
    public static TheoryData<string, string, int, string> Declarations => new()
    {
        // Files
        { "empty text", "", 0, "" },
        { "white space only", " \t\r\n\f", 0, "" },
        { "line comment only", "// nothing", 0, "" },
        { "block comment only", "/* nothing\n * at all */", 0, "" },
        { "byte order mark only", "\ufeff", 0, "" },
        { "Ctrl-Z at the end", "class A {};\r\n\u001a", 1, "class A{}" },
        { "NUL padding at the end", "class A {};\0\0\0", 1, "class A{}" },
        { "byte order mark between two files", "class A {};\r\n\ufeffclass B {};", 2, "class A{} | class B{}" },
        { "empty declarations", ";;class A {};; ;class B {};;", 2, "class A{} | class B{}" },
        { "no white space at all", "class A{uint8 P;};class B:A{};instance of B{P=1;};", 3, "class A{uint8 P;} | class B:A{} | of B{P=1;}" },
        { "lone CR as line end", "// first\rclass A\r{\r// second\ruint8 P;\r};\r", 1, "class A{uint8 P;}" },
        { "mixed line ends", "// a\r\nclass A // b\n{ // c\ruint8 P;\r\n};", 1, "class A{uint8 P;}" },
        { "comment openers in comments", "// /* open\nclass A {}; /* // closed */ class B {}; /***/ class C {}; //* no block", 3, "class A{} | class B{} | class C{}" },
        { "comments are not nested", "/* /* */ class A {};", 1, "class A{}" },
        { "commented-out class of a dump", "//*****\n//* class X\n//* {\n//* };\n//*****\nclass A {};", 1, "class A{}" },
        { "comments in every gap", "/*1*/[/*2*/A/*3*/(/*4*/1/*5*/)/*6*/]/*7*/class/*8*/B/*9*/{/*10*/}/*11*/;/*12*/", 1, "[A(1)]class B{}" },
        { "backslash at the end of a line outside literals", "[Description(\"x\") : amended, \\\nKey, \\ \t\r\nRead] class A {};", 1, "[Description(\"x\"):amended,Key,Read]class A{}" },
        { "keywords in any case", "CLASS A {}; Class B : A {}; INSTANCE OF B AS $b {}; QUALIFIER Q : BOOLEAN = FALSE, SCOPE(ANY), FLAVOR(RESTRICTED);", 4, "class A{} | class B:A{} | of B as $b{} | qualifier Q:BOOLEAN=FALSE scope(ANY) flavor(RESTRICTED)" },

        // Directives
        { "pragma include", "#pragma include (\"a.mof\")", 1, "#include(\"a.mof\")" },
        { "pragma include with raw backslash", "#pragma include (\"Network\\CIM_NextHopRoute.mof\")", 1, "#include(\"Network\\CIM_NextHopRoute.mof\")" },
        { "include with parentheses", "#include (\"a.mof\")", 1, "#include(\"a.mof\")" },
        { "include without parentheses", "#include \"a.mof\"\nclass A {};", 2, "#include(\"a.mof\") | class A{}" },
        { "pragma locale", "#pragma locale (\"en_US\")", 1, "#locale(\"en_US\")" },
        { "pragma instancelocale", "#pragma instancelocale(\"en-US\")", 1, "#instancelocale(\"en-US\")" },
        { "pragma namespace, four spellings", "#pragma namespace(\"\\\\\\\\.\\\\root\\\\cimv2\")\n#pragma namespace(\"\\\\root\\\\x\")\n#pragma namespace(\"//./root/x\")\n#pragma namespace(\"root/x\")", 4, "#namespace(\"\\\\.\\root\\cimv2\") | #namespace(\"\\root\\x\") | #namespace(\"//./root/x\") | #namespace(\"root/x\")" },
        { "pragma nonlocal, nonlocaltype, source, sourcetype", "#pragma nonlocal(\"a\") #pragma nonlocaltype(\"b\") #pragma source(\"c\") #pragma sourcetype(\"d\")", 4, "#nonlocal(\"a\") | #nonlocaltype(\"b\") | #source(\"c\") | #sourcetype(\"d\")" },
        { "pragma without parentheses", "#PRAGMA AUTORECOVER\nclass A {};", 2, "#AUTORECOVER() | class A{}" },
        { "indented pragma without parentheses before a qualifier list", " #pragma noautorecover\n[Key]\nclass A {};", 2, "#noautorecover() | [Key]class A{}" },
        { "pragma classflags with several strings", "#pragma classflags(\"forceupdate\", \"updateonly\")", 1, "#classflags(\"forceupdate\",\"updateonly\")" },
        { "pragma classflags with a bare name", "#pragma classflags(forceupdate)", 1, "#classflags(forceupdate)" },
        { "pragma instanceflags with a number", "#pragma instanceflags(64)", 1, "#instanceflags(64)" },
        { "pragma deleteclass", "#pragma deleteclass(\"A\", NOFAIL)\nclass A {};", 2, "#deleteclass(\"A\",NOFAIL) | class A{}" },
        { "pragma deleteclass, fail", "#pragma deleteclass (\"A\",fail)", 1, "#deleteclass(\"A\",fail)" },
        { "pragma deleteinstance over several lines", "#pragma deleteinstance(\n  \"A.K='v'\"\n  ,\n  NOFAIL\n)\nclass A {};", 2, "#deleteinstance(\"A.K='v'\",NOFAIL) | class A{}" },
        { "pragma amendment", "#pragma amendment(\"MS_409\")", 1, "#amendment(\"MS_409\")" },
        { "unknown pragmas", "#pragma unicode\n#pragma Org_x(1, \"a\", b)\n#pragma generate(\"x\")", 3, "#unicode() | #Org_x(1,\"a\",b) | #generate(\"x\")" },
        { "blanks after the number sign", "#  pragma locale(\"x\")\n#\tinclude \"y\"", 2, "#locale(\"x\") | #include(\"y\")" },
        { "pragma with semicolon", "#pragma namespace(\"root/x\");\nclass A {};", 2, "#namespace(\"root/x\") | class A{}" },
        { "pragma argument in pieces", "#pragma include(\"a\" /* and */ \"b\")", 1, "#include(\"ab\")" },
        { "pragma between declarations on one line", "class A {}; #pragma locale(\"x\") class B {};", 3, "class A{} | #locale(\"x\") | class B{}" },

        // Qualifier lists
        { "qualifier without value", "[Abstract] class A {};", 1, "[Abstract]class A{}" },
        { "qualifier with each kind of constant", "[A(\"s\"), B(-1), C(1.5), D('c'), E(TRUE), F(false), G(NULL)] class X {};", 1, "[A(\"s\"),B(-1),C(1.5),D('c'),E(TRUE),F(FALSE),G(NULL)]class X{}" },
        { "qualifier with array", "[Values{\"a\", \"b\"}, ValueMap {\"1\"}] class A {};", 1, "[Values({\"a\",\"b\"}),ValueMap({\"1\"})]class A{}" },
        { "qualifier with empty array", "[Values{}] class A {};", 1, "[Values({})]class A{}" },
        { "qualifier with array of numbers, missing commas", "[ValueMap{0 1 2}] class A {};", 1, "[ValueMap({0,1,2})]class A{}" },
        { "qualifier array with trailing comma", "[Values{\"a\",}] class A {};", 1, "[Values({\"a\"})]class A{}" },
        { "qualifier with several values", "[EventType(10, 2, 3), EventTypeName(\"Load\", \"Unload\")] class A {};", 1, "[EventType({10,2,3}),EventTypeName({\"Load\",\"Unload\"})]class A{}" },
        { "qualifier with several values, missing commas", "[EventType(10 2 3)] class A {};", 1, "[EventType({10,2,3})]class A{}" },
        { "qualifier with several names as values", "[A(Literal, E.Literal)] class X {};", 1, "[A({Literal,E.Literal})]class X{}" },
        { "qualifier with empty parentheses", "[Key()] class A {};", 1, null! },
        { "qualifier with hexadecimal number and blank", "[Locale (0x409), UUID (\"{d62c}\")] class A {};", 1, "[Locale(1033),UUID(\"{d62c}\")]class A{}" },
        { "qualifier with bare name as value", "[MaxLen(MAX_PATH)] class A {};", 1, "[MaxLen(MAX_PATH)]class A{}" },
        { "one flavor", "[Description(\"x\") : ToSubclass] class A {};", 1, "[Description(\"x\"):ToSubclass]class A{}" },
        { "flavor without value", "[read: ToSubClass, Key : DisableOverride] class A {};", 1, "[read:ToSubClass,Key:DisableOverride]class A{}" },
        { "flavor after an array", "[Values{\"a\"} : Amended ToSubclass] class A {};", 1, "[Values({\"a\"}):Amended ToSubclass]class A{}" },
        { "three flavors", "[read: ToSubClass, Association: DisableOverride ToInstance ToSubClass, provider(\"CIMWin32\"): ToInstance] class A {};", 1, "[read:ToSubClass,Association:DisableOverride ToInstance ToSubClass,provider(\"CIMWin32\"):ToInstance]class A{}" },
        { "three flavors at the end of a list", "[Key : DisableOverride ToInstance ToSubClass] class A {};", 1, "[Key:DisableOverride ToInstance ToSubClass]class A{}" },
        { "all flavors", "[A : EnableOverride DisableOverride Restricted ToSubclass Translatable ToInstance NotToInstance NotToSubclass Amended] class X {};", 1, "[A:EnableOverride DisableOverride Restricted ToSubclass Translatable ToInstance NotToInstance NotToSubclass Amended]class X{}" },
        { "flavor word after a comma is a qualifier", "[Description(\"x\") : ToSubclass, Amended] class A {};", 1, "[Description(\"x\"):ToSubclass,Amended]class A{}" },
        { "bare macro name", "[Read, HBA_STATUS_QUALIFIERS] class A {};", 1, "[Read,HBA_STATUS_QUALIFIERS]class A{}" },
        { "empty list", "[]\nclass A {};", 1, "class A{}" },
        { "trailing comma", "[Key,] class A {};", 1, "[Key]class A{}" },
        { "two lists", "[A] [B(1)]\nclass X { [C]\n[D] uint8 P; };", 1, "[A,B(1)]class X{[C,D]uint8 P;}" },
        { "C code in a qualifier", "[cpp_quote(\"#ifndef _X\\n#define _X {\\n#endif // ]\")] class A {};", 1, "[cpp_quote(\"#ifndef _X\n#define _X {\n#endif // ]\")]class A{}" },

        // Qualifier declarations
        { "qualifier declaration, MOF 2", "Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);", 1, "qualifier Key:boolean=FALSE scope(property reference) flavor(DisableOverride ToSubclass)" },
        { "qualifier declaration, no flavor", "qualifier X : uint32, scope(any);", 1, "qualifier X:uint32 scope(any) flavor()" },
        { "qualifier declaration, array", "Qualifier Values : string[] = NULL, Scope(property), Flavor(Translatable);", 1, "qualifier Values:string[]=NULL scope(property) flavor(Translatable)" },
        { "qualifier declaration, blank before bracket", "Qualifier Values : string [], Scope(property);", 1, "qualifier Values:string[] scope(property) flavor()" },
        { "qualifier declaration, array default", "Qualifier V : string[] = {\"a\" \"b\", \"c\"}, Scope(any);", 1, "qualifier V:string[]={\"ab\",\"c\"} scope(any) flavor()" },
        { "qualifier declaration, fixed array", "Qualifier V : uint8[2] = {1, 2}, Scope(any);", 1, "qualifier V:uint8[2]={1,2} scope(any) flavor()" },
        { "qualifier declaration, all scopes of MOF 2", "Qualifier X : string, Scope(class, association, indication, property, reference, method, parameter, any, schema, qualifier);", 1, "qualifier X:string scope(class association indication property reference method parameter any schema qualifier) flavor()" },
        { "qualifier declaration, all scopes of MOF 3", "Qualifier X : string Scope(structure, enumeration, enumerationvalue, qualifiertype) Policy(restricted);", 1, "qualifier X:string scope(structure enumeration enumerationvalue qualifiertype) flavor(restricted)" },
        { "qualifier declaration, policy disableoverride", "Qualifier X : boolean = true Scope(any) Policy(DisableOverride);", 1, "qualifier X:boolean=TRUE scope(any) flavor(DisableOverride)" },
        { "qualifier declaration, policy enableoverride, commas", "Qualifier X : boolean = true, Scope(any), Policy(enableoverride);", 1, "qualifier X:boolean=TRUE scope(any) flavor(enableoverride)" },
        { "qualifier declaration, MOF 3 without policy", "Qualifier X : sint64 Scope(property);", 1, "qualifier X:sint64 scope(property) flavor()" },
        { "qualifier declaration, flavor before scope", "Qualifier X : string, Flavor(Restricted), Scope(any);", 1, "qualifier X:string scope(any) flavor(Restricted)" },
        { "qualifier declaration with qualifier list", "[Description(\"x\")] Qualifier X : string Scope(any);", 1, "qualifier X:string scope(any) flavor()" },
        { "qualifier declaration, one default flavor", "qualifier countertype:ToInstance;", 1, "qualifier countertype:ToInstance" },
        { "qualifier declaration, several default flavors", "Qualifier Description : ToSubClass Amended;", 1, "qualifier Description:ToSubClass Amended" },
        { "qualifier declaration, each default flavor", "Qualifier A : EnableOverride DisableOverride Restricted ToSubclass Translatable ToInstance NotToInstance NotToSubclass Amended;", 1, "qualifier A:EnableOverride DisableOverride Restricted ToSubclass Translatable ToInstance NotToInstance NotToSubclass Amended" },
        { "qualifier declaration of each type", "Qualifier A : real32 = 1.5, Scope(any); Qualifier B : datetime, Scope(any); Qualifier C : char16 = 'x', Scope(any); Qualifier D : octetstring Scope(any);", 4, "qualifier A:real32=1.5 scope(any) flavor() | qualifier B:datetime scope(any) flavor() | qualifier C:char16='x' scope(any) flavor() | qualifier D:octetstring scope(any) flavor()" },

        // Classes
        { "empty class", "class A { };", 1, "class A{}" },
        { "superclass", "class A_B : C_D {};", 1, "class A_B:C_D{}" },
        { "no blank before the colon", "class GOLF_Club: GOLF_Base {};", 1, "class GOLF_Club:GOLF_Base{}" },
        { "system class", "class __EventFilter : __SystemClass {};", 1, "class __EventFilter:__SystemClass{}" },
        { "class alias", "class A as $Class1 {};", 1, "class A as $Class1{}" },
        { "class alias and superclass", "class A as $a : B { uint8 P; };", 1, "class A as $a:B{uint8 P;}" },
        { "forward class", "class A;\nclass B : A {};", 2, "class A; | class B:A{}" },
        { "forward class with superclass", "class A : B;", 1, "class A:B;" },
        { "stray semicolons in a body", "class A {; uint8 P;; ;uint8 Q; ;};", 1, "class A{uint8 P;uint8 Q;}" },
        { "association of MOF 3", "association A : B { C ref First; D ref Second; };", 1, "association A:B{C ref First;D ref Second;}" },
        { "association without superclass", "[Aggregation] association A {};", 1, "[Aggregation]association A{}" },
        { "structure", "structure S { uint8 P; };", 1, "structure S{uint8 P;}" },
        { "structure with superstructure", "[Abstract] structure S : T {};", 1, "[Abstract]structure S:T{}" },
        { "enumeration with integers", "enumeration E : uint8 { A = 1, B = 0x2, C = -3 };", 1, "enumeration E:uint8{A=1,B=2,C=-3}" },
        { "enumeration with strings", "enumeration E : string { A, B = \"b\" \"c\", C, };", 1, "enumeration E:string{A,B=\"bc\",C}" },
        { "enumeration of an enumeration", "enumeration E : F { };", 1, "enumeration E:F{}" },
        { "enumeration of type Integer", "enumeration Months : Integer { January = 1 };", 1, "enumeration Months:Integer{January=1}" },
        { "enumeration with qualifiers", "[Q] enumeration E : uint8 { [Description(\"a\")] A = 1, [R, S] B = 2 };", 1, "[Q]enumeration E:uint8{[Description(\"a\")]A=1,[R,S]B=2}" },
        { "nested structure and enumeration", "class A { structure S { uint8 P; }; [Q] enumeration E : string { X, Y }; S Value; E Kind = X; };", 1, "class A{structure S{uint8 P;}[Q]enumeration E:string{X,Y}S Value;E Kind=X;}" },
        { "nested structure with superstructure in a structure", "structure A { [Q] structure B : C { enumeration D : uint8 { X = 1 }; D P; }; };", 1, "structure A{[Q]structure B:C{enumeration D:uint8{X=1}D P;}}" },
        { "structure and enumeration as type names", "class A { structure P; enumeration Q = 1; Structure R[]; enumeration M(); };", 1, "class A{structure P;enumeration Q=1;Structure R[];enumeration M();}" },

        // Features
        { "property of each type", "class A { boolean A; string B; char16 C; datetime D; real32 E; real64 F; uint8 G; uint16 H; uint32 I; uint64 J; sint8 K; sint16 L; sint32 M; sint64 N; object O; octetstring P; integer Q; };", 1, "class A{boolean A;string B;char16 C;datetime D;real32 E;real64 F;uint8 G;uint16 H;uint32 I;uint64 J;sint8 K;sint16 L;sint32 M;sint64 N;object O;octetstring P;integer Q;}" },
        { "property of a class", "class A { Win32_ACE DACL[]; MSFT_X X; };", 1, "class A{Win32_ACE DACL[];MSFT_X X;}" },
        { "references", "class A { B ref X; B REF Y = $b; object ref Z; B ref List[]; };", 1, "class A{B ref X;B ref Y=$b;object ref Z;B ref List[];}" },
        { "properties called ref", "class A { uint32 ref; B ref; uint8 Ref = 1; };", 1, "class A{uint32 ref;B ref;uint8 Ref=1;}" },
        { "reference called ref", "class A { B ref ref; };", 1, "class A{B ref ref;}" },
        { "arrays", "class A { uint8 P[]; string Q [ ]; uint8 R[16]; uint8 S [2] = {1, 2}; uint8 T[] = {}; };", 1, "class A{uint8 P[];string Q[];uint8 R[16];uint8 S[2]={1,2};uint8 T[]={};}" },
        { "property defaults", "class A { string P = \"a\" \"b\"; uint8 Q = 0x1F; boolean R = TRUE; B S = NULL; E T = E.January; E U = January; C V = $v; uint8 W[] = 5; };", 1, "class A{string P=\"ab\";uint8 Q=31;boolean R=TRUE;B S=NULL;E T=E.January;E U=January;C V=$v;uint8 W[]=5;}" },
        { "instance as property default", "class A { B P = instance of B { Q = 1; }; C R[] = { instance of C { S = 2; }, instance of C {} }; };", 1, "class A{B P=of B{Q=1;};C R[]={of C{S=2;},of C{}};}" },
        { "qualified properties", "class A { [Key, Read] uint8 P; [ Description ( \"x\" ) : Amended ] string Q[]; [Q] B ref R; };", 1, "class A{[Key,Read]uint8 P;[Description(\"x\"):Amended]string Q[];[Q]B ref R;}" },
        { "qualifier list on its own line after an array", "class A { uint8 P[];\n[Key]\nuint8 Q; };", 1, "class A{uint8 P[];[Key]uint8 Q;}" },
        { "methods", "class A { uint32 M(); void N(); string O(); B P(); B ref Q(); VOID R ( ) ; };", 1, "class A{uint32 M();void N();string O();B P();B ref Q();VOID R();}" },
        { "methods that return arrays", "class A { uint8[] M(); B[] N(uint8 X); B ref[] O(); };", 1, "class A{uint8[] M();B[] N(uint8 X);B ref[] O();}" },
        { "parameters", "class A { uint32 M(uint8 P, string Q[], B ref R, C S, uint8 T[4], object U, B ref V[]); };", 1, "class A{uint32 M(uint8 P,string Q[],B ref R,C S,uint8 T[4],object U,B ref V[]);}" },
        { "qualified parameters", "class A { [Static] uint32 M([In] uint8 P, [IN ( false ), OUT, Description ( \"x\" )] string Q[], [in,out] B ref R); };", 1, "class A{[Static]uint32 M([In]uint8 P,[IN(FALSE),OUT,Description(\"x\")]string Q[],[in,out]B ref R);}" },
        { "parameter defaults", "class A { void M([IN] uint32 P = 2147483650, [in] uint8 Q[] = {1, 2}, [In] E R = Professional, string S = NULL, B T = $b); };", 1, "class A{void M([IN]uint32 P=2147483650,[in]uint8 Q[]={1,2},[In]E R=Professional,string S=NULL,B T=$b);}" },
        { "parameter called ref", "class A { void M(uint8 ref, B ref ref, uint8 ref = 1); };", 1, "class A{void M(uint8 ref,B ref ref,uint8 ref=1);}" },
        { "parameter called ref, array", "class A { void M(uint8 ref[], uint8 ref[2]); };", 1, "class A{void M(uint8 ref[],uint8 ref[2]);}" },
        { "property called ref, array", "class A { uint8 ref[]; uint8 ref[2] = {1, 2}; };", 1, "class A{uint8 ref[];uint8 ref[2]={1,2};}" },
        { "empty list before a method", "class A { [] uint32 M([] uint8 P); };", 1, "class A{uint32 M(uint8 P);}" },
        { "comments in a parameter list", "class A { void M(// first\n uint8 P, /* second */ uint8 Q // last\n); };", 1, "class A{void M(uint8 P,uint8 Q);}" },
        { "names of types as names of features", "class A { string string = \"x\"; datetime datetime; uint8 uint8[]; void void(); boolean M(string string); };", 1, "class A{string string=\"x\";datetime datetime;uint8 uint8[];void void();boolean M(string string);}" },
        { "members named like the class", "class Foo { uint8 foo; Foo Foo(); };", 1, "class Foo{uint8 foo;Foo Foo();}" },
        { "non-ASCII names", "class Größe { string 語文教學・语文教学 = \"Enseñanza\"; };", 1, "class Größe{string 語文教學・语文教学=\"Enseñanza\";}" },

        // Instances
        { "instance", "instance of A { P = 1; Q = \"x\"; };", 1, "of A{P=1;Q=\"x\";}" },
        { "empty instance", "instance of A {};", 1, "of A{}" },
        { "instance with alias", "Instance of A as $Alias00000001\n{\n};", 1, "of A as $Alias00000001{}" },
        { "instance with alias behind a blank", "instance of A as $ X {};", 1, "of A as $X{}" },
        { "instance with glued braces", "instance of __namespace{ name=\"MS_409\";};", 1, "of __namespace{name=\"MS_409\";}" },
        { "qualified instance", "[DYNPROPS] instance of A { K = \"k\"; };", 1, "[DYNPROPS]of A{K=\"k\";}" },
        { "slots without value", "instance of A { K=\"k\"; [Dynamic, Provider(\"P\")] AllResult; Q; };", 1, "of A{K=\"k\";[Dynamic,Provider(\"P\")]AllResult;Q;}" },
        { "slot with brackets", "instance of A { P[] = {1}; Q[]; };", 1, "of A{P={1};Q;}" },
        { "stray semicolons in an instance", "instance of A {; P = 1;; ;};", 1, "of A{P=1;}" },
        { "slots with each kind of value", "instance of A { A = \"a\" \"b\"; B = -5; C = .5; D = 'd'; E = true; F = Null; G = $g; H = Literal; I = E.Literal; J = {}; K = {1,}; };", 1, "of A{A=\"ab\";B=-5;C=0.5;D='d';E=TRUE;F=NULL;G=$g;H=Literal;I=E.Literal;J={};K={1};}" },
        { "arrays of each kind of value", "instance of A { P = {\"a\" \"b\", -5, .5, 'd', true, NULL, $g, Literal, E.Literal}; };", 1, "of A{P={\"ab\",-5,0.5,'d',TRUE,NULL,$g,Literal,E.Literal};}" },
        { "missing commas in braces", "instance of A { P = {1 2 3}; Q = {$a $b}; R = {TRUE FALSE,}; S = {'a' 'b'}; };", 1, "of A{P={1,2,3};Q={$a,$b};R={TRUE,FALSE};S={'a','b'};}" },
        { "missing commas between instances", "instance of A { P = {instance of B {} instance of C {X = 1;}}; };", 1, "of A{P={of B{},of C{X=1;}};}" },
        { "nested instances", "instance of A { P = instance of B as $b { Q = instance of C { R = {instance of D {}, $d}; }; }; };", 1, "of A{P=of B as $b{Q=of C{R={of D{},$d};};};}" },
        { "qualified nested instance", "instance of A { P = [Q(1)] instance of B {}; R = {[S] instance of C {}}; };", 1, "of A{P=[Q(1)]of B{};R={[S]of C{}};}" },
        { "value of MOF 3", "value of A as $a { P = 1; };", 1, "of A as $a{P=1;}" },
        { "value of as value", "instance of A { P = value of B { Q = 1; }; R = {value of C as $c {}}; };", 1, "of A{P=of B{Q=1;};R={of C as $c{}};}" },
        { "nested arrays", "instance of A { P = {{1, 2}, {}}; };", 1, "of A{P={{1,2},{}};}" },
        { "class as value", "instance of A { P = class B { uint8 Q; }; R = 1; };\nclass C {};", 2, null! },
        { "instances on one line", "instance of A {}; instance of A {};", 2, "of A{} | of A{}" },
        { "two strings of several lines", "instance of A { P = \"a\nb\"; Q = \"c\nd\"; };", 1, "of A{P=\"a\nb\";Q=\"c\nd\";}" },
        { "datetimes and object paths", "instance of A { P = \"****0401******.000000+***\"; Q = \"\\\\\\\\.\\\\root:A.K=\\\"v\\\",L=5\"; };", 1, "of A{P=\"****0401******.000000+***\";Q=\"\\\\.\\root:A.K=\"v\",L=5\";}" },
    };

    // Text of one constant, and what was read of it.
    public static TheoryData<string, string> Constants => new()
    {
        { "0", "0" },
        { "-0", "0" },
        { "+0", "0" },
        { "1", "1" },
        { "+127", "127" },
        { "-128", "-128" },
        { "9223372036854775807", "9223372036854775807" },
        { "-9223372036854775808", "-9223372036854775808" },
        { "18446744073709551615", "18446744073709551615" },
        { "18446744073709551616", "18446744073709551615+" },
        { "00", "0" },
        { "+00", "0" },
        { "0144", "100" },
        { "+0144", "100" },
        { "-077", "-63" },
        { "01777777777777777777777", "18446744073709551615" },
        { "0x0", "0" },
        { "0X7fFF", "32767" },
        { "-0x64", "-100" },
        { "+0xabc", "2748" },
        { "0x013", "19" },
        { "0x8000000000000000", "9223372036854775808" },
        { "0xFFFFFFFFFFFFFFFF", "18446744073709551615" },
        { "0x1e5", "485" },
        { "0x1b", "27" },
        { "0b", "0" },
        { "0B", "0" },
        { "+0b", "0" },
        { "-1100100B", "-100" },
        { "+1100100b", "100" },
        { "1001100110011b", "4915" },
        { "01b", "1" },
        { "1111111111111111111111111111111111111111111111111111111111111111b", "18446744073709551615" },
        { "1.5", "1.5" },
        { ".5", "0.5" },
        { "-.5", "-0.5" },
        { "+.5", "0.5" },
        { "0.0", "0.0" },
        { "00.25", "0.25" },
        { "1e5", "100000.0" },
        { "1E+2", "100.0" },
        { "25e-2", "0.25" },
        { "-1.25E+3", "-1250.0" },
        { "1.5e-1", "0.15" },
        { "08.5", "8.5" },
        { "'a'", "'a'" },
        { "'\"'", "'\"'" },
        { "' '", "' '" },
        { "'ä'", "'ä'" },
        { @"'\''", "'''" },
        { @"'\""'", "'\"'" },
        { @"'\\'", @"'\'" },
        { @"'\n'", "'\n'" },
        { @"'\x0'", "'\0'" },
        { @"'\X41'", "'A'" },
        { @"'\x111'", "'\u0111'" },
        { @"'\xFFFF'", "'\uffff'" },
        { "\"\"", "\"\"" },
        { "\"a\"", "\"a\"" },
        { "\"it's /* no */ // comment # { ; }\"", "\"it's /* no */ // comment # { ; }\"" },
        { @"""\b\t\n\f\r\""\'\\""", "\"\b\t\n\f\r\"'\\\"" },
        { @"""\x41\X0042""", "\"AB\"" },
        { @"""\x0!""", "\"\0!\"" },
        { @"""\x12345""", "\"\u12345\"" },
        { @"""\xD83D\xDE00""", "\"\ud83d\ude00\"" },
        { @"""class\subclass \( \0""", @"""class\subclass \( \0""" },
        { @"""\xg""", @"""\xg""" },
        { "\"one {\ntwo\r\n\tthree; {}\"", "\"one {\ntwo\r\n\tthree; {}\"" },
        { "\"#!/bin/sh\n\twhoami; groups; exit 0\"", "\"#!/bin/sh\n\twhoami; groups; exit 0\"" },
        { "\"a\" \"b\"", "\"ab\"" },
        { "\"a\"\"b\"", "\"ab\"" },
        { "\"a\" // first \"\n \"b\" /* second \" */ \"c\"\r\n\t\"d\"", "\"abcd\"" },
        // The escape ends with its piece.
        { @"""\x4"" ""1""", "\"\u00041\"" },
        { "TRUE", "TRUE" },
        { "false", "FALSE" },
        { "Null", "NULL" },
        { "$a", "$a" },
        { "$_Alias1", "$_Alias1" },
        { "Literal", "Literal" },
        { "Enum.Literal", "Enum.Literal" },
        { "Enum . Literal", "Enum.Literal" },
        { "trueish", "trueish" },
    };

    public static TheoryData<string> Gaps =>
    [
        " ", "\t", "\r", "\n", "\r\n", "\n\r", "\f", "\v", "\b", "\0", "\u001a", "\ufeff", "\u00a0", "\u2003", "\u3000", "\\\n", "\\ \t\r\n", "\\\r",
        "/**/", "/* a\nb */", "/*/*/", "// a\n", "// a\r", "// a \\ \"\r\n",
    ];

    public static TheoryData<string> Keywords =>
    [
        "class", "instance", "of", "as", "ref", "qualifier", "pragma", "include", "association", "indication", "property", "reference", "method",
        "parameter", "schema", "any", "scope", "flavor", "enableoverride", "disableoverride", "restricted", "tosubclass", "translatable", "true", "false",
        "null", "boolean", "string", "char16", "datetime", "real32", "real64", "uint8", "uint16", "uint32", "uint64", "sint8", "sint16", "sint32", "sint64",
        "structure", "enumeration", "value", "void", "policy", "octetstring", "integer", "object", "toinstance", "nottoinstance", "nottosubclass",
        "amended", "typedef", "enum", "subrange", "external", "namespace", "Values", "Package", "Tosubclass", "Union", "In", "ID", "Static",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Declarations_are_read(string name, string text, int count, string? content)
    {
        var file = Sound(name, text);
        Assert.Equal(count, file.Declarations.Count);
        if (content is not null)
        {
            Assert.Equal(content, Canonical.Of(file));
        }
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void Constants_are_read_wherever_one_may_stand(string text, string value)
    {
        Check($"instance of A {{ P = {text}; }};", $"of A{{P={value};}}");
        Check($"instance of A {{P={text};Q={{{text}}};}};", $"of A{{P={value};Q={{{value}}};}}");
        Check($"instance of A {{ P = {{{text}, {text} , {text}}}; }};", $"of A{{P={{{value},{value},{value}}};}}");
        Check($"class A {{ uint8 P={text}; void M(uint8 Q={text}, uint8 R = {text}); }};", $"class A{{uint8 P={value};void M(uint8 Q={value},uint8 R={value});}}");
        Check($"[A({text}), B{{{text}}}, C ( {text} , 1 ) : ToSubclass] class A {{}};", $"[A({value}),B({{{value}}}),C({{{value},1}}):ToSubclass]class A{{}}");
        Check($"Qualifier Q : string = {text}, Scope(any);", $"qualifier Q:string={value} scope(any) flavor()");
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            // Only punctuation shows that a string of several lines ends where it does.
            Check($"Qualifier Q : string = {text} Scope(any) Policy(restricted);", $"qualifier Q:string={value} scope(any) flavor(restricted)");
        }
    }

    [Theory]
    [MemberData(nameof(Gaps))]
    public void White_space_may_stand_between_all_tokens(string gap)
    {
        string[] tokens =
        [
            "#pragma", "locale", "(", "\"x\"", ")", "[", "A", "(", "1", ")", ":", "Amended", ",", "B", "{", "\"a\"", "\"b\"", ",", "2", "}", "]", "class", "X",
            "as", "$x", ":", "Y", "{", "[", "Q", "]", "uint8", "P", "[", "4", "]", "=", "{", "-1", ",", "0x2", "}", ";", "Z", "ref", "R", ";", "void", "M", "(", "[",
            "In", "]", "uint8", "S", ",", "string", "T", ")", ";", "}", ";", "instance", "of", "X", "as", "$y", "{", "P", "=", "E.L", ";", "}", ";", "qualifier",
            "K", ":", "boolean", "=", "false", ",", "scope", "(", "any", ")", ",", "flavor", "(", "restricted", ")", ";", "enumeration", "E", ":", "uint8", "{",
            "L", "=", "1", ",", "N", "=", "2", "}", ";",
        ];
        Check(
            gap + string.Join(gap, tokens) + gap,
            "#locale(\"x\") | [A(1):Amended,B({\"ab\",2})]class X as $x:Y{[Q]uint8 P[4]={-1,2};Z ref R;void M([In]uint8 S,string T);} | of X as $y{P=E.L;}" +
            " | qualifier K:boolean=FALSE scope(any) flavor(restricted) | enumeration E:uint8{L=1,N=2}");
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Keywords_are_names(string word)
    {
        var upper = word.ToUpperInvariant();
        Check($"class {word} {{}};", $"class {word}{{}}");
        Check($"class {upper} : {word} {{}};", $"class {upper}:{word}{{}}");
        Check($"class {word};", $"class {word};");
        Check($"class {word} as ${word} : {upper} {{}};", $"class {word} as ${word}:{upper}{{}}");
        Check($"association {word} : {word} {{}}; structure {word} : {word} {{}};", $"association {word}:{word}{{}} | structure {word}:{word}{{}}");
        Check($"enumeration {word} : {word} {{ {word}, {upper} = 1 }};", $"enumeration {word}:{word}{{{word},{upper}=1}}");
        Check($"[{word}, {word}(1), {word}{{2}} : Amended] class A {{}};", $"[{word},{word}(1),{word}({{2}}):Amended]class A{{}}");
        Check($"qualifier {word} : boolean = false, scope(any), flavor(restricted);", $"qualifier {word}:boolean=FALSE scope(any) flavor(restricted)");
        Check($"qualifier {word} : Amended;", $"qualifier {word}:Amended");
        Check($"#pragma {word}(\"x\")", $"#{word}(\"x\")");
        Check(
            $"class A {{ uint8 {word}; uint8 {word} = 1; B ref {word}; uint8 {word}(); uint8 {word}(uint8 {word}, B ref {word}, uint8 {word} = 1); }};",
            $"class A{{uint8 {word};uint8 {word}=1;B ref {word};uint8 {word}();uint8 {word}(uint8 {word},B ref {word},uint8 {word}=1);}}");
        Check($"class A {{\nuint8\n{word};\nuint8\n{word}\n= 1;\n}};", $"class A{{uint8 {word};uint8 {word}=1;}}");
        Check(
            $"instance of A {{ {word} = 1; {word}[] = {{}}; {word}; [{word}] {word} = 2; {upper} = ${word}; }};",
            $"of A{{{word}=1;{word}={{}};{word};[{word}]{word}=2;{upper}=${word};}}");
        Check($"instance of A\n{{\n{word} = 1;\n{word};\n}};", $"of A{{{word}=1;{word};}}");
        Check($"instance of {word} as ${word} {{ P = instance of {word} {{}}; }};", $"of {word} as ${word}{{P=of {word}{{}};}}");
        Check($"value of {word} as ${word} {{}};", $"of {word} as ${word}{{}}");
        Check($"instance of A {{ P = E.{word}; Q = {{E.{word}}}; }};", $"of A{{P=E.{word};Q={{E.{word}}};}}");
        if (word is not ("true" or "false" or "null"))
        {
            Check($"instance of A {{ P = {word}; Q = {{{word}, {word}}}; R = {word}.X; }};", $"of A{{P={word};Q={{{word},{word}}};R={word}.X;}}");
        }
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void Keywords_are_names_of_types(string word)
    {
        Check($"class A {{ {word} P; [Key] {word} Q[]; {word} ref R = $r; }};", $"class A{{{word} P;[Key]{word} Q[];{word} ref R=$r;}}");
        Check($"class A {{ {word} M({word} P, [In] {word} ref Q, {word} R[]); }};", $"class A{{{word} M({word} P,[In]{word} ref Q,{word} R[]);}}");
    }

    private static void Check(string text, string content) => Assert.Equal(content, Canonical.Of(Sound(text, text)));

    private static MofFile Sound(string name, string text)
    {
        var file = MofParser.Parse(text);
        var errors = file.Diagnostics.Where(static diagnostic => diagnostic.Severity == MofSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"{name}: {text}\n{string.Join("\n", errors)}");
        return file;
    }
}
