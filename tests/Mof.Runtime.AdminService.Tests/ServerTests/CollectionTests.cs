using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>GET of collections: members, lazy values, order, slices, count, pages.</summary>
public sealed class CollectionTests
{
    [Fact]
    public async Task Rows_have_the_documented_members_in_order()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        var body = await packages.JsonAsync(200, "GET", "SMS_PackageBaseclass");
        Assert.Equal(packages.Site.BaseAddress + "wmi/$metadata#SMS_PackageBaseclass", body["@odata.context"]!.GetValue<string>());
        Assert.Equal(["@odata.context", "value"], body.Select(static m => m.Key));
        var row = body["value"]![0]!.AsObject();
        Assert.Equal(
            "@odata.type @odata.etag __LAZYPROPERTIES __QUALIFIER_SECURITYVERBS PackageID Name Description PkgFlags Priority Size Ratio Hidden SourceDate "
            + "Tags StoredPkgVersion IconSize Locked Icon RefreshSchedule Version ImageProperty __GENUS __CLASS __SUPERCLASS __DYNASTY __RELPATH "
            + "__PROPERTY_COUNT __DERIVATION __SERVER __NAMESPACE __PATH",
            string.Join(' ', row.Select(static m => m.Key)));
        Assert.Equal("#AdminService.SMS_ImagePackage", row["@odata.type"]!.GetValue<string>());
        Assert.Equal("ABC00001", row["@odata.etag"]!.GetValue<string>());
        Assert.Equal("""["__QUALIFIER_SECURITYVERBS","IconSize","Locked","Icon","RefreshSchedule","ImageProperty"]""", row["__LAZYPROPERTIES"]!.ToJsonString());
        Assert.Equal("""["SMS_PackageBaseclass","SMS_BaseClass"]""", row["__DERIVATION"]!.ToJsonString());
        Assert.Equal("SMS_BaseClass", row["__DYNASTY"]!.GetValue<string>());
        Assert.Equal(@"\\CM01\root\sms\site_ABC:SMS_ImagePackage.PackageID=""ABC00001""", row["__PATH"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_rows_of_another_class_than_the_one_asked_for_carry_a_type()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        Assert.False(Assert.Single(await packages.RowsAsync("SMS_DriverPackage"))!.AsObject().ContainsKey("@odata.type"));
        Assert.Equal(2, (await packages.RowsAsync("SMS_BaseClass")).Count);
        await using var untyped = await PackageSite.StartSeededAsync(new() { RowTypes = false });
        Assert.All(await untyped.RowsAsync("SMS_PackageBaseclass"), static r => Assert.False(r!.AsObject().ContainsKey("@odata.type")));
    }

    [Fact]
    public async Task Class_names_are_case_blind_and_both_routes_work()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        Assert.Single(await packages.RowsAsync("sms_IMAGEpackage"));
        Assert.Contains("\"value\"", await packages.Client.GetStringAsync(new Uri(packages.Site.TokenAddress, "wmi/SMS_ImagePackage")), StringComparison.Ordinal);
        Assert.Equal([false, true], packages.Site.Requests.Select(static r => r.TokenRoute));
        Assert.Contains("SMS_Nothing", await packages.ErrorAsync(404, "GET", "SMS_Nothing"), StringComparison.Ordinal);
        await packages.ErrorAsync(404, "GET", "SMS_ScheduleToken");
        await packages.ErrorAsync(404, "GET", "../v1.0/Device");
    }

