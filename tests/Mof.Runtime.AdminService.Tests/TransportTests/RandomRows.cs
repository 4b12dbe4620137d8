using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Rows by the dice, the same for the same seed, with NULLs, texts of <see cref="NastyTexts"/> and values at the edge of their type.</summary>
internal static class RandomRows
{
    public static List<T> Make<T>(Random random, int count, Func<CimPropertyInfo, bool> leaveOut)
        where T : CimInstance, new()
    {
        var rows = new List<T>();
        var keys = NastyTexts.All.ToArray();
        random.Shuffle(keys);
        for (var i = 0; i < count; i++)
        {
            var row = new T();
            foreach (var property in row.CimClass.Properties)
            {
                if (property.IsKey)
                {
                    Assert.True(row.TrySet(property, keys[i]));
                }
                else if (!property.IsReadOnly && !property.IsLazy && property.Type != CimType.Instance && !leaveOut(property))
                {
                    // What has a default is never NULL here: only one of the two servers puts the default in.
                    var isNull = random.Next(5) == 0 && property.NullValue.IsNull;
                    Assert.True(row.TrySet(property, isNull ? default : property.IsArray ? Array(random, property.Type) : Value(random, property.Type)));
                }
            }

            rows.Add(row);
        }

        return rows;
    }

    public static CimValue Value(Random random, CimType type) => type switch
    {
        CimType.Boolean => random.Next(2) == 0,
        CimType.UInt8 => Pick<byte>(random, 0, 1, 127, 255),
        CimType.SInt8 => Pick<sbyte>(random, -128, -1, 0, 127),
        CimType.UInt16 => Pick<ushort>(random, 0, 1, 65535),
        CimType.SInt16 => Pick<short>(random, -32768, -1, 0, 32767),
        CimType.UInt32 => Pick(random, 0u, 1u, 2u, 3u, 4u, 0x80000000u, uint.MaxValue),
        CimType.SInt32 => Pick(random, int.MinValue, -1, 0, 1, int.MaxValue),
        CimType.UInt64 => Pick(random, 0ul, 9007199254740993ul, 9007199254740992ul, 9223372036854775808ul, ulong.MaxValue),
        CimType.SInt64 => Pick(random, long.MinValue, -9007199254740993L, 0L, long.MaxValue),
        CimType.Real64 => Pick(random, -1e300, -0.1, 0d, 0.1, 1.5, 1e-7, 1e20, 12345678.9),
        CimType.Real32 => Pick(random, -3.75f, 0f, 0.5f, 1e10f),
        CimType.Char16 => Pick(random, 'a', 'A', '\'', '0', '\uFFFF'),
        CimType.DateTime => Pick(
            random,
            EdgeValues.Time("20260131083000.000000+***"), EdgeValues.Time("20260131083000.000001+***"), EdgeValues.Time("19700101000000.000000+***"), EdgeValues.Time("99991231235959.999999+***")),
        CimType.Reference => SMS_TestOwner.Class.PathOf(Pick(random, "a", "it's", "\\\"", "100%"), Pick(random, 0u, 7u), random.Next(2) == 0),
        _ => random.Next(6) == 0 ? "" : NastyTexts.All[random.Next(NastyTexts.All.Count)],
    };

    /// <summary>The object as the site stores it.</summary>
    public static JsonObject ToJson(CimInstance row) => new(row.CimClass.Properties
        .Where(property => row.TryGet(property, out var value) && !value.IsNull)
        .Select(property => KeyValuePair.Create(property.Name, ToNode(row.ValueOf(property.Name)))));

    private static CimValue Array(Random random, CimType type) => type switch
    {
        CimType.Boolean => CimValue.FromList(Items(random, type, static item => item.AsBoolean())),
        CimType.SInt32 => CimValue.FromList(Items(random, type, static item => item.AsInt32())),
        CimType.UInt64 => CimValue.FromList(Items(random, type, static item => item.AsUInt64())),
        CimType.Real64 => CimValue.FromList(Items(random, type, static item => item.AsDouble())),
        CimType.DateTime => CimValue.FromList(Items(random, type, static item => item.AsDateTime())),
        CimType.String => CimValue.FromList(Items(random, type, static item => item.AsString()!)),
        CimType.UInt8 => new byte[random.Next(4)],
        _ => throw new ArgumentException(type.ToString()),
    };

    private static TItem[] Items<TItem>(Random random, CimType type, Func<CimValue, TItem> item) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => item(Value(random, type)))];

    private static TItem Pick<TItem>(Random random, params TItem[] items) => items[random.Next(items.Length)];

    private static JsonNode? ToNode(CimValue value) => value switch
    {
        { IsArray: true, Type: CimType.UInt8 } => Convert.ToBase64String(value.AsBytes()!),
        { IsArray: true } => new JsonArray([.. Enumerable.Range(0, value.Count).Select(i => ToNode(value.ItemAt(i)))]),
        { Type: CimType.DateTime } => value.AsDateTime().ToDateTimeOffset(TimeSpan.Zero).ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture),
        { Type: CimType.Reference } => value.AsPath()!.ToString(),
        { Type: CimType.Boolean } => value.AsBoolean(),
        { Type: CimType.String } => value.AsString(),
        { Type: CimType.Real64 } => value.AsDouble(),
        { Type: CimType.UInt64 } => value.AsUInt64(),
        _ => value.AsInt64(),
    };
}
