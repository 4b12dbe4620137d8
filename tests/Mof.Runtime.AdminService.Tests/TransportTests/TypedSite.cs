using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>A site with the package family and the classes of AllTypes.mof, and a typed connection to it.</summary>
internal sealed class TypedSite : IAsyncDisposable
{
    private readonly HttpClient _client;

    private TypedSite(AdminServiceSite server, AdminServiceOptions? options)
    {
        Server = server;
        _client = server.CreateClient();
        Connection = new CimConnection(new AdminServiceTransport(_client, options));
    }

    public AdminServiceSite Server { get; }

    public CimConnection Connection { get; }

    public static async Task<TypedSite> StartAsync(AdminServiceSiteOptions? server = null, AdminServiceOptions? options = null)
    {
        var site = new TypedSite(await AdminServiceSite.StartAsync(server), options);
        foreach (var cimClass in new CimClassInfo[]
        {
            SMS_ImagePackage.Class, SMS_Package.Class, SMS_DriverPackage.Class, SMS_ST_NonRecurring.Class, SMS_ST_RecurInterval.Class,
            SMS_ST_RecurWeekly.Class, SMS_TestAllTypes.Class, SMS_TestOwner.Class, SMS_TestWheel.Class,
        })
        {
            ProxySchema.Add(site.Server.Classes, cimClass);
        }

        return site;
    }

    /// <summary>Another way to the site: through a client of the test's own.</summary>
    public static CimConnection Connect(HttpClient client, AdminServiceOptions? options = null) => new(new AdminServiceTransport(client, options));

    /// <summary>Requests with this method, in the order they came.</summary>
    public IEnumerable<LoggedRequest> Sent(string method) => Server.Requests.Where(request => request.Method == method);

    public static JsonObject Image(string packageId, string name) => new()
    {
        ["PackageID"] = packageId,
        ["Name"] = name,
        ["SourceSite"] = "ABC",
        ["PkgSourceFlag"] = 2,
        ["PkgFlags"] = 4,
        ["ImageProperty"] = "<WIM/>",
        ["IconSize"] = 4,
        ["Icon"] = Convert.ToBase64String(new byte[100]),
        ["SourceDate"] = "2026-01-31T08:30:00Z",
        ["RefreshSchedule"] = new JsonArray(new JsonObject { ["@odata.type"] = "#AdminService.SMS_ST_RecurWeekly", ["Day"] = 3, ["ForNumberOfWeeks"] = 2 }),
    };

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        _client.Dispose();
        await Server.DisposeAsync();
    }
}
