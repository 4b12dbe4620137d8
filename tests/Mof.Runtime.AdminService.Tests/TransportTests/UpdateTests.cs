using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>The three ways to change an object, and what each costs and sends.</summary>
public sealed class UpdateTests
{
    [Theory]
    [InlineData(AdminServiceUpdate.PutChanged, true, "GET PUT GET")]
    [InlineData(AdminServiceUpdate.PutChanged, false, "PUT")]
    [InlineData(AdminServiceUpdate.PostUpsert, true, "GET POST GET")]
    [InlineData(AdminServiceUpdate.PostUpsert, false, "POST")]
    [InlineData(AdminServiceUpdate.PutFull, true, "GET PUT GET")]
    [InlineData(AdminServiceUpdate.PutFull, false, "GET PUT")]
    public async Task A_put_costs_what_its_options_say(AdminServiceUpdate update, bool verify, string expected)
    {
        await using var site = await StartAsync(new AdminServiceOptions { Update = update, VerifyAfterWrite = verify });
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.Text = "new";
        await row.PutAsync();
        Assert.Equal(expected, string.Join(' ', site.Server.Requests.Skip(1).Select(static request => request.Method)));
        Assert.Equal(("new", CimLoadState.Query, false), (row.Text, row.LoadState, row.HasChanges));
        Assert.Equal(("new", "lazy"), Stored(site));
        await row.PutAsync();
        Assert.Equal(1, site.Server.Requests.Count(static request => request.Method is "PUT" or "POST"));
    }

    [Theory]
    [InlineData(AdminServiceUpdate.PutChanged, "PUT /AdminService/wmi/SMS_TestAllTypes(%27a%27)", """{"Text":"new"}""")]
    [InlineData(AdminServiceUpdate.PostUpsert, "POST /AdminService/wmi/SMS_TestAllTypes", """{"Id":"a","Text":"new"}""")]
    [InlineData(
        AdminServiceUpdate.PutFull,
        "PUT /AdminService/wmi/SMS_TestAllTypes(%27a%27)",
        """{"Word32":7,"Part":{"@odata.type":"#AdminService.SMS_TestWheel","Size":3},"Numbers":[1],"LazyText":"lazy","LazyNumber":5,"Text":"new"}""")]
    public async Task A_put_sends_what_its_mode_says(AdminServiceUpdate update, string target, string body)
    {
        await using var site = await StartAsync(new AdminServiceOptions { Update = update });
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.Text = "new";
        await row.PutAsync();
        var write = Assert.Single(site.Server.Requests, static request => request.Method is "PUT" or "POST");
        Assert.Equal(target, write.Method + " " + write.RawTarget);
        Assert.Equal(body, write.Body);
    }

    [Fact]
    public async Task A_composite_key_goes_into_the_body_of_an_upsert()
    {
        await using var site = await TypedSite.StartAsync(options: new AdminServiceOptions { Update = AdminServiceUpdate.PostUpsert });
        site.Server.Seed("SMS_TestOwner", new JsonObject { ["Name"] = "a'b", ["Number"] = 7, ["IsGroup"] = false });
        var owner = await site.Connection.GetAsync(new SMS_TestOwner.Key("a'b", 7, false));
        owner.Comment = "c";
        await owner.PutAsync();
        Assert.Equal("""{"Name":"a'b","Number":7,"IsGroup":false,"Comment":"c"}""", site.Sent("POST").Single().Body);
        Assert.Single(site.Server.Stored("SMS_TestOwner"));
        // A class without lazy properties has nothing to verify.
        Assert.Equal(2, site.Server.Requests.Count);
    }

