namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Objects from the site and back.</summary>
public sealed class ObjectTests
{
    [Fact]
    public async Task A_query_leaves_lazy_values_out_and_a_get_brings_them()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_ImagePackage", TypedSite.Image("ABC00001", "Windows 11"));
        var image = Assert.Single(await site.Connection.Query<SMS_ImagePackage>().Where(i => i.Name == "windows 11").ToListAsync());
        Assert.Equal("ABC00001", image.PackageID);
        Assert.Throws<LazyPropertyNotLoadedException>(() => image.IconSize);
        await image.LoadLazyAsync();
        Assert.Equal(4u, image.IconSize);
        Assert.Equal("<WIM/>", image.ImageProperty);
        Assert.Equal(100, image.Icon!.Length);
        Assert.Equal("20260131083000.000000+***", image.SourceDate.ToString());
        Assert.Equal(2u, Assert.IsType<SMS_ST_RecurWeekly>(Assert.Single(image.RefreshSchedule!)).ForNumberOfWeeks);
        Assert.Equal("SMS_ImagePackage.PackageID=\"ABC00001\"", image.ToString());
    }

    [Fact]
    public async Task A_put_sends_what_changed_and_nothing_else()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_ImagePackage", TypedSite.Image("ABC00001", "Windows 11"));
        var image = await site.Connection.Query<SMS_ImagePackage>().FirstAsync();
        image.Description = "new";
        await image.PutAsync();
        var put = Assert.Single(site.Server.Requests, static request => request.Method == "PUT");
        Assert.Equal("""{"Description":"new"}""", put.Body);
        Assert.Equal("<WIM/>", site.Server.Stored("SMS_ImagePackage", "ABC00001")!["ImageProperty"]!.GetValue<string>());
        Assert.False(image.HasChanges);
    }

    [Fact]
    public async Task A_base_class_query_gives_the_objects_of_its_subclasses()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_ImagePackage", TypedSite.Image("ABC00001", "Windows 11"));
        site.Server.Seed("SMS_DriverPackage", new System.Text.Json.Nodes.JsonObject { ["PackageID"] = "ABC00002", ["Name"] = "drivers" });
        var all = await site.Connection.Query(SMS_PackageBaseclass.Class).OrderByDescending(static package => package.PackageID).ToListAsync();
        Assert.Equal([typeof(SMS_DriverPackage), typeof(SMS_ImagePackage)], all.Select(static package => package.GetType()));
        Assert.Equal(2, await site.Connection.Query(SMS_PackageBaseclass.Class).CountAsync());
    }

    [Fact]
    public async Task A_new_object_gets_its_key_from_the_site()
    {
        await using var site = await TypedSite.StartAsync();
        var package = new SMS_Package { Name = "Tools" };
        await site.Connection.PutAsync(package);
        Assert.Equal(CimLoadState.Full, package.LoadState);
        Assert.StartsWith("ABC", package.PackageID, StringComparison.Ordinal);
        Assert.Equal("Tools", (await site.Connection.GetAsync<SMS_Package>(package.PackageID)).Name);
        await package.DeleteAsync();
        Assert.Null(await site.Connection.FindAsync<SMS_Package>(package.PackageID));
    }

    [Fact]
    public async Task A_site_that_resets_what_was_not_sent_is_found_out()
    {
        await using var site = await TypedSite.StartAsync(new AdminServiceSiteOptions { LosesUnsentLazyValues = true });
        site.Server.Seed("SMS_ImagePackage", TypedSite.Image("ABC00001", "Windows 11"));
        var image = await site.Connection.Query<SMS_ImagePackage>().FirstAsync();
        image.Description = "new";
        var lost = await Assert.ThrowsAsync<CimLazyValuesLostException>(() => image.PutAsync());
        Assert.Equal("<WIM/>", lost.LostValues["ImageProperty"].AsString());
    }
}
