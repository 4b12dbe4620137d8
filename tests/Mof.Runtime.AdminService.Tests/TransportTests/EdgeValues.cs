namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>The values of each CIM type that programs get wrong, by property of SMS_TestAllTypes.</summary>
internal static class EdgeValues
{
    public static readonly CimPath Owner = SMS_TestOwner.Class.PathOf("a\"b\\c'd", 4294967295u, true);

    /// <summary>Every property but the key and the read-only one; NULL is left to the tests.</summary>
    public static IEnumerable<(string Property, CimValue[] Values)> All =>
    [
        ("Flag", [true, false]),
        ("Byte8", [byte.MinValue, byte.MaxValue]),
        ("SByte8", [sbyte.MinValue, (sbyte)0, sbyte.MaxValue]),
        ("Word16", [ushort.MinValue, ushort.MaxValue]),
        ("Short16", [short.MinValue, (short)-1, short.MaxValue]),
        ("Word32", [uint.MinValue, 2147483648u, uint.MaxValue]),
        ("Int32", [int.MinValue, 0, int.MaxValue]),
        ("Word64", [ulong.MinValue, 9007199254740993ul, 9223372036854775807ul, 9223372036854775808ul, ulong.MaxValue]),
        ("Int64", [long.MinValue, -9007199254740993L, long.MaxValue]),
        ("Single32", [0f, -0.0f, 0.1f, 16777216f, float.Epsilon, float.MinValue, float.MaxValue]),
        ("Double64", [0d, -0.0d, 0.1d, Math.PI, double.Epsilon, double.MinValue, double.MaxValue]),
        ("Character", ['\0', 'a', '7', '"', 'ß', '\uD83D', '\uFFFF']),
        ("Text", ["", " ", "null", "\r\n\t\u0001\u007F", "a\"b\\c/d'e", "Größe 日本 😀 \u202E", "<&>+%", new string('x', 100_000)]),
        ("Time", [Time("20260131083000.000000+***"), Time("20260131083000.000001+***"), Time("19700101000000.000000+***"), Time("99991231235959.999999+***"), Time("00010101000000.000000+***")]),
        ("Owner", [Owner, SMS_TestOwner.Class.PathOf("", 0u, false)]),
        ("Bytes", [Array.Empty<byte>(), new byte[] { 0 }, Enumerable.Range(0, 1000).Select(static i => unchecked((byte)i)).ToArray()]),
        ("Flags", [CimValue.FromList<bool>([]), CimValue.FromList<bool>([true, false])]),
        ("Numbers", [CimValue.FromList<int>([]), CimValue.FromList([int.MinValue, 0, int.MaxValue])]),
        ("BigNumbers", [CimValue.FromList<ulong>([]), CimValue.FromList([0ul, 9223372036854775808ul, ulong.MaxValue])]),
        ("Reals", [CimValue.FromList<double>([]), CimValue.FromList([0.1, -1e300, double.Epsilon])]),
        ("Texts", [CimValue.FromList<string>([]), CimValue.FromList(["", "a'b", "\\\"", "😀"])]),
        ("Times", [CimValue.FromList<CimDateTime>([]), CimValue.FromList([Time("20260131083000.000000+***"), Time("20260131083000.123456+***")])]),
        ("LazyText", ["", "lazy"]),
        ("LazyNumber", [0u, uint.MaxValue]),
        ("LazyFlag", [true, false]),
        ("LazyBytes", [new byte[] { 1, 2, 3 }]),
    ];

    public static CimDateTime Time(string text) => CimDateTime.Parse(text);

    /// <summary>Sets a property by name; a test that names a wrong one fails.</summary>
    public static SMS_TestAllTypes With(this SMS_TestAllTypes instance, string property, CimValue value)
    {
        Assert.True(instance.TrySet(property, value), property + " cannot be " + value);
        return instance;
    }

    public static CimValue ValueOf(this CimInstance instance, string property)
    {
        Assert.True(instance.TryGet(property, out var value), property + " is not loaded");
        return value;
    }
}
