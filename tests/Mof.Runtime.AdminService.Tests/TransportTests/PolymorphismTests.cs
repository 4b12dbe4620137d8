using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Objects of other classes than the one that is asked for, with a proxy and without.</summary>
public sealed class PolymorphismTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Classes_that_alternate_row_by_row_are_told_apart(bool rowTypes)
    {
        await using var site = await TypedSite.StartAsync(new AdminServiceSiteOptions { RowTypes = rowTypes });
        for (var i = 0; i < 30; i++)
        {
            site.Server.Seed(new[] { "SMS_ImagePackage", "SMS_DriverPackage", "SMS_Package" }[i % 3], new JsonObject { ["PackageID"] = $"ABC{i:X5}", ["Name"] = "n" + i });
        }

        var rows = await site.Connection.Query(SMS_PackageBaseclass.Class).ToListAsync();
        Assert.Equal(30, rows.Count);
        for (var i = 0; i < 30; i++)
        {
            Assert.IsType(new[] { typeof(SMS_ImagePackage), typeof(SMS_DriverPackage), typeof(SMS_Package) }[i % 3], rows[i]);
            Assert.Equal(("n" + i, rows[i].GetType().Name), (rows[i].Name, rows[i].ClassName));
        }

        rows[1].Description = "changed";
        await rows[1].PutAsync();
        Assert.Equal("/AdminService/wmi/SMS_DriverPackage(%27ABC00001%27)", site.Sent("PUT").Single().RawTarget);
    }

    [Fact]
    public async Task A_selection_keeps_the_classes()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_ImagePackage", new JsonObject { ["PackageID"] = "ABC00001", ["Name"] = "a" });
        site.Server.Seed("SMS_DriverPackage", new JsonObject { ["PackageID"] = "ABC00002", ["Name"] = "b" });
        var rows = await site.Connection.Query(SMS_PackageBaseclass.Class).Only(SMS_PackageBaseclass.Properties.Name).ToListAsync();
        Assert.Equal([typeof(SMS_ImagePackage), typeof(SMS_DriverPackage)], rows.Select(static row => row.GetType()));
    }

    [Fact]
    public async Task A_row_without_a_type_is_of_the_class_that_is_asked_for()
    {
        await using var site = await StartWithUnknownAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "own" });
        var rows = await site.Connection.Query<SMS_TestAllTypes>().Only(SMS_TestAllTypes.Properties.Text).ToListAsync();
        Assert.Equal(["SMS_TestSpecial", "SMS_TestAllTypes"], rows.Select(static row => row.ClassName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_class_without_a_proxy_keeps_its_name_and_put_uses_it(bool rowTypes)
    {
        await using var site = await StartWithUnknownAsync(rowTypes);
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        Assert.Equal(("SMS_TestSpecial", "text", "SMS_TestSpecial.Id=\"a\""), (row.ClassName, row.Text, row.ToString()));
        row.Text = "new";
        await row.PutAsync();
        Assert.Equal("/AdminService/wmi/SMS_TestSpecial(%27a%27)", site.Sent("PUT").Single().RawTarget);
        Assert.Equal(9u, site.Server.Stored("SMS_TestSpecial", "a")!["Extra"]!.GetValue<uint>());
        await row.RefreshAsync();
        Assert.Equal(("SMS_TestSpecial", "new"), (row.ClassName, row.Text));
        await row.DeleteAsync();
        Assert.Empty(site.Server.Stored("SMS_TestAllTypes"));
    }

    [Fact]
    public async Task The_nearest_superclass_with_a_proxy_is_found_by_the_derivation()
    {
        await using var site = await StartWithUnknownImageAsync(rowTypes: false);
        Assert.IsType<SMS_ImagePackage>(await site.Connection.Query(SMS_PackageBaseclass.Class).SingleAsync());
        Assert.IsType<SMS_ImagePackage>(await site.Connection.GetAsync(SMS_PackageBaseclass.Class, SMS_PackageBaseclass.Class.PathOf("ABC00001")));
    }

    [Fact]
    public async Task The_nearest_superclass_with_a_proxy_is_found_with_a_type_in_front()
    {
        await using var site = await StartWithUnknownImageAsync(rowTypes: true);
        Assert.IsType<SMS_ImagePackage>(await site.Connection.Query(SMS_PackageBaseclass.Class).SingleAsync());
        Assert.IsType<SMS_ImagePackage>(await site.Connection.GetAsync(SMS_PackageBaseclass.Class, SMS_PackageBaseclass.Class.PathOf("ABC00001")));
    }

    [Theory]
    [InlineData("""{"Text":"t","__CLASS":"SMS_TestAllTypes"}""", "SMS_TestAllTypes")]
    [InlineData("""{"Text":"t","__CLASS":"sms_testALLtypes"}""", "SMS_TestAllTypes")]
    [InlineData("""{"@odata.type":"#AdminService.SMS_TestAllTypes","Text":"t"}""", "SMS_TestAllTypes")]
    [InlineData("""{"@odata.context":"x","@odata.type":"#AdminService.SMS_Other","Text":"t"}""", "SMS_Other")]
    [InlineData("""{"Text":"t","@odata.type":"#SMS_Other"}""", "SMS_Other")]
    [InlineData("""{"Text":"t","__CLASS":"SMS_Other","__DERIVATION":[5,null,{"a":1},"SMS_TestAllTypes"]}""", "SMS_Other")]
    [InlineData("""{"Text":"t","__CLASS":"SMS_Other","__DERIVATION":"none"}""", "SMS_Other")]
    [InlineData("""{"Text":"t","__CLASS":5,"__DERIVATION":null}""", "SMS_TestAllTypes")]
    [InlineData("""{"@odata.type":7,"Text":"t"}""", "SMS_TestAllTypes")]
    [InlineData("""{"Text":"t"}""", "SMS_TestAllTypes")]
    public async Task The_class_is_read_in_every_form(string row, string expected)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Script(ScriptedAnswer.Raw($$"""{"value":[{{row}}]}"""));
        var read = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        Assert.Equal(("t", expected), (read.Text, read.ClassName), new IgnoringCase());
    }

    [Theory]
    [InlineData("""{"@odata.type":"#AdminService.SMS_TestTrack","Name":"n","Links":90}""", "SMS_TestTrack")]
    [InlineData("""{"Name":"n","Links":90,"__CLASS":"SMS_TestTrack","__DERIVATION":["SMS_TestPart"]}""", "SMS_TestTrack")]
    [InlineData("""{"Name":"n"}""", "SMS_TestPart")]
    public async Task An_embedded_object_of_an_unknown_class_is_one_of_the_declared_class(string json, string expected)
    {
        await using var site = await StartWithUnknownAsync();
        site.Server.Script(ScriptedAnswer.WithValue("Part", json));
        var part = (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Part!;
        Assert.Equal(("n", expected), (part.Name, part.ClassName));
    }

    [Fact]
    public async Task The_nearest_superclass_of_an_embedded_object_is_found_with_a_type_in_front()
    {
        await using var site = await StartWithUnknownAsync();
        site.Server.Script(ScriptedAnswer.WithValue(
            "Part", """{"@odata.type":"#AdminService.SMS_TestBigWheel","Size":3,"__CLASS":"SMS_TestBigWheel","__DERIVATION":["SMS_TestWheel","SMS_TestPart"]}"""));
        Assert.Equal(3u, Assert.IsType<SMS_TestWheel>((await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Part).Size);
    }

    [Fact]
    public async Task An_embedded_object_of_an_unknown_class_is_sent_as_that_class()
    {
        await using var site = await StartWithUnknownAsync();
        site.Server.Classes.Add(new ServerClass("SMS_TestTrack") { Superclass = "SMS_TestPart", Embedded = true, Properties = { new("Links", ServerType.UInt32) } });
        site.Server.Change("SMS_TestAllTypes", "a", new JsonObject { ["Part"] = new JsonObject { ["@odata.type"] = "#AdminService.SMS_TestTrack", ["Links"] = 90 } });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        got.Part!.Name = "new";
        await got.PutAsync();
        Assert.Equal("""{"Part":{"@odata.type":"#AdminService.SMS_TestTrack","Name":"new"}}""", site.Sent("PUT").Single().Body);
    }

    private static async Task<TypedSite> StartWithUnknownAsync(bool rowTypes = true)
    {
        var site = await TypedSite.StartAsync(new AdminServiceSiteOptions { RowTypes = rowTypes });
        site.Server.Classes.Add(new ServerClass("SMS_TestSpecial") { Superclass = "SMS_TestAllTypes", Properties = { new("Extra", ServerType.UInt32) } });
        site.Server.Seed("SMS_TestSpecial", new JsonObject { ["Id"] = "a", ["Text"] = "text", ["Extra"] = 9 });
        return site;
    }

    private static async Task<TypedSite> StartWithUnknownImageAsync(bool rowTypes)
    {
        var site = await TypedSite.StartAsync(new AdminServiceSiteOptions { RowTypes = rowTypes });
        site.Server.Classes.Add(new ServerClass("SMS_SpecialImage") { Superclass = "SMS_ImagePackage" });
        site.Server.Seed("SMS_SpecialImage", TypedSite.Image("ABC00001", "special"));
        return site;
    }

    private sealed class IgnoringCase : IEqualityComparer<(string? Text, string Name)>
    {
        public bool Equals((string? Text, string Name) x, (string? Text, string Name) y) => x.Text == y.Text && string.Equals(x.Name, y.Name, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((string? Text, string Name) pair) => StringComparer.OrdinalIgnoreCase.GetHashCode(pair.Name);
    }
}
