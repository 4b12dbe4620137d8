using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>A server with devices of every kind of value, NULL included, for conditions to be asked of.</summary>
internal sealed class Catalog : IAsyncDisposable
{
    public Catalog(params IReadOnlyList<Row> rows)
    {
        Rows = rows.Count > 0 ? rows : Varied();
        Site = new CimConnection(Server);
        foreach (var row in Rows)
        {
            Server.Seed(row.ToDevice());
        }
    }

    public InMemoryTransport Server { get; } = new();

    public CimConnection Site { get; }

    public IReadOnlyList<Row> Rows { get; }

    public static IReadOnlyList<Row> Varied()
    {
        var random = new Random(20260131);
        string?[] labels = [null, "", "a", "A", "ab", "aB%", "b_", "[x]", "ä", "100%", "a\\b", "a\"b", "a'b"];
        T? Maybe<T>(T value)
            where T : struct => random.Next(4) == 0 ? null : value;
        return
        [
            .. Enumerable.Range(1, 80).Select(i => new Row(
                (uint)i,
                labels[random.Next(labels.Length)],
                Maybe((uint)random.Next(4)),
                Maybe(random.Next(2) == 0),
                Maybe(random.Next(3) == 0 ? ulong.MaxValue : (ulong)random.Next(3)),
                Maybe(random.Next(5) / 2f),
                Maybe(CimDateTime.Parse("2026010" + random.Next(1, 4) + "000000.000000+***")),
                random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => (uint)random.Next(4))])),
        ];
    }

    public static async Task<uint[]> NumbersAsync(CimQuery<Device> query) => [.. (await query.ToListAsync()).Select(static device => device.Number).Order()];

    public uint[] Expected(Func<Row, bool?> condition) => [.. Rows.Where(row => condition(row) == true).Select(static row => row.Number).Order()];

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>One device, as the test knows it.</summary>
internal sealed record Row(
    uint Number, string? Label = null, uint? Level = null, bool? IsOn = null, ulong? Total = null, float? Weight = null, CimDateTime? Seen = null, IReadOnlyList<uint>? Codes = null)
{
    public Device ToDevice() => new CimSeed<Device>(Device.Class)
        .Set(Device.Properties.Number, Number)
        .Set(Device.Properties.Label, Label)
        .Set(Device.Properties.Level, Level)
        .Set(Device.Properties.IsOn, IsOn)
        .Set(Device.Properties.Total, Total)
        .Set(Device.Properties.Weight, Weight)
        .Set(Device.Properties.Seen, Seen)
        .Set(Device.Properties.Codes, CimValue.FromList(Codes))
        .ToInstance();
}
