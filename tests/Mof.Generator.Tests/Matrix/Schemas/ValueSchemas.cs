namespace Mof.Generator.Tests.Matrix.Schemas;

/// <summary>Named values in both dialects.</summary>
internal static class ValueSchemas
{
    private static readonly (string Type, int Bits)[] Integers =
        [("uint8", 8), ("sint8", 8), ("uint16", 16), ("sint16", 16), ("uint32", 32), ("sint32", 32), ("uint64", 64), ("sint64", 64)];

    public static IEnumerable<(string Name, string Mof)> All => Integers.Select(static integer => Bits(integer.Type, integer.Bits)).Concat(
    [
        ("values-integer", "class V_Int { [Write, ValueMap{\"0\", \"1\", \"2\"}, Values{\"Zero\", \"One\", \"Two\"}] uint16 A; [ValueMap{\"0\", \"1\"}, Values{\"Off\", \"On\"}, Write] uint8 B = 1; [ValueMap{\"3\"}, Values{\"Three\"}] uint32 C[]; [Write, not_null, ValueMap{\"3\"}, Values{\"Three\"}] sint64 D; [Lazy, Write, ValueMap{\"3\"}, Values{\"Three\"}] uint64 E[] = { 3, 4 }; [ValueMap{\"1\"}, Values{\"X\"}, Write] uint8 F[]; [ValueMap{\"1\"}, Values{\"X\"}] uint8 G[] = {1, 2}; };"),
        ("values-without-map", "class V_NoMap { [Values{\"A\", \"B\", \"C\"}] uint32 A; [Values{\"x\"}] string B; [Values{\"x\"}] boolean C; [ValueMap{\"1\", \"2\"}] uint8 D; [ValueMap{\"a\", \"b\"}] string E; [Values{\"x\"}] real32 F; };"),
        ("values-ranges", "class V_Range { [ValueMap{\"0\", \"1..5\", \"6..\", \"..\"}, Values{\"None\", \"Low\", \"High\", \"Other\"}] uint16 A; [ValueMap{\"..-1\", \"0\", \"0x8000..0xFFFF\"}, Values{\"Negative\", \"Zero\", \"Vendor\"}] sint32 B; [ValueMap{\"..\"}, Values{\"All\"}] uint8 C; [ValueMap{\"1..2\"}, Values{\"Only a range\"}, Write] uint8 D = 1; };"),
        ("values-hex", "class V_Hex { [ValueMap{\"0x0\", \"0x10\", \"0xFFFFFFFF\", \"0X1f\"}, Values{\"A\", \"B\", \"C\", \"D\"}] uint32 A; [ValueMap{\"0xFFFFFFFFFFFFFFFF\", \"18446744073709551615\"}, Values{\"Max\", \"MaxToo\"}] uint64 B; [ValueMap{\"0x80000000\", \"0xFF\"}, Values{\"Sign\", \"Byte\"}] sint32 C; [ValueMap{\"0777\", \"101b\"}, Values{\"Octal\", \"Binary\"}] uint16 D; };"),
        ("values-negative", "class V_Neg { [ValueMap{\"-1\", \"-128\", \"-9223372036854775808\"}, Values{\"Minus\", \"Low\", \"Lowest\"}] sint64 A; [ValueMap{\"-1\", \"-2147483648\"}, Values{\"M\", \"L\"}] sint32 B; [ValueMap{\"-1\"}, Values{\"M\"}] uint32 C; [ValueMap{\"-1\", \"-129\"}, Values{\"M\", \"TooLow\"}] sint8 D; };"),
        ("values-string", "class V_Text { [ValueMap{\"a\", \"b c\", \"\", \"1\", \"\\\"q\\\"\"}, Values{\"First\", \"Second\", \"Empty\", \"Number\", \"Quoted\"}, Write] string A = \"a\"; [ValueMap{\"x\"}, Values{\"X\"}] string B[]; [ValueMap{\"A\", \"a\"}, Values{\"A\", \"a\"}, Key] string C; [StringEnumeration(\"One, Two\")] string D; };"),
        ("values-names", "class V_Names { [ValueMap{\"0\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\", \"12\", \"13\", \"14\"}, Values{\"class\", \"a b\", \"A-B\", \"A B\", \"\", \"1st\", \"%\", \"value__\", \"V_NamesValues\", \"AValues\", \"N/A\", \"n/a\", \"été\", \"@x\", \"None\"}] uint32 A; };"),
        ("values-member-names", "class V_Members { [ValueMap{\"0\", \"1\", \"2\", \"3\", \"4\", \"5\", \"6\"}, Values{\"ToString\", \"Equals\", \"GetHashCode\", \"HasFlag\", \"CompareTo\", \"GetType\", \"Finalize\"}] uint8 A; [ValueMap{\"0\", \"1\", \"2\", \"3\", \"4\"}, Values{\"ToString\", \"Equals\", \"ReferenceEquals\", \"GetType\", \"MemberwiseClone\"}] string B; };"),
        ("values-contextual", "class V_Contextual { [ValueMap{\"0\", \"1\", \"2\", \"3\", \"4\", \"5\"}, Values{\"record\", \"field\", \"var\", \"await\", \"nameof\", \"required\"}] uint8 A; [ValueMap{\"0\", \"1\", \"2\"}, Values{\"_\", \"__\", \"file\"}] string B; };"),
        ("values-twice", "class V_Twice { [ValueMap{\"1\", \"1\", \"2\"}, Values{\"Same\", \"same\", \"Same\"}] uint32 A; [ValueMap{\"1\", \"2\"}, Values{\"X\"}] uint32 B; [ValueMap{\"1\"}, Values{\"X\", \"Y\"}] uint32 C; };"),
        ("values-type-collisions", "class V_Clash { [Values{\"A\"}] uint8 State; uint8 StateValues; [Values{\"B\"}] uint8 StateValues_; uint32 State_(); }; class StateValues { [Values{\"A\"}] uint8 State; }; class StValues { [Values{\"A\"}] uint8 St; uint8 StValues; };"),
        ("values-not-integers", "class V_Bad { [ValueMap{\"a\", \"b\"}, Values{\"A\", \"B\"}] uint32 A; [ValueMap{\"256\"}, Values{\"TooBig\"}] uint8 B; [ValueMap{\"TRUE\"}, Values{\"Yes\"}] boolean C; [ValueMap{\"1.5\"}, Values{\"R\"}] real32 D; [ValueMap{\"99999999999999999999999\"}, Values{\"Huge\"}] uint64 E; [ValueMap{}, Values{}] uint8 F; [ValueMap{\"1\"}, Values{NULL}] uint8 G; };"),
        ("values-bitmap", "class V_Map { [BitMap{\"0\", \"1\", \"31\"}, BitValues{\"Zero\", \"One\", \"Sign\"}, Write] uint32 A; [BitMap{\"0\"}, BitValues{\"X\"}] uint16 B[]; [BitValues{\"A\", \"B\"}] uint8 C; [BitMap{\"64\"}, BitValues{\"Beyond\"}] uint64 D; [BitMap{\"0\"}, BitValues{\"X\"}] string E; [BitMap{\"3\"}, BitValues{\"None\"}] uint8 F; };"),
        ("values-configmgr", "class SMS_V { [Enumeration(\"A(0), B(1), C D(2)\")] uint32 A; [Enumeration(\"NEG(-1)\")] sint32 B; [Bits(\"F(0), G(31)\"), not_null] uint32 C; [Bits(\"F(0)\")] uint32 D[]; [StringEnumeration(\"x, y\")] string E; [Bits(\"F(40)\")] uint32 F; [Enumeration(\"\")] uint32 G; [Bits(\"F\")] uint32 H; [Bits(\"F(0)\")] uint32 I = 1; };"),
        ("values-defines", "class V_Define { [DefineValues{\"A\", \"B\"}, DefineDataId, WmiDataId(1)] uint32 A; [Values{\"A\", \"B\"}, DefineValues{\"X_A\", \"X_B\"}] uint32 B; };"),
        ("values-on-parameters", "class V_Params { [ValueMap{\"0\", \"1\"}, Values{\"OK\", \"Bad\"}] uint32 M([in, ValueMap{\"1\"}, Values{\"One\"}] uint8 a, [out, Bits(\"F(0)\")] uint32 b); };"),
    ]);

    private static (string, string) Bits(string type, int bits) => ("bits-" + type, $$"""
        class B_{{type}}
        {
            [Bits("F(0), G({{bits - 1}})"), Write] {{type}} A;
            [BitMap{"0", "{{bits - 1}}"}, BitValues{"First", "Last"}] {{type}} B;
            [Bits("F(0), G({{bits - 1}})"), Write, not_null] {{type}} C;
            [Bits("F(1)"), Write, Lazy] {{type}} D;
            [Bits("F(1)"), Write] {{type}} E = 2;
            [Bits("F(1), H({{bits - 1}})"), Write] {{type}} F[];
            [Bits("F(1)")] {{type}} G[] = { 1, 2 };
            [Key, Bits("None(0), F(1)")] {{type}} H;
        };
        """);
}
