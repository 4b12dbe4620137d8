using System.Net;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>POST, PUT, PATCH and DELETE.</summary>
public sealed class WriteTests
{
    [Fact]
    public async Task A_create_answers_201_with_the_bare_entity_and_a_generated_key()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        foreach (var (body, key) in new[] { ("""{"Name":"n","IconSize":5}""", "ABC00003"), ("""{"PackageID":"","Name":"m"}""", "ABC00004") })
        {
            var entity = await packages.JsonAsync(201, "POST", "SMS_ImagePackage", body);
            Assert.False(entity.ContainsKey("value"));
            Assert.Equal(key, entity["PackageID"]!.GetValue<string>());
            Assert.Equal(key, entity["@odata.etag"]!.GetValue<string>());
        }

        Assert.Equal(5, packages.Site.Stored("SMS_ImagePackage", "ABC00003")!["IconSize"]!.GetValue<int>());
        Assert.Equal("ABC00005", (await packages.JsonAsync(201, "POST", "SMS_DriverPackage", """{"Name":"o"}"""))["PackageID"]!.GetValue<string>());
    }

    [Fact]
    public async Task Integer_keys_count_up_and_composite_keys_are_taken()
    {
        await using var packages = await PackageSite.StartAsync();
        packages.Site.Seed("SMS_R_System", new JsonObject { ["ResourceID"] = 16777219 });
        Assert.Equal(16777220, (await packages.JsonAsync(201, "POST", "SMS_R_System", """{"Name":"n","ResourceID":0}"""))["ResourceID"]!.GetValue<int>());
        await packages.JsonAsync(201, "POST", "SMS_PackageStatus", """{"PackageID":"X","Personality":0}""");
        Assert.NotNull(packages.Site.Stored("SMS_PackageStatus", ServerKey.Of(("Personality", 0), ("PackageID", "x"))));
    }

    [Theory]
    [InlineData(400, """{"Nmae":"n"}""", "Nmae")]
    [InlineData(400, """{"name":"n"}""", "name")]
    [InlineData(400, """{"Name":5}""", "Edm.String")]
    [InlineData(400, """{"PkgFlags":"5"}""", "Edm.Int64")]
    [InlineData(400, """{"PkgFlags":-1}""", "PkgFlags")]
    [InlineData(400, """{"PkgFlags":4294967296}""", "PkgFlags")]
    [InlineData(400, """{"PkgFlags":1.5}""", "PkgFlags")]
    [InlineData(400, """{"Size":"1"}""", "Size")]
    [InlineData(400, """{"Hidden":1}""", "Edm.Boolean")]
    [InlineData(400, """{"SourceDate":"20260131083000.000000+***"}""", "Edm.DateTimeOffset")]
    [InlineData(400, """{"SourceDate":"2026-01-31T08:30:00"}""", "Edm.DateTimeOffset")]
    [InlineData(400, """{"Icon":[1,2]}""", "Edm.Binary")]
    [InlineData(400, """{"Icon":"%%"}""", "Edm.Binary")]
    [InlineData(400, """{"Tags":"one"}""", "Collection(Edm.String)")]
    [InlineData(400, """{"Tags":[null]}""", "Collection(Edm.String)")]
    [InlineData(400, """{"Version":5}""", "AdminService.SMS_Version")]
    [InlineData(400, """{"Version":{"Minor":5}}""", "Minor")]
    [InlineData(400, """{"Version":{"@odata.type":"#AdminService.SMS_R_System"}}""", "SMS_R_System")]
    [InlineData(400, """{"@odata.type":"#AdminService.SMS_DriverPackage"}""", "SMS_DriverPackage")]
    [InlineData(400, """{"Name":"a","Name":"b"}""", "JSON")]
    [InlineData(400, """[]""", "JSON object")]
    [InlineData(400, """{""", "JSON")]
    [InlineData(500, """{"Tags":null}""", "Tags")]
    [InlineData(500, """{"Version":null}""", "Version")]
    [InlineData(500, """{"RefreshSchedule":null}""", "RefreshSchedule")]
    [InlineData(500, """{"Name":null}""", "Name")]
    [InlineData(500, """{"RefreshSchedule":[{"HourSpan":1}]}""", "@odata.type")]
    [InlineData(500, """{"StoredPkgVersion":1}""", "read-only")]
    public async Task A_wrong_body_is_refused_and_changes_nothing(int status, string body, string message)
    {
        await using var packages = await PackageSite.StartSeededAsync();
        var before = packages.Site.Stored("SMS_ImagePackage", "ABC00001")!.ToJsonString();
        Assert.Contains(message, await packages.ErrorAsync(status, "POST", "SMS_ImagePackage", body), StringComparison.Ordinal);
        Assert.Contains(message, await packages.ErrorAsync(status, "PUT", "SMS_ImagePackage('ABC00001')", body), StringComparison.Ordinal);
        Assert.Equal(before, packages.Site.Stored("SMS_ImagePackage", "ABC00001")!.ToJsonString());
        Assert.Equal(2, packages.Site.Stored("SMS_BaseClass").Count);
    }

    [Theory]
    [InlineData("PUT", "SMS_ImagePackage('ABC00001')", """{"Description":"new"}""", 200)]
    [InlineData("PUT", "SMS_PackageBaseclass('ABC00001')", """{"PackageID":"ABC00001","Description":"new"}""", 200)]
    [InlineData("POST", "SMS_ImagePackage", """{"PackageID":"abc00001","Description":"new"}""", 201)]
    public async Task An_update_changes_what_is_sent(string method, string address, string body, int status)
    {
        await using var packages = await PackageSite.StartSeededAsync();
        var expected = packages.Site.Stored("SMS_ImagePackage", "ABC00001")!;
        expected["Description"] = "new";
        var entity = await packages.JsonAsync(status, method, address, body);
        Assert.Equal("new", entity["Description"]!.GetValue<string>());
        Assert.Equal(3, entity["IconSize"]!.GetValue<int>());
        Assert.Equal(expected.ToJsonString(), packages.Site.Stored("SMS_ImagePackage", "ABC00001")!.ToJsonString());
        Assert.Equal("new", packages.Site.Requests[^1].Json!["Description"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("PUT", "SMS_ImagePackage('ABC00001')")]
    [InlineData("POST", "SMS_ImagePackage")]
    public async Task The_accident_resets_lazy_values_that_were_not_sent(string method, string address)
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { LosesUnsentLazyValues = true, PutAnswer = PutAnswer.NoContent });
        using var response = await packages.SendAsync(method, address, """{"PackageID":"ABC00001","ImageProperty":"<NEW/>"}""");
        Assert.Equal(method == "PUT" ? HttpStatusCode.NoContent : HttpStatusCode.Created, response.StatusCode);
        var stored = packages.Site.Stored("SMS_ImagePackage", "ABC00001")!;
        Assert.Equal("<NEW/>", stored["ImageProperty"]!.GetValue<string>());
        Assert.Equal("0 false [] ", $"{stored["IconSize"]} {stored["Locked"]!.ToJsonString()} {stored["RefreshSchedule"]!.ToJsonString()} {stored["Icon"]}");
        Assert.Equal(4, stored["PkgFlags"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_put_may_answer_without_a_body()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { PutAnswer = PutAnswer.NoContent });
        using var response = await packages.SendAsync("PUT", "SMS_ImagePackage('ABC00001')", """{"Description":"new"}""");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("new", packages.Site.Stored("SMS_ImagePackage", "ABC00001")!["Description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ways_to_update_can_be_missing()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { PutSupported = false, PostUpdates = false });
        await packages.ErrorAsync(405, "PUT", "SMS_ImagePackage('ABC00001')", "{}");
        await packages.ErrorAsync(405, "PATCH", "SMS_ImagePackage('ABC00001')", "{}");
        await packages.ErrorAsync(405, "POST", "SMS_ImagePackage('ABC00001')", "{}");
        Assert.Contains("exists", await packages.ErrorAsync(500, "POST", "SMS_ImagePackage", """{"PackageID":"ABC00001"}"""), StringComparison.Ordinal);
        await using var patching = await PackageSite.StartSeededAsync(new() { PatchSupported = true });
        await patching.JsonAsync(200, "PATCH", "SMS_ImagePackage('ABC00001')", """{"Description":"new"}""");
        Assert.Equal("new", patching.Site.Stored("SMS_ImagePackage", "ABC00001")!["Description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Keys_do_not_change_and_absent_objects_are_not_created()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        Assert.Contains("key", await packages.ErrorAsync(500, "PUT", "SMS_ImagePackage('ABC00001')", """{"PackageID":"ABC00009"}"""), StringComparison.Ordinal);
        await packages.ErrorAsync(404, "PUT", "SMS_ImagePackage('ABC00009')", """{"Name":"n"}""");
        await packages.ErrorAsync(404, "POST", "SMS_ImagePackage", """{"PackageID":"ABC00009","Name":"n"}""");
        Assert.Contains("abstract", await packages.ErrorAsync(500, "POST", "SMS_PackageBaseclass", """{"Name":"n"}"""), StringComparison.Ordinal);
        await packages.JsonAsync(201, "POST", "SMS_PackageBaseclass", """{"@odata.type":"#AdminService.SMS_DriverPackage","Name":"n"}""");
        using var form = await packages.Client.PostAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative), new StringContent("{}"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, form.StatusCode);
        Assert.Equal(3, packages.Site.Stored("SMS_BaseClass").Count);
        await using var creating = await PackageSite.StartAsync(new() { WritesCreateAbsent = true });
        await creating.JsonAsync(200, "PUT", "SMS_ImagePackage('ABC00009')", """{"Name":"n"}""");
        await creating.JsonAsync(201, "POST", "SMS_ImagePackage", """{"PackageID":"ABC00010","Name":"n"}""");
        Assert.Equal(2, creating.Site.Stored("SMS_ImagePackage").Count);
    }

    [Fact]
    public async Task Values_are_stored_in_one_form()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { UInt64AsString = true });
        const string body = """{"SourceDate":"2026-01-31T23:30:00.25-01:00","Size":"18446744073709551615","Icon":"AQID\r\nBA==","Tags":[],"Version":{"@odata.type":"#AdminService.SMS_Version","Major":1},"RefreshSchedule":[{"__CLASS":"x","@odata.type":"#AdminService.SMS_ST_RecurInterval","HourSpan":9}],"Description":null}""";
        await packages.JsonAsync(200, "PUT", "SMS_ImagePackage('ABC00001')", body);
        var stored = packages.Site.Stored("SMS_ImagePackage", "ABC00001")!;
        Assert.Equal("2026-02-01T00:30:00.25Z", stored["SourceDate"]!.GetValue<string>());
        Assert.Equal("18446744073709551615", stored["Size"]!.ToJsonString());
        Assert.Equal("AQIDBA==", stored["Icon"]!.GetValue<string>());
        Assert.Equal("""{"Major":1}""", stored["Version"]!.ToJsonString());
        Assert.Equal("""[{"@odata.type":"#AdminService.SMS_ST_RecurInterval","HourSpan":9}]""", stored["RefreshSchedule"]!.ToJsonString());
        Assert.Equal("[]", stored["Tags"]!.ToJsonString());
        Assert.Null(stored["Description"]);
    }

    [Fact]
    public async Task A_delete_answers_204_then_404()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        using var response = await packages.SendAsync("DELETE", "SMS_PackageBaseclass/ABC00001");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Null(packages.Site.Stored("SMS_ImagePackage", "ABC00001"));
        await packages.ErrorAsync(404, "DELETE", "SMS_ImagePackage('ABC00001')");
        await packages.ErrorAsync(405, "DELETE", "SMS_ImagePackage");
    }

    [Fact]
    public async Task A_created_object_may_take_a_while_to_show_in_queries()
    {
        await using var packages = await PackageSite.StartAsync(new() { QueriesBeforeVisible = 2 });
        await packages.JsonAsync(201, "POST", "SMS_ImagePackage", """{"Name":"n"}""");
        Assert.Single(await packages.RowsAsync("SMS_ImagePackage('ABC00001')"));
        Assert.Empty(await packages.RowsAsync("SMS_ImagePackage"));
        Assert.Empty(await packages.RowsAsync("SMS_ImagePackage"));
        Assert.Single(await packages.RowsAsync("SMS_ImagePackage"));
    }
}