    [Theory]
    [InlineData(UnloadedValue.Zero, "0", "false", "null", "null", "[]")]
    [InlineData(UnloadedValue.Null, "null", "null", "null", "null", "null")]
    [InlineData(UnloadedValue.LeftOut, null, null, null, null, null)]
    public async Task Lazy_values_are_not_in_collections(UnloadedValue unloaded, string? number, string? boolean, string? binary, string? text, string? embedded)
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { LazyInQueries = unloaded, EmbeddedInQueries = unloaded });
        foreach (var query in new[] { "", "?$select=PackageID,IconSize,Locked,Icon,ImageProperty,RefreshSchedule,Version" })
        {
            var row = (await packages.RowsAsync("SMS_ImagePackage" + query))[0]!.AsObject();
            Assert.Equal(number, Text(row, "IconSize"));
            Assert.Equal(boolean, Text(row, "Locked"));
            Assert.Equal(binary, Text(row, "Icon"));
            Assert.Equal(text, Text(row, "ImageProperty"));
            Assert.Equal(embedded, Text(row, "RefreshSchedule"));
            Assert.Equal(unloaded == UnloadedValue.LeftOut ? null : "null", Text(row, "Version"));
        }

        static string? Text(JsonObject row, string name) => row.TryGetPropertyValue(name, out var value) ? value?.ToJsonString() ?? "null" : null;
    }

    [Fact]
    public async Task Select_takes_known_names_only()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        var row = (await packages.RowsAsync("SMS_ImagePackage?$select=PackageID,%20Name,__CLASS"))[0]!.AsObject();
        Assert.Equal(["@odata.etag", "PackageID", "Name", "__CLASS"], row.Select(static m => m.Key));
        Assert.Contains("Nmae", await packages.ErrorAsync(404, "GET", "SMS_ImagePackage?$select=Nmae"), StringComparison.Ordinal);
        Assert.Contains("ImageProperty", await packages.ErrorAsync(404, "GET", "SMS_PackageBaseclass?$select=ImageProperty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Select_without_the_key_collapses_by_option()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { SelectWithoutKeyCollapses = true });
        Assert.Single(await packages.RowsAsync("SMS_PackageBaseclass?$select=Name"));
        Assert.Equal(2, (await packages.RowsAsync("SMS_PackageBaseclass?$select=Name,PackageID")).Count);
    }

    [Theory]
    [InlineData("$orderby=Name", "A a B c")]
    [InlineData("$orderby=Name%20desc", "c B A a")]
    [InlineData("$orderby=PkgFlags", "c A B a")]
    [InlineData("$orderby=PkgFlags%20desc", "a B c A")]
    [InlineData("$orderby=Description%20asc,Name%20desc", "c B a A")]
    [InlineData("$orderby=PkgFlags%20desc,Name", "a B A c")]
    [InlineData("$top=2", "c A")]
    [InlineData("$skip=1&$top=2", "A B")]
    [InlineData("$top=0", "")]
    [InlineData("$skip=99999999999", "")]
    [InlineData("$orderby=Name&$skip=1&$filter=PkgFlags%20ne%20null", "B")]
    [InlineData("%24top=1&$count=true&other=x", "c")]
    public async Task Order_and_slices(string query, string expected)
    {
        await using var packages = await PackageSite.StartAsync();
        packages.Site.Seed(
            "SMS_ImagePackage",
            new JsonObject { ["Name"] = "c" },
            new JsonObject { ["Name"] = "A", ["Description"] = "y" },
            new JsonObject { ["Name"] = "B", ["Description"] = "X", ["PkgFlags"] = 9 },
            new JsonObject { ["Name"] = "a", ["Description"] = "x", ["PkgFlags"] = 10 });
        Assert.Equal(expected, await packages.NamesAsync("SMS_ImagePackage?" + query));
    }

    [Theory]
    [InlineData("$orderby=Nmae")]
    [InlineData("$orderby=Name%20up")]
    [InlineData("$orderby=Tags")]
    [InlineData("$top=-1")]
    [InlineData("$top=x")]
    [InlineData("$top=1&$top=2")]
    [InlineData("$expand=Collection")]
    public async Task A_wrong_option_is_refused(string query)
    {
        await using var packages = await PackageSite.StartSeededAsync();
        await packages.ErrorAsync(404, "GET", "SMS_ImagePackage?" + query);
    }

    [Fact]
    public async Task Count_respects_the_filter_and_may_be_missing()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        using var response = await packages.GetAsync("SMS_PackageBaseclass/$count?$filter=startswith(Name,'D')&$top=0");
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("1", await response.Content.ReadAsStringAsync());
        Assert.True(packages.Site.Requests[^1].IsCount);
        await using var without = await PackageSite.StartSeededAsync(new() { CountSupported = false });
        await without.ErrorAsync(404, "GET", "SMS_PackageBaseclass/$count");
    }

    [Fact]
    public async Task Pages_follow_each_other_within_top_and_filter()
    {
        await using var packages = await PackageSite.StartAsync(new() { PageSize = 3 });
        packages.Site.Seed("SMS_R_System", Enumerable.Range(1, 20).Select(static i => new JsonObject { ["ResourceID"] = i, ["Name"] = $"n{i}" }));
        Uri? next = new("wmi/SMS_R_System?$filter=ResourceID%20gt%205&$orderby=ResourceID%20desc&$skip=1&$top=7", UriKind.Relative);
        var pages = new List<string>();
        while (next is not null)
        {
            var body = JsonNode.Parse(await packages.Client.GetStringAsync(next))!;
            pages.Add(string.Join(' ', body["value"]!.AsArray().Select(static r => r!["ResourceID"]!.ToJsonString())));
            next = body["@odata.nextLink"] is { } link ? new Uri(link.GetValue<string>(), UriKind.Absolute) : null;
        }

        Assert.Equal(["19 18 17", "16 15 14", "13"], pages);
        Assert.Equal(3, packages.Site.Requests.Count);
    }

    [Theory]
    [InlineData(NextLink.Relative, "SMS_R_System?$top=9&$skiptoken=2", "SMS_R_System?$top=9&$skiptoken=4")]
    [InlineData(NextLink.ForeignHost, "http://attacker.invalid/AdminService/wmi/SMS_R_System?$top=9&$skiptoken=2", null)]
    [InlineData(NextLink.ToItself, "BASEwmi/SMS_R_System?$top=9&$skiptoken=0", "BASEwmi/SMS_R_System?$top=9&$skiptoken=2")]
    [InlineData(NextLink.Cycle, "BASEwmi/SMS_R_System?$top=9&$skiptoken=2", "BASEwmi/SMS_R_System?$top=9&$skiptoken=0")]
    public async Task Links_that_mislead(NextLink kind, string first, string? second)
    {
        await using var packages = await PackageSite.StartAsync(new() { PageSize = 2, NextLink = kind });
        packages.Site.Seed("SMS_R_System", Enumerable.Range(1, 9).Select(static i => new JsonObject { ["ResourceID"] = i }));
        Assert.Equal(first, await LinkAsync("SMS_R_System?$top=9"));
        Assert.Equal(second ?? first.Replace("=2", "=4", StringComparison.Ordinal), await LinkAsync("SMS_R_System?$top=9&$skiptoken=2"));

        async Task<string> LinkAsync(string address) => (await packages.JsonAsync(200, "GET", address))["@odata.nextLink"]!
            .GetValue<string>().Replace(packages.Site.BaseAddress.ToString(), "BASE", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_travel_by_their_types()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        using var response = await packages.GetAsync("SMS_ImagePackage('ABC00001')");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("\"Size\":18446744073709551615,", text, StringComparison.Ordinal);
        Assert.Contains("\"SourceDate\":\"2026-01-31T08:30:00Z\"", text, StringComparison.Ordinal);
        Assert.Contains("\"Name\":\"Windows 11 – Größe\"", text, StringComparison.Ordinal);
        Assert.Contains("\"RefreshSchedule\":[{\"@odata.type\":\"#AdminService.SMS_ST_RecurInterval\",\"HourSpan\":2,\"IsGMT\":null}]", text, StringComparison.Ordinal);
        Assert.Contains("\"Version\":{\"Major\":7}", text, StringComparison.Ordinal);
        Assert.Contains("\"Icon\":\"" + new string('A', 76) + @"\r\n" + new string('A', 58) + "==\"", text, StringComparison.Ordinal);
        await using var other = await PackageSite.StartSeededAsync(new() { UInt64AsString = true, Base64LineBreaks = false });
        var row = (await other.RowsAsync("SMS_ImagePackage('ABC00001')"))[0]!;
        Assert.Equal("18446744073709551615", row["Size"]!.GetValue<string>());
        Assert.Equal(new string('A', 134) + "==", row["Icon"]!.GetValue<string>());
    }
}
