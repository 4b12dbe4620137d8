using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>GET by key: address forms, encoding, lazy values, absence.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task A_get_by_key_answers_a_value_array_with_lazy_values_filled()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        var body = await packages.JsonAsync(200, "GET", "SMS_ImagePackage('abc00001')");
        var row = Assert.Single(body["value"]!.AsArray())!;
        Assert.Equal(3, row["IconSize"]!.GetValue<int>());
        Assert.True(row["Locked"]!.GetValue<bool>());
        Assert.Equal("<WIM/>", row["ImageProperty"]!.GetValue<string>());
        Assert.Equal(-1, row["__QUALIFIER_SECURITYVERBS"]!.GetValue<int>());
        Assert.Equal("""["@odata.etag","PackageID","IconSize"]""", NamesOf((await packages.RowsAsync("SMS_ImagePackage('ABC00001')?$select=PackageID,IconSize"))[0]!));
        await packages.ErrorAsync(404, "GET", "SMS_ImagePackage('ABC00001')?$select=Nmae");

        static string NamesOf(JsonNode row) => new JsonArray([.. row.AsObject().Select(static m => (JsonNode)m.Key)]).ToJsonString();
    }

    [Theory]
    [InlineData("SMS_PackageBaseclass('ABC00001')", "SMS_ImagePackage")]
    [InlineData("SMS_PackageBaseclass/ABC00002", "SMS_DriverPackage")]
    [InlineData("SMS_ImagePackage(PackageID='ABC00001')", "SMS_ImagePackage")]
    [InlineData("SMS_R_System(7)", "SMS_R_System")]
    [InlineData("SMS_R_System/7", "SMS_R_System")]
    [InlineData("SMS_PackageStatus(PackageID='ABC00001',Personality=0)", "SMS_PackageStatus")]
    [InlineData("SMS_PackageStatus(Personality=0,%20PackageID=%27ABC00001%27)", "SMS_PackageStatus")]
    public async Task All_address_forms_find(string address, string className)
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Seed("SMS_R_System", new JsonObject { ["ResourceID"] = 7 });
        packages.Site.Seed("SMS_PackageStatus", new JsonObject { ["PackageID"] = "ABC00001", ["Personality"] = 0 });
        Assert.Equal(className, (await packages.RowsAsync(address))[0]!["__CLASS"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("SMS_ImagePackage('ABC00009')")]
    [InlineData("SMS_ImagePackage('ABC00002')")]
    [InlineData("SMS_ImagePackage('')")]
    [InlineData("SMS_ImagePackage()")]
    [InlineData("SMS_ImagePackage(ABC00001)")]
    [InlineData("SMS_ImagePackage(123)")]
    [InlineData("SMS_ImagePackage('ABC00001'")]
    [InlineData("SMS_ImagePackage('ABC00001','x')")]
    [InlineData("SMS_ImagePackage(Name='ABC00001')")]
    [InlineData("SMS_ImagePackage(packageid='ABC00001')")]
    [InlineData("SMS_ImagePackage('ABC00001')/more")]
    [InlineData("SMS_BaseClass('ABC00001')")]
    [InlineData("SMS_R_System('7')")]
    [InlineData("SMS_R_System/x")]
    [InlineData("SMS_R_System(8)")]
    [InlineData("SMS_PackageStatus('ABC00001')")]
    [InlineData("SMS_PackageStatus(PackageID='ABC00001')")]
    [InlineData("SMS_PackageStatus(PackageID='ABC00001',Personality='0')")]
    [InlineData("SMS_PackageStatus(PackageID='ABC00001',PackageID='ABC00001')")]
    public async Task Anything_else_is_404_with_a_body(string address)
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Seed("SMS_R_System", new JsonObject { ["ResourceID"] = 7 });
        packages.Site.Seed("SMS_PackageStatus", new JsonObject { ["PackageID"] = "ABC00001", ["Personality"] = 0 });
        Assert.NotEmpty(await packages.ErrorAsync(404, "GET", address));
    }

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("''")]
    [InlineData("a/b")]
    [InlineData("a+b c")]
    [InlineData("50%25 #?&=")]
    [InlineData("Größe 日本 𝄞")]
    [InlineData("x')/AdminService.Y")]
    [InlineData("a,b=c")]
    [InlineData("back\\slash \"quote\"")]
    public async Task Keys_survive_the_wire(string key)
    {
        await using var packages = await PackageSite.StartAsync();
        packages.Site.Seed("SMS_PackageStatus", new JsonObject { ["PackageID"] = key, ["Personality"] = 1 });
        packages.Site.Seed("SMS_ImagePackage", new JsonObject { ["PackageID"] = key });
        var literal = Uri.EscapeDataString($"'{key.Replace("'", "''", StringComparison.Ordinal)}'");
        Assert.Equal(key, (await packages.RowsAsync($"SMS_ImagePackage({literal})"))[0]!["PackageID"]!.GetValue<string>());
        Assert.Equal(key, Assert.Single(packages.Site.Requests[^1].Key!.Parts).Value);
        Assert.Equal(key, (await packages.RowsAsync($"SMS_ImagePackage/{Uri.EscapeDataString(key)}"))[0]!["@odata.etag"]!.GetValue<string>());
        Assert.Equal(key + ";1", (await packages.RowsAsync($"SMS_PackageStatus(Personality=1,PackageID={literal})"))[0]!["@odata.etag"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_raw_plus_in_the_path_is_a_plus_and_the_raw_target_is_logged()
    {
        await using var packages = await PackageSite.StartAsync();
        packages.Site.Seed("SMS_ImagePackage", new JsonObject { ["PackageID"] = "a+b" });
        await packages.RowsAsync("SMS_ImagePackage('a+b')?x=1");
        Assert.Equal("/AdminService/wmi/SMS_ImagePackage('a+b')?x=1", packages.Site.Requests[0].RawTarget);
        Assert.Equal("1", packages.Site.Requests[0].Options["x"]);
        Assert.Equal(200, packages.Site.Requests[0].Status);
    }

    [Fact]
    public async Task Texts_in_paths_are_escaped()
    {
        await using var packages = await PackageSite.StartAsync();
        packages.Site.Seed("SMS_PackageStatus", new JsonObject { ["PackageID"] = "a\\b\"c", ["Personality"] = 2 });
        Assert.Equal(@"SMS_PackageStatus.PackageID=""a\\b\""c"",Personality=2", (await packages.RowsAsync("SMS_PackageStatus"))[0]!["__RELPATH"]!.GetValue<string>());
    }

    [Fact]
    public async Task Stored_changed_and_removed_objects()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Change("SMS_PackageBaseclass", "ABC00001", new JsonObject { ["StoredPkgVersion"] = 9, ["Description"] = null });
        Assert.Equal(9, packages.Site.Stored("SMS_ImagePackage", "ABC00001")!["StoredPkgVersion"]!.GetValue<int>());
        Assert.Equal(2, packages.Site.Stored("SMS_BaseClass").Count);
        packages.Site.Remove("SMS_ImagePackage", "abc00001");
        Assert.Null(packages.Site.Stored("SMS_ImagePackage", "ABC00001"));
        Assert.Throws<ArgumentException>(() => packages.Site.Remove("SMS_ImagePackage", "ABC00001"));
        Assert.Throws<ArgumentException>(() => packages.Site.Seed("SMS_DriverPackage", new JsonObject { ["Nmae"] = "x" }));
        Assert.Throws<ArgumentException>(() => packages.Site.Seed("SMS_DriverPackage", new JsonObject { ["PkgFlags"] = -1 }));
    }
}
