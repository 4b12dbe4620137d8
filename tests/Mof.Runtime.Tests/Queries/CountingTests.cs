using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>All, Any and Count where properties are NULL.</summary>
public sealed class CountingTests
{
    [Fact]
    public async Task An_unknown_condition_is_not_met()
    {
        await using var catalog = new Catalog(new Row(1, Level: 5), new Row(2, Level: null));
        var devices = catalog.Site.Query<Device>();
        Assert.Equal(1, await devices.CountAsync(static x => x.Level == 5));
        Assert.Equal(0, await devices.CountAsync(static x => x.Level != 5));
        Assert.Equal(0, await devices.LongCountAsync(static x => !(x.Level == 5)));
        Assert.False(await devices.AnyAsync(static x => x.Level != 5));
        Assert.False(await devices.AllAsync(static x => x.Level == 5));
        Assert.False(await devices.AllAsync(static x => !(x.Level != 5)));
        Assert.True(await devices.AllAsync(static x => x.Level == 5 || x.Level == null));
        Assert.True(await devices.AllAsync(static x => x.Number > 0));
        Assert.False(await devices.AllAsync(static x => x.Label!.StartsWith("")));
        Assert.False(await devices.AllAsync(static x => !new[] { 7u }.Contains(x.Level!.Value)));
        Assert.False(await devices.AllAsync(static x => !x.Codes!.Contains(7u)));
    }

    [Fact]
    public async Task Nothing_at_all_meets_every_condition()
    {
        await using var site = new CimConnection(new InMemoryTransport());
        Assert.True(await site.Query<Device>().AllAsync(static x => x.Level == 1));
        Assert.False(await site.Query<Device>().AnyAsync());
        Assert.Equal(0, await site.Query<Device>().CountAsync());
    }

    [Fact]
    public async Task Cut_queries_count_what_is_left()
    {
        await using var catalog = new Catalog([.. Enumerable.Range(1, 10).Select(static i => new Row((uint)i))]);
        var devices = catalog.Site.Query<Device>().OrderByDescending(static x => x.Number);
        Assert.Equal(3, await devices.Skip(7).CountAsync());
        Assert.Equal(3, await devices.Take(5).Skip(2).CountAsync());
        Assert.Equal([8u, 7u, 6u], (await devices.Take(5).Skip(2).ToListAsync()).Select(static x => x.Number));
        Assert.False(await devices.Skip(10).AnyAsync());
        Assert.Equal(7u, (await devices.ElementAtAsync(3)).Number);
        Assert.Equal(1u, (await devices.LastAsync()).Number);
        await Assert.ThrowsAsync<InvalidOperationException>(() => devices.ElementAtAsync(10));
        await Assert.ThrowsAsync<InvalidOperationException>(() => devices.SingleAsync());
        Assert.Null(await devices.SingleOrDefaultAsync(static x => x.Number == 99));
    }

    [Fact]
    public async Task A_comparison_with_null_is_met_by_none()
    {
        uint? nothing = null;
        await using var catalog = new Catalog(new Row(1, Level: 5));
        Assert.Equal(0, await catalog.Site.Query<Device>().CountAsync(x => x.Level > nothing));
        Assert.False(await catalog.Site.Query<Device>().AllAsync(x => x.Level > nothing));
    }
}
