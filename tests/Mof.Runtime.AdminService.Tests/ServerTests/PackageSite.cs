using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>A site with the package family, a class with a composite key, one with an integer key, and a client.</summary>
internal sealed class PackageSite : IAsyncDisposable
{
    private PackageSite(AdminServiceSite site)
    {
        Site = site;
        Client = site.CreateClient();
    }

    public AdminServiceSite Site { get; }

    public HttpClient Client { get; }

    public static async Task<PackageSite> StartAsync(AdminServiceSiteOptions? options = null)
    {
        var site = await AdminServiceSite.StartAsync(options);
        AddClasses(site.Classes);
        return new PackageSite(site);
    }

    /// <summary>ABC00001 has everything, ABC00002 is almost empty and of another class.</summary>
    public static async Task<PackageSite> StartSeededAsync(AdminServiceSiteOptions? options = null)
    {
        var packages = await StartAsync(options);
        packages.Site.Seed("SMS_ImagePackage", Image("ABC00001", "Windows 11 – Größe"));
        packages.Site.Seed("SMS_DriverPackage", new JsonObject { ["PackageID"] = "ABC00002", ["Name"] = "drivers" });
        return packages;
    }

    public static JsonObject Image(string packageId, string name) => new()
    {
        ["PackageID"] = packageId,
        ["Name"] = name,
        ["PkgFlags"] = 4,
        ["Size"] = 18446744073709551615,
        ["SourceDate"] = "2026-01-31T10:30:00+02:00",
        ["Tags"] = new JsonArray("one", "two"),
        ["IconSize"] = 3,
        ["Locked"] = true,
        ["Icon"] = Convert.ToBase64String(new byte[100]),
        ["ImageProperty"] = "<WIM/>",
        ["RefreshSchedule"] = new JsonArray(new JsonObject { ["@odata.type"] = "#AdminService.SMS_ST_RecurInterval", ["HourSpan"] = 2 }),
        ["Version"] = new JsonObject { ["Major"] = 7 },
    };

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri("wmi/" + address, UriKind.Relative));

    public async Task<HttpResponseMessage> SendAsync(string method, string address, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("wmi/" + address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        return await Client.SendAsync(request);
    }

    /// <summary>The body of a request that has to end with this status.</summary>
    public async Task<JsonObject> JsonAsync(int status, string method, string address, string? body = null)
    {
        using var response = await SendAsync(method, address, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<JsonArray> RowsAsync(string address) => (await JsonAsync(200, "GET", address))["value"]!.AsArray();

    public async Task<string> NamesAsync(string address) =>
        string.Join(' ', (await RowsAsync(address)).Select(static r => r!["Name"]?.GetValue<string>()));

    /// <summary>The message of an error body that has this status as its code.</summary>
    public async Task<string> ErrorAsync(int status, string method, string address, string? body = null)
    {
        var error = (await JsonAsync(status, method, address, body))["error"]!;
        Assert.Equal(status.ToString(System.Globalization.CultureInfo.InvariantCulture), error["code"]!.GetValue<string>());
        return error["message"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Site.DisposeAsync();
    }

    private static void AddClasses(ServerSchema classes)
    {
        classes.Add(new ServerClass("SMS_BaseClass") { Abstract = true });
        classes.Add(new ServerClass("SMS_PackageBaseclass")
        {
            Superclass = "SMS_BaseClass",
            Abstract = true,
            Keys = ["PackageID"],
            Properties =
            {
                new("PackageID", ServerType.String) { Key = true, ReadOnly = true },
                new("Name", ServerType.String) { NotNull = true },
                new("Description", ServerType.String),
                new("PkgFlags", ServerType.UInt32),
                new("Priority", ServerType.SInt32),
                new("Size", ServerType.UInt64),
                new("Ratio", ServerType.Real64),
                new("Hidden", ServerType.Boolean),
                new("SourceDate", ServerType.DateTime),
                new("Tags", ServerType.String) { IsArray = true },
                new("StoredPkgVersion", ServerType.UInt32) { ReadOnly = true },
                new("IconSize", ServerType.UInt32) { Lazy = true },
                new("Locked", ServerType.Boolean) { Lazy = true },
                new("Icon", ServerType.UInt8) { IsArray = true, Lazy = true },
                new("RefreshSchedule", ServerType.Object) { IsArray = true, Lazy = true, ObjectClass = "SMS_ScheduleToken" },
                new("Version", ServerType.Object) { ObjectClass = "SMS_Version" },
            },
        });
        classes.Add(new ServerClass("SMS_ImagePackage")
        {
            Superclass = "SMS_PackageBaseclass",
            Properties = { new("ImageProperty", ServerType.String) { Lazy = true } },
        });
        classes.Add(new ServerClass("SMS_DriverPackage") { Superclass = "SMS_PackageBaseclass" });
        classes.Add(new ServerClass("SMS_ScheduleToken") { Abstract = true, Embedded = true });
        classes.Add(new ServerClass("SMS_ST_RecurInterval")
        {
            Superclass = "SMS_ScheduleToken",
            Embedded = true,
            Properties = { new("HourSpan", ServerType.UInt32), new("IsGMT", ServerType.Boolean) },
        });
        classes.Add(new ServerClass("SMS_Version") { Embedded = true, Properties = { new("Major", ServerType.UInt32) } });
        classes.Add(new ServerClass("SMS_PackageStatus")
        {
            Keys = ["PackageID", "Personality"],
            Properties = { new("PackageID", ServerType.String), new("Personality", ServerType.UInt32), new("Status", ServerType.UInt32) },
        });
        classes.Add(new ServerClass("SMS_R_System")
        {
            Properties = { new("ResourceID", ServerType.UInt32) { Key = true }, new("Name", ServerType.String) },
        });
    }
}
