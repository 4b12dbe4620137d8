using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>The address of the service and who is let in.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("", "/AdminService/wmi/")]
    [InlineData("/", "/AdminService/wmi/")]
    [InlineData("/AdminService", "/AdminService/wmi/")]
    [InlineData("/AdminService/", "/AdminService/wmi/")]
    [InlineData("/AdminService_TokenAuth", "/AdminService_TokenAuth/wmi/")]
    [InlineData("/AdminService_TokenAuth/", "/AdminService_TokenAuth/wmi/")]
    [InlineData("/adminservice", "/adminservice/wmi/")]
    public async Task The_base_address_has_many_forms(string path, string expected)
    {
        await using var site = await StartAsync();
        using var client = site.CreateClient();
        client.BaseAddress = new Uri(site.BaseAddress.GetLeftPart(UriPartial.Authority) + path);
        await using var connection = TypedSite.Connect(client);
        Assert.Equal("a", (await connection.GetAsync(new SMS_TestOwner.Key("a", 1, true))).Name);
        Assert.Single(await connection.Query<SMS_TestOwner>().ToListAsync());
        Assert.Equal(1, await connection.Query<SMS_TestOwner>().CountAsync());
        Assert.All(site.Requests, request => Assert.StartsWith(expected + "SMS_TestOwner", request.RawTarget, StringComparison.Ordinal));
    }

    [Fact]
    public void A_client_without_an_address_is_refused()
    {
        using var client = new HttpClient();
        Assert.Throws<ArgumentException>(() => new AdminServiceTransport(client));
        Assert.Throws<ArgumentNullException>(() => new AdminServiceTransport(null!));
    }

    [Fact]
    public async Task A_bearer_token_lets_in_and_may_be_renewed()
    {
        await using var site = await StartAsync(new AdminServiceSiteOptions { BearerToken = "one" });
        using var client = site.CreateClient();
        client.BaseAddress = site.TokenAddress;
        await using var connection = TypedSite.Connect(client);
        var denied = await Assert.ThrowsAsync<CimAccessDeniedException>(() => connection.Query<SMS_TestOwner>().ToListAsync());
        Assert.Contains("bearer token", denied.Message, StringComparison.Ordinal);
        client.DefaultRequestHeaders.Authorization = new("Bearer", "one");
        Assert.Single(await connection.Query<SMS_TestOwner>().ToListAsync());
        site.BearerToken = "two";
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => connection.Query<SMS_TestOwner>().CountAsync());
        client.DefaultRequestHeaders.Authorization = new("Bearer", "two");
        Assert.Equal(1, await connection.Query<SMS_TestOwner>().CountAsync());
        Assert.True(site.Requests.All(static request => request.TokenRoute));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirection_that_the_client_does_not_follow_is_said(int status)
    {
        await using var site = await StartAsync();
        using var client = site.CreateClient();
        await using var connection = TypedSite.Connect(client);
        site.Script(ScriptedAnswer.Redirect(new Uri("http://login.invalid/"), status), times: 3);
        Func<Task>[] reads =
        [
            () => connection.FindAsync(new SMS_TestOwner.Key("a", 1, true)), () => connection.Query<SMS_TestOwner>().ToListAsync(), () => connection.Query<SMS_TestOwner>().CountAsync(),
        ];
        foreach (var read in reads)
        {
            var redirected = await Assert.ThrowsAsync<CimException>(read);
            Assert.Equal(status, redirected.StatusCode);
            Assert.Contains("base address", redirected.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_redirection_that_the_client_follows_is_followed()
    {
        await using var site = await StartAsync();
        using var client = new HttpClient { BaseAddress = site.BaseAddress };
        await using var connection = TypedSite.Connect(client);
        site.Script(ScriptedAnswer.Redirect(new Uri(site.TokenAddress, "wmi/SMS_TestOwner")));
        Assert.Single(await connection.Query<SMS_TestOwner>().ToListAsync());
        Assert.True(site.Requests[1].TokenRoute);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_exception_that_names_the_address()
    {
        Uri address;
        await using (var gone = await StartAsync())
        {
            address = gone.BaseAddress;
        }

        using var client = new HttpClient { BaseAddress = address };
        await using var connection = TypedSite.Connect(client);
        Func<Task>[] operations =
        [
            () => connection.FindAsync(new SMS_TestOwner.Key("a", 1, true)), () => connection.Query<SMS_TestOwner>().ToListAsync(), () => connection.Query<SMS_TestOwner>().CountAsync(),
            () => connection.PutAsync(new SMS_TestOwner { Name = "a" }),
        ];
        foreach (var operation in operations)
        {
            var failed = await Assert.ThrowsAsync<CimException>(operation);
            Assert.Contains(address + "wmi/SMS_Test", failed.Message, StringComparison.Ordinal);
            Assert.IsAssignableFrom<HttpRequestException>(failed.InnerException);
        }
    }

    [Fact]
    public async Task An_address_longer_than_the_server_takes_is_said()
    {
        await using var site = await StartAsync();
        using var client = site.CreateClient();
        await using var connection = TypedSite.Connect(client);
        var names = Enumerable.Range(0, 1000).Select(static i => "a long name " + i).ToList();
        var refused = await Assert.ThrowsAsync<CimException>(() => connection.Query<SMS_TestOwner>().Where(x => names.Contains(x.Name)).ToListAsync());
        Assert.Equal(414, refused.StatusCode);
        Assert.Contains("fewer values", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_about_a_long_address_is_short()
    {
        await using var site = await StartAsync();
        using var client = site.CreateClient();
        await using var connection = TypedSite.Connect(client);
        var name = new string('a', 50_000);
        var refused = await Assert.ThrowsAsync<CimException>(() => connection.Query<SMS_TestOwner>().Where(x => x.Name == name).ToListAsync());
        Assert.InRange(refused.Message.Length, 1, 5_000);
    }

    private static async Task<AdminServiceSite> StartAsync(AdminServiceSiteOptions? options = null)
    {
        var site = await AdminServiceSite.StartAsync(options);
        ProxySchema.Add(site.Classes, SMS_TestOwner.Class);
        site.Seed("SMS_TestOwner", new JsonObject { ["Name"] = "a", ["Number"] = 1, ["IsGroup"] = true });
        return site;
    }
}
