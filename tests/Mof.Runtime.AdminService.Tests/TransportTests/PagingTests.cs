using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Collections in pages: followed where they lead on, refused where they lead away or round.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(3, 4)]
    [InlineData(9, 2)]
    [InlineData(10, 1)]
    [InlineData(11, 1)]
    public async Task Every_page_is_read_once(int size, int requests)
    {
        await using var site = await StartAsync(new AdminServiceSiteOptions { PageSize = size });
        var rows = await site.Connection.Query<SMS_TestAllTypes>().OrderByDescending(static x => x.Word32).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 10).Reverse().Select(static i => (uint?)i), rows.Select(static row => row.Word32));
        Assert.Equal(requests, site.Server.Requests.Count);
        Assert.All(site.Server.Requests, static request => Assert.Contains("$orderby=Word32", Uri.UnescapeDataString(request.RawTarget), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_relative_link_counts_from_the_page_that_has_it()
    {
        // OData JSON 4.5.5: relative to the context URL, .../AdminService/wmi/$metadata, as the page itself is.
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Raw("""{"value":[{"Id":"first"}],"@odata.nextLink":"SMS_TestAllTypes?$filter=Word32%20eq%203"}"""));
        site.Server.Script(ScriptedAnswer.Raw("""{"@odata.nextLink":"/AdminService/wmi/SMS_TestAllTypes?$filter=Word32%20eq%204","value":[{"Id":"second"}]}"""));
        Assert.Equal(["first", "second", "row4"], (await site.Connection.Query<SMS_TestAllTypes>().ToListAsync()).Select(static row => row.Id));
    }

    [Fact]
    public async Task A_relative_link_of_the_site_is_followed()
    {
        await using var site = await StartAsync(new AdminServiceSiteOptions { PageSize = 4, NextLink = NextLink.Relative });
        Assert.Equal(10, (await site.Connection.Query<SMS_TestAllTypes>().ToListAsync()).Count);
    }

    [Theory]
    [InlineData(NextLink.ToItself, 1)]
    [InlineData(NextLink.Cycle, 2)]
    public async Task A_circle_is_refused(NextLink link, int requests)
    {
        await using var site = await StartAsync(new AdminServiceSiteOptions { PageSize = 4, NextLink = link });
        var rows = 0;
        var refused = await Assert.ThrowsAsync<CimException>(async () =>
        {
            await foreach (var row in site.Connection.Query<SMS_TestAllTypes>())
            {
                rows++;
            }
        });
        Assert.Contains("circle", refused.Message, StringComparison.Ordinal);
        // A link to itself has another address than the first page, which has no token.
        Assert.InRange(site.Server.Requests.Count, requests, requests + 1);
        Assert.Equal(4 * site.Server.Requests.Count, rows);
    }

    [Theory]
    [InlineData("http://attacker.invalid/AdminService/wmi/SMS_TestAllTypes")]
    [InlineData("//attacker.invalid/AdminService")]
    [InlineData("https://127.0.0.1/AdminService")]
    [InlineData("http://127.0.0.1:1/AdminService")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:a@b")]
    [InlineData("http://")]
    [InlineData("http://[")]
    public async Task A_link_to_another_server_is_refused(string link)
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Raw($$"""{"value":[{"Id":"a"}],"@odata.nextLink":"{{link}}"}"""));
        var refused = await Assert.ThrowsAsync<CimException>(() => site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
        Assert.Contains(link, refused.Message, StringComparison.Ordinal);
        Assert.Single(site.Server.Requests);
    }

    [Fact]
    public async Task The_foreign_host_of_a_site_is_refused_with_the_bearer_token_unsent()
    {
        await using var foreign = await AdminServiceSite.StartAsync();
        await using var site = await AdminServiceSite.StartAsync(new AdminServiceSiteOptions { PageSize = 1, NextLink = NextLink.ForeignHost, ForeignHost = foreign.BaseAddress, BearerToken = "secret" });
        ProxySchema.Add(site.Classes, SMS_TestOwner.Class);
        site.Seed("SMS_TestOwner", new JsonObject { ["Name"] = "a" }, new JsonObject { ["Name"] = "b" });
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "secret");
        await using var connection = TypedSite.Connect(client);
        await Assert.ThrowsAsync<CimException>(() => connection.Query<SMS_TestOwner>().ToListAsync());
        Assert.Empty(foreign.Requests);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    public async Task A_link_that_is_no_text_is_none(string link)
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Raw($$"""{"value":[{"Id":"a"}],"@odata.nextLink":{{link}}}"""));
        Assert.Single(await site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
    }

    [Fact]
    public async Task Who_leaves_the_loop_asks_for_no_further_page()
    {
        await using var site = await StartAsync(new AdminServiceSiteOptions { PageSize = 2 });
        await foreach (var row in site.Connection.Query<SMS_TestAllTypes>())
        {
            if (row.Word32 == 2)
            {
                break;
            }
        }

        Assert.Equal(2, site.Server.Requests.Count);
        Assert.Equal("row0", (await site.Connection.Query<SMS_TestAllTypes>().FirstAsync()).Id);
        Assert.Equal(3, site.Server.Requests.Count);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 5)]
    public async Task A_count_is_a_number_where_the_site_has_it_and_is_counted_elsewhere(bool supported, int requests)
    {
        await using var site = await StartAsync(new AdminServiceSiteOptions { CountSupported = supported, PageSize = 3 });
        Assert.Equal(10, await site.Connection.Query<SMS_TestAllTypes>().CountAsync());
        Assert.Equal(requests, site.Server.Requests.Count);
        Assert.Equal(3, await site.Connection.Query<SMS_TestAllTypes>().CountAsync(static x => x.Word32 < 3));
        Assert.Equal(4, await site.Connection.Query<SMS_TestAllTypes>().Skip(6).CountAsync());
        Assert.Equal(2, await site.Connection.Query<SMS_TestAllTypes>().Take(2).CountAsync());
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("\uFEFF7", 7)]
    [InlineData(" \r\n7\r\n", 7)]
    [InlineData("\"7\"", 7)]
    [InlineData("-7", 10)]
    [InlineData("7.5", 10)]
    [InlineData("", 10)]
    [InlineData("{\"value\":7}", 10)]
    [InlineData("<html/>", 10)]
    [InlineData("99999999999999999999", 10)]
    public async Task What_is_no_number_is_counted_anew(string body, long expected)
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Raw(body, "text/plain"), when: static request => request.IsCount);
        Assert.Equal(expected, await site.Connection.Query<SMS_TestAllTypes>().CountAsync());
    }

    private static async Task<TypedSite> StartAsync(AdminServiceSiteOptions? options = null)
    {
        var site = await TypedSite.StartAsync(options);
        site.Server.Seed("SMS_TestAllTypes", Enumerable.Range(0, 10).Select(static i => new JsonObject { ["Id"] = "row" + i, ["Word32"] = i }));
        return site;
    }
}
