#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Queries as requests to the AdminService, letter by letter.</summary>
public sealed class ODataUriTests : IAsyncLifetime
{
    private readonly CimConnection _site = new(new InMemoryTransport());

    [Fact]
    public void Whole_requests()
    {
        Assert.Equal("wmi/SMS_Package", _site.Query<SMS_Package>().ToODataUri());
        Assert.Equal("wmi/SMS_Package?$filter=Name%20eq%20%27O%27%27Brien%20%26%20S%C3%B6hne%27", _site.Query<SMS_Package>().Where(static x => x.Name == "O'Brien & Söhne").ToODataUri());
        Assert.Equal(
            "wmi/SMS_Package?$filter=startswith%28Name%2C%27a%27%29&$select=PackageID,Name&$orderby=Name%20desc,PackageID&$skip=5&$top=10",
            _site.Query<SMS_Package>().Where(static x => x.Name.StartsWith('a')).Only(SMS_Package.Properties.Name).OrderByDescending(static x => x.Name).ThenBy(static x => x.PackageID).Skip(5).Take(10).ToODataUri());
    }

    [Fact]
    public void Conditions()
    {
        uint[] levels = [1, 2];
        uint? nothing = null;
        string[] none = [];
        Is(_site.Query<Device>().Where(static x => x.Level == 5 && (x.IsOn == true || x.Label == null)), "Level eq 5 and (IsOn eq true or Label eq null)");
        Is(_site.Query<Device>().Where(static x => !(x.Level > 5)), "Level le 5");
        Is(_site.Query<Device>().Where(static x => x.Label!.EndsWith("%_'")), "endswith(Label,'%_''')");
        Is(_site.Query<Device>().Where(static x => x.Label!.Contains("\"\\")), "contains(Label,'\"\\')");
        Is(_site.Query<Device>().Where(x => levels.Contains(x.Level!.Value)), "(Level eq 1 or Level eq 2)");
        Is(_site.Query<Device>().Where(x => none.Contains(x.Label)), "(Label eq null and Label ne null)");
        Is(_site.Query<Device>().Where(x => x.Level > nothing), "(Level eq null and Level ne null)");
        Is(_site.Query<Device>().Where(static x => x.Codes!.Contains(5u)), "Codes/any(x: x eq 5)");
        Is(_site.Query<Device>().Where(static x => x.Weight >= 1.5f), "Weight ge 1.5");
        Is(_site.Query<Device>().Where(static x => x.Total == ulong.MaxValue), "Total eq 18446744073709551615");
        Is(_site.Query<Device>().Where(static x => string.IsNullOrEmpty(x.Label)), "Label eq null or Label eq ''");
        Is(_site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label LIKE 'a%' AND Level <> 3"), "startswith(Label,'a') and Level ne 3");
    }

    [Fact]
    public void Times()
    {
        Is(_site.Query<Device>().Where(static x => x.Seen > CimDateTime.Parse("20260102030405.000000+***")), "Seen gt 2026-01-02T03:04:05Z");
        Is(_site.Query<Device>().Where(static x => x.Seen > CimDateTime.Parse("20260102030405.000007+060")), "Seen gt 2026-01-02T03:04:05.000007+01:00");
        Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Where(static x => x.Seen > CimDateTime.Parse("00000001000000.000000:000")).ToODataUri());
        Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Where(static x => x.Seen > CimDateTime.Parse("2026**02030405.000000+000")).ToODataUri());
    }

    [Fact]
    public void Patterns_that_OData_has_not_are_refused()
    {
        Assert.Throws<NotSupportedException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label LIKE 'a%b'").ToODataUri());
        Assert.Throws<NotSupportedException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label LIKE '[ab]'").ToODataUri());
    }

    [Fact]
    public void Addresses_of_objects()
    {
        Assert.Equal("SMS_Package(%27a%27%27b%20c%27)", ODataText.Of(SMS_Package.Class.PathOf("a'b c")));
        Assert.Equal("TEST_Device(5)", ODataText.Of(Device.Class.PathOf(5u)));
        Assert.Equal(
            "SMS_DistributionPoint(PackageID=%27A%27,ServerNALPath=%27%5B%22x%22%5D%27,SiteCode=%27S%27)", ODataText.Of(SMS_DistributionPoint.Class.PathOf("A", "[\"x\"]", "S")));
        Assert.Equal("TEST_Settings", ODataText.Of(CimPath.Singleton("TEST_Settings")));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused() =>
        Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Where(static x => x.Label == "a\ud800").ToODataUri());

    [Fact]
    public void An_impossible_date_is_refused() =>
        Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Where(static x => x.Seen > CimDateTime.Parse("00000000000000.000000+***")).ToODataUri());

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    private static void Is(CimQuery<Device> query, string filter) => Assert.Equal("wmi/TEST_Device?$filter=" + Uri.EscapeDataString(filter), query.ToODataUri());
}
