using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>Static and instance methods.</summary>
public sealed class MethodTests
{
    [Fact]
    public async Task A_static_method_answers_its_results()
    {
        await using var packages = await StartAsync();
        var answer = await packages.JsonAsync(201, "POST", "SMS_Site.Add", """{"Left":2,"Text":"x"}""");
        Assert.Equal(
            $$"""{"@odata.context":"{{packages.Site.BaseAddress}}wmi/$metadata#__PARAMETERS","ReturnValue":0,"Sum":3}""",
            answer.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("Add", packages.Site.Requests[0].MethodName);
        Assert.Equal("SMS_Site", packages.Site.Requests[0].ClassName);
    }

    [Fact]
    public async Task A_static_method_without_parameters_also_answers_get()
    {
        await using var packages = await StartAsync();
        Assert.Equal(7, (await packages.JsonAsync(201, "GET", "SMS_Site.Ping"))["value"]!.GetValue<int>());
        Assert.Equal(7, (await packages.JsonAsync(201, "POST", "sms_site.Ping"))["value"]!.GetValue<int>());
        await packages.ErrorAsync(405, "GET", "SMS_Site.Add");
    }

    [Theory]
    [InlineData("SMS_Site('ABC')/AdminService.Rename")]
    [InlineData("SMS_Site/ABC/AdminService.Rename")]
    public async Task An_instance_method_sees_its_object_and_inherits(string address)
    {
        await using var packages = await StartAsync(new() { ReturnOnlyAnswer = ReturnOnlyAnswer.ReturnValue });
        Assert.Equal(0, (await packages.JsonAsync(201, "POST", address, """{"To":"new"}"""))["ReturnValue"]!.GetValue<int>());
        Assert.Equal("old→new", packages.Site.Stored("SMS_Site", "ABC")!["Name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("SMS_Site.Nothing", "{}", "Nothing")]
    [InlineData("SMS_Site.add", "{}", "add")]
    [InlineData("SMS_Site.Rename", """{"To":"x"}""", "Rename")]
    [InlineData("SMS_Site('ABC')/AdminService.Ping", "{}", "Ping")]
    [InlineData("SMS_Site('XYZ')/AdminService.Rename", """{"To":"x"}""", "No object")]
    [InlineData("SMS_Site.Add", """{"Left":"2","Text":"x"}""", "Edm.Int64")]
    [InlineData("SMS_Site.Add", """{"Left":2,"Text":3}""", "Edm.String")]
    [InlineData("SMS_Site.Add", """{"Left":2,"Text":"x","More":1}""", "'More'")]
    [InlineData("SMS_Site.Add", """{"Left":2}""", "missing")]
    [InlineData("SMS_Site.AddRules", """{"Rules":[{"Major":1}]}""", "ODataParameterReader")]
    public async Task A_bad_call_is_404_with_a_message(string address, string body, string message)
    {
        await using var packages = await StartAsync();
        Assert.Contains(message, await packages.ErrorAsync(404, "POST", address, body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrays_of_objects_can_work_and_handlers_can_fail()
    {
        await using var packages = await StartAsync(new() { ObjectArrayParametersFail = false });
        Assert.Equal(2, (await packages.JsonAsync(201, "POST", "SMS_Site.AddRules", """{"Rules":[{"Major":1},{"Major":2}]}"""))["ReturnValue"]!.GetValue<int>());
        Assert.Equal("no", await packages.ErrorAsync(500, "POST", "SMS_Site.Fail", "{}"));
    }

    private static async Task<PackageSite> StartAsync(AdminServiceSiteOptions? options = null)
    {
        var packages = await PackageSite.StartAsync(options);
        packages.Site.Classes.Add(new ServerClass("SMS_SiteBase")
        {
            Methods =
            {
                new("Rename", static call =>
                {
                    call.Site.Change("SMS_Site", call.Instance!["Code"]!.GetValue<string>(), new JsonObject { ["Name"] = $"{call.Instance["Name"]}→{call.Arguments["To"]}" });
                    return null;
                })
                {
                    ReturnOnly = true,
                    Parameters = { new("To", ServerType.String) },
                },
            },
        });
        packages.Site.Classes.Add(new ServerClass("SMS_Site")
        {
            Superclass = "SMS_SiteBase",
            Properties = { new("Code", ServerType.String) { Key = true }, new("Name", ServerType.String) },
            Methods =
            {
                new("Add", static call => new JsonObject { ["Sum"] = call.Arguments["Left"]!.GetValue<int>() + 1 })
                {
                    Static = true,
                    Parameters = { new("Left", ServerType.UInt32), new("Text", ServerType.String), new("Rest", ServerType.String) { Optional = true } },
                },
                new("Ping", static _ => new JsonObject { ["ReturnValue"] = 7 }) { Static = true, ReturnOnly = true },
                new("AddRules", static call => new JsonObject { ["ReturnValue"] = call.Arguments["Rules"]!.AsArray().Count })
                {
                    Static = true,
                    Parameters = { new("Rules", ServerType.Object) { IsArray = true, ObjectClass = "SMS_Version" } },
                },
                new("Fail", static _ => throw new ServiceErrorException(500, "no")) { Static = true },
            },
        });
        packages.Site.Seed("SMS_Site", new JsonObject { ["Code"] = "ABC", ["Name"] = "old" });
        return packages;
    }
}