    [Theory]
    [InlineData(PutAnswer.Entity)]
    [InlineData(PutAnswer.NoContent)]
    public async Task A_put_may_be_answered_by_nothing(PutAnswer answer)
    {
        await using var site = await StartAsync(new AdminServiceOptions { VerifyAfterWrite = false }, new AdminServiceSiteOptions { PutAnswer = answer });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        (got.Text, got.Numbers) = ("new", []);
        await got.PutAsync();
        Assert.Equal(("new", "lazy"), Stored(site));
        Assert.Equal("""{"Text":"new","Numbers":[]}""", site.Sent("PUT").Single().Body);
        Assert.False(got.HasChanges);
    }

    [Fact]
    public async Task A_change_that_is_taken_back_is_not_sent()
    {
        await using var site = await StartAsync();
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        (got.Text, got.Word32) = ("new", 8);
        (got.Text, got.Word32) = ("old", 7);
        await got.PutAsync();
        Assert.Empty(site.Sent("PUT"));
    }

    [Fact]
    public async Task A_lazy_property_can_be_written_without_being_read()
    {
        await using var site = await StartAsync();
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.LazyText = "changed";
        await row.PutAsync();
        Assert.Equal("""{"LazyText":"changed"}""", site.Sent("PUT").Single().Body);
        Assert.Equal(("old", "changed"), Stored(site));
        Assert.Equal("changed", row.LazyText);
        Assert.Throws<LazyPropertyNotLoadedException>(() => row.LazyNumber);
    }

    [Fact]
    public async Task A_full_put_survives_an_impossible_time()
    {
        await using var site = await StartAsync(new AdminServiceOptions { Update = AdminServiceUpdate.PutFull, VerifyAfterWrite = false });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        got.Text = "new";
        site.Server.Script(ScriptedAnswer.WithValue("Time", "\"0000-00-00T00:00:00Z\""));
        await got.PutAsync();
        Assert.Equal(("new", "lazy"), Stored(site));
    }

    [Fact]
    public async Task A_full_put_keeps_what_it_does_not_know()
    {
        await using var site = await StartAsync(new AdminServiceOptions { Update = AdminServiceUpdate.PutFull, VerifyAfterWrite = false });
        site.Server.Classes.Add(new ServerClass("SMS_TestTrack") { Superclass = "SMS_TestPart", Embedded = true, Properties = { new("Links", ServerType.UInt32) } });
        site.Server.Change("SMS_TestAllTypes", "a", new JsonObject { ["Part"] = new JsonObject { ["@odata.type"] = "#AdminService.SMS_TestTrack", ["Links"] = 90 } });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        got.Text = "new";
        await got.PutAsync();
        Assert.Equal(90u, site.Server.Stored("SMS_TestAllTypes", "a")!["Part"]!["Links"]?.GetValue<uint>());
    }

    [Fact]
    public async Task A_new_object_does_not_overwrite_an_existing_one()
    {
        await using var site = await StartAsync();
        await Assert.ThrowsAsync<CimConflictException>(() => site.Connection.PutAsync(new SMS_TestAllTypes { Id = "a", Text = "mine" }));
        Assert.Equal(("old", "lazy"), Stored(site));
    }

    internal static async Task<TypedSite> StartAsync(AdminServiceOptions? options = null, AdminServiceSiteOptions? server = null)
    {
        var site = await TypedSite.StartAsync(server, options);
        site.Server.Seed("SMS_TestAllTypes", new JsonObject
        {
            ["Id"] = "a", ["Text"] = "old", ["Word32"] = 7, ["Numbers"] = new JsonArray(1), ["LazyText"] = "lazy", ["LazyNumber"] = 5, ["ReadOnlyText"] = "site",
            ["Part"] = new JsonObject { ["@odata.type"] = "#AdminService.SMS_TestWheel", ["Size"] = 3 },
        });
        return site;
    }

    internal static (string? Text, string? LazyText) Stored(TypedSite site)
    {
        var stored = site.Server.Stored("SMS_TestAllTypes", "a")!;
        return (stored["Text"]?.GetValue<string>(), stored["LazyText"]?.GetValue<string>());
    }
}
