namespace Mof.Generator.Tests.Matrix.Schemas;

/// <summary>Every intrinsic type in every form.</summary>
internal static class TypeSchemas
{
    /// <summary>The types with three literals of each: the lowest, the highest and one between.</summary>
    public static IReadOnlyList<(string Type, string Low, string High, string Other)> Intrinsic { get; } =
    [
        ("boolean", "FALSE", "TRUE", "true"),
        ("uint8", "0", "255", "0x1F"), ("sint8", "-128", "127", "-1"),
        ("uint16", "0", "65535", "0777"), ("sint16", "-32768", "32767", "-0x10"),
        ("uint32", "0", "4294967295", "101b"), ("sint32", "-2147483648", "2147483647", "+7"),
        ("uint64", "0", "18446744073709551615", "0xFFFFFFFFFFFFFFFF"), ("sint64", "-9223372036854775808", "9223372036854775807", "-1"),
        ("real32", "-3.4e38", "3.4028235E+38", "1.5"), ("real64", "-1.7976931348623157E+308", "1e300", ".5"),
        ("char16", "'\\x0'", "'\\xFFFF'", "'\\''"),
        ("string", "\"\"", "\"a\\\"b\\\\c\\n\\x1\\x2028\\xD83D\\xDE00 {0}\"", "\"x\" \"y\""),
        ("datetime", "\"00000000000000.000000:000\"", "\"20260131083000.123456+060\"", "\"19700201******.******+***\""),
    ];

    public static IEnumerable<(string Name, string Mof)> All => Intrinsic.SelectMany(static type => Of(type.Type, type.Low, type.High, type.Other)).Concat(
    [
        ("type-octetstring", "class TX_Octet { [OctetString] uint8 O[]; [OctetString] string S[]; octetstring Three; };"),
        ("type-real-odd", "class TX_Real { real32 A = 5; real64 B = -7; real64 C = 1e400; real32 D = 1e39; real32 E[] = { 1, 2.5, -0.0 }; real64 F = 1.0e-320; };"),
        ("type-wide-literals", "class TX_Wide { sint64 A = 0x8000000000000000; sint8 B = 0xFF; char16 C = 65; uint16 D = 'x'; uint32 E = -1; uint8 F = 256; };"),
        ("type-void", "class TX_Void { uint8 A; void B; void C[]; uint32 M([in] void d, [out] void e[]); };"),
        ("type-fixed-size", "class TX_Fixed { uint8 A[1]; string B[100]; boolean C[65536]; datetime D[0x10]; };"),
        ("type-null-defaults", "class TX_Null { uint8 A = NULL; string B = null; uint32 C[] = NULL; uint8 D[] = {}; string E[] = { NULL, \"x\" }; uint8 F[] = { NULL }; boolean G[] = {}; };"),
        ("type-interval", "class TX_Interval { [SubType(\"interval\")] datetime I; [SubType(\"interval\"), Write, not_null] datetime J = \"00000001000000.000000:000\"; };"),
    ]);

    private static IEnumerable<(string, string)> Of(string type, string low, string high, string other)
    {
        yield return ("type-" + type, $$"""
            class T_{{type}}
            {
                {{type}} Scalar;
                [Write] {{type}} Written;
                [Read] {{type}} Fetched;
                [Lazy, Write] {{type}} Lazy;
                [not_null, Write] {{type}} NotNull;
                [Required] {{type}} Required;
                {{type}} Array[];
                [Write, Required] {{type}} RequiredArray[];
                [Lazy] {{type}} LazyArray[];
                {{type}} Fixed[3];
                {{type}} Low = {{low}};
                [Write] {{type}} High = {{high}};
                [Lazy] {{type}} Other = {{other}};
                [Write] {{type}} Items[] = { {{low}}, {{high}}, {{other}} };
                {{type}} Item[] = {{low}};
                [Description("A value & <its> type")] {{type}} Empty[] = {};
            };
            """);
        yield return ("key-" + type, $$"""
            class K_{{type}} { [Key] {{type}} Id; [Write] {{type}} Value; };
            class K2_{{type}} : K_{{type}} { {{type}} More; };
            [Abstract] class KA_{{type}} { [Key, Read] {{type}} Id = {{low}}; [Key] string Second; };
            class KB_{{type}} : KA_{{type}} { [Key, Override("Id")] {{type}} Id; };
            class KC_{{type}} { [Key] {{type}} Ids[]; };
            """);
    }
}
