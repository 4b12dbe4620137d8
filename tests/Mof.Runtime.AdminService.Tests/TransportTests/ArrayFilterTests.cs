using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Conditions on arrays: what OData can say of them, and what it cannot.</summary>
public sealed class ArrayFilterTests
{
    [Fact]
    public async Task An_item_is_found_and_an_array_that_is_NULL_has_none()
    {
        await using var site = await StartAsync();
        var query = site.Connection.Query<SMS_TestAllTypes>();
        Assert.Equal(["a"], (await query.Where(static x => x.Texts!.Contains("IT'S")).ToListAsync()).Select(static x => x.Id));
        Assert.Equal(["b"], (await query.Where(static x => !x.Texts!.Contains("it's")).ToListAsync()).Select(static x => x.Id));
        Assert.Equal(1, await query.CountAsync(static x => x.BigNumbers!.Contains(ulong.MaxValue)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_null_test_of_an_array_is_refused_before_it_is_sent(bool isNull)
    {
        await using var site = await StartAsync();
        var query = site.Connection.Query<SMS_TestAllTypes>();
        query = isNull ? query.Where(static x => x.Texts == null) : query.Where(static x => x.Texts != null);
        await Assert.ThrowsAsync<NotSupportedException>(() => query.ToListAsync());
        Assert.Empty(site.Server.Requests);
    }

    [Fact]
    public async Task All_of_an_array()
    {
        await using var site = await StartAsync();
        Assert.False(await site.Connection.Query<SMS_TestAllTypes>().AllAsync(static x => x.Texts!.Contains("it's")));
    }

    [Fact]
    public async Task An_item_of_bytes_is_refused_before_it_is_sent()
    {
        await using var site = await StartAsync();
        await Assert.ThrowsAsync<NotSupportedException>(() => site.Connection.Query<SMS_TestAllTypes>().Where(static x => x.Bytes!.Contains((byte)1)).ToListAsync());
        Assert.Empty(site.Server.Requests);
    }

    private static async Task<TypedSite> StartAsync()
    {
        var site = await TypedSite.StartAsync();
        site.Server.Seed(
            "SMS_TestAllTypes",
            new JsonObject { ["Id"] = "a", ["Texts"] = new JsonArray("x", "it's"), ["BigNumbers"] = new JsonArray(ulong.MaxValue) },
            new JsonObject { ["Id"] = "b", ["Texts"] = new JsonArray(), ["BigNumbers"] = new JsonArray(0ul) },
            new JsonObject { ["Id"] = "c" });
        return site;
    }
}
