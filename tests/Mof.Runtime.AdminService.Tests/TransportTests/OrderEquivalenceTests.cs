using System.Linq.Expressions;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Orders, cuts and selections: the site and the server in memory give the same objects in the same order.</summary>
public sealed class OrderEquivalenceTests
{
    private static readonly Expression<Func<SMS_TestAllTypes, object?>>[] Keys =
    [
        static x => x.Id, static x => x.Flag, static x => x.Byte8, static x => x.SByte8, static x => x.Word64, static x => x.Int64, static x => x.Double64,
        static x => x.Character, static x => x.Text, static x => x.Time,
    ];

    [Fact]
    public async Task Orders_by_one_and_two_properties_skip_and_take()
    {
        var random = new Random(1);
        await using var servers = await EquivalentServers<SMS_TestAllTypes>.StartAsync(random, 60);
        for (var i = 0; i < 100; i++)
        {
            var (first, second) = (Keys[random.Next(Keys.Length)], Keys[random.Next(Keys.Length)]);
            var (down, downThen, skip, take) = (random.Next(2) == 0, random.Next(2) == 0, random.Next(20), random.Next(1, 60));
            CimQuery<SMS_TestAllTypes> Ordered(CimConnection connection)
            {
                var query = connection.Query<SMS_TestAllTypes>();
                query = down ? query.OrderByDescending(first) : query.OrderBy(first);
                return downThen ? query.ThenByDescending(second) : query.ThenBy(second);
            }

            var (site, memory) = (Ordered(servers.Site), Ordered(servers.Memory));
            var expected = await KeysAsync(memory);
            Assert.Equal(expected, await KeysAsync(site));
            Assert.Equal(expected, await KeysAsync(servers.Again(site)));
            Assert.Equal(expected.Skip(skip).Take(take), await KeysAsync(site.Skip(skip).Take(take)));
            // Last turns the order round: only where nothing is tied is it the last of the list.
            Assert.Equal((await KeysAsync(memory.ThenBy(static x => x.Id)))[^1], (await site.ThenBy(static x => x.Id).LastAsync()).Id);
        }
    }

    [Fact]
    public async Task NULL_comes_first_and_last_in_a_descending_order()
    {
        await using var servers = await EquivalentServers<SMS_TestAllTypes>.StartAsync(new Random(2), 60);
        var ascending = await servers.Site.Query<SMS_TestAllTypes>().OrderBy(static x => x.Word64).ToListAsync();
        var nulls = servers.Rows.Count(static row => row.Word64 is null);
        Assert.InRange(nulls, 1, 59);
        Assert.All(ascending.Take(nulls), static row => Assert.Null(row.Word64));
        Assert.Equal(ascending.Skip(nulls).Select(static row => row.Word64).Order(), ascending.Skip(nulls).Select(static row => row.Word64));
        Assert.Null((await servers.Site.Query<SMS_TestAllTypes>().OrderByDescending(static x => x.Word64).LastAsync()).Word64);
        Assert.Equal(servers.Rows.Max(static row => row.Word64), (await servers.Site.Query<SMS_TestAllTypes>().OrderBy(static x => x.Word64).LastAsync()).Word64);
    }

    [Fact]
    public async Task Only_what_is_asked_for_comes_and_the_rest_counts_as_not_loaded()
    {
        await using var servers = await EquivalentServers<SMS_TestAllTypes>.StartAsync(new Random(3), 20);
        foreach (var connection in new[] { servers.Site, servers.Memory })
        {
            var rows = await connection.Query<SMS_TestAllTypes>().Only(SMS_TestAllTypes.Properties.Text, SMS_TestAllTypes.Properties.Time).ToListAsync();
            Assert.Equal(servers.Rows.Select(static row => (row.Id, row.Text, row.Time)), rows.Select(static row => (row.Id, row.Text, row.Time)));
            Assert.All(rows, static row => Assert.Throws<LazyPropertyNotLoadedException>(() => row.Word64));
        }

        Assert.Equal(
            "wmi/SMS_TestAllTypes?$select=Id,Text",
            servers.Site.Query<SMS_TestAllTypes>().Only(SMS_TestAllTypes.Properties.Text).ToODataUri());
        Assert.Equal("", await EquivalentServers<SMS_TestAllTypes>.KeysAsync(servers.Site.Query<SMS_TestAllTypes>().Take(0)));
        Assert.Equal("", await EquivalentServers<SMS_TestAllTypes>.KeysAsync(servers.Site.Query<SMS_TestAllTypes>().Skip(20)));
        Assert.Equal(servers.Rows[7].Id, (await servers.Site.Query<SMS_TestAllTypes>().ElementAtAsync(7)).Id);
        Assert.Equal(servers.Rows[0].Id, (await servers.Site.Query<SMS_TestAllTypes>().FirstAsync()).Id);
        await Assert.ThrowsAsync<InvalidOperationException>(() => servers.Site.Query<SMS_TestAllTypes>().SingleAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => servers.Site.Query<SMS_TestAllTypes>().ElementAtAsync(20));
    }

    private static async Task<List<string>> KeysAsync(CimQuery<SMS_TestAllTypes> query) => [.. (await query.ToListAsync()).Select(static row => row.Id)];
}
