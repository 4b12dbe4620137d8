using System.Runtime.CompilerServices;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>The same rows on the site and on the server in memory.</summary>
internal sealed class EquivalentServers<T> : IAsyncDisposable
    where T : CimInstance, new()
{
    private readonly TypedSite _site;

    private EquivalentServers(TypedSite site, IReadOnlyList<T> rows)
    {
        _site = site;
        Rows = rows;
    }

    public IReadOnlyList<T> Rows { get; }

    public CimConnection Site => _site.Connection;

    public AdminServiceSite Server => _site.Server;

    public CimConnection Memory { get; private set; } = null!;

    public static async Task<EquivalentServers<T>> StartAsync(Random random, int count)
    {
        // real32 cannot be read from a site (see ValueMappingTests), so it stays NULL here.
        var rows = RandomRows.Make<T>(random, count, static property => property.Type == CimType.Real32);
        var site = await TypedSite.StartAsync();
        site.Server.Seed(rows[0].ClassName, rows.Select(RandomRows.ToJson));
        var memory = new InMemoryTransport();
        memory.Seed(rows);
        return new EquivalentServers<T>(site, rows) { Memory = new CimConnection(memory) };
    }

    public static string Key(CimInstance row) => row.Path!.Keys[0].Value.AsString()!;

    public static async Task<string> KeysAsync(CimQuery<T> query) => Join((await query.ToListAsync()).Select(Key));

    public static string Join(IEnumerable<string> keys) => string.Join(" | ", keys);

    /// <summary>The text of a query read as WQL again, on the server in memory.</summary>
    public CimQuery<T> Again(CimQuery<T> query) => Memory.QueryWql<T>(FormattableStringFactory.Create(
        query.ToWql().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        await Memory.DisposeAsync();
        await _site.DisposeAsync();
    }
}
