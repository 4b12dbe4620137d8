#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>One object by its key, in every form that a key can have.</summary>
public sealed class GettingTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public GettingTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(
            new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, "ABC00001").ToInstance(),
            new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class).Set(SMS_ImagePackage.Properties.PackageID, "ABC00002").ToInstance(),
            new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u).Set(Device.Properties.Owner, CimPath.Parse("TEST_Device.Number=2")).ToInstance(),
            new CimSeed<Phone>(Phone.Class).Set(Device.Properties.Number, 2u).Set(Phone.Dialled, "112").ToInstance(),
            new CimSeed<SMS_DistributionPoint>(SMS_DistributionPoint.Class)
                .Set(SMS_DistributionPoint.Properties.PackageID, "ABC00001").Set(SMS_DistributionPoint.Properties.ServerNALPath, "[\"Display=\\\\S\\\"]").Set(SMS_DistributionPoint.Properties.SiteCode, "ABC").ToInstance(),
            new CimSeed<Settings>(Settings.Class).Set(Settings.Properties.Theme, "dark").ToInstance());
    }

    [Fact]
    public async Task By_text_number_key_and_path()
    {
        Assert.Equal("ABC00001", (await _site.GetAsync<SMS_Package>("abc00001")).PackageID);
        Assert.Equal(1u, (await _site.GetAsync<Device>(1)).Number);
        Assert.Equal(1u, (await _site.GetAsync<Device>(1ul)).Number);
        Assert.Equal("ABC00001", (await _site.GetAsync(new SMS_Package.Key("ABC00001"))).PackageID);
        foreach (var path in new[] { "SMS_Package.PackageID=\"ABC00001\"", "sms_package.packageid='abc00001'", "SMS_Package=\"ABC00001\"", @"\\SERVER\root\sms\site_ABC:SMS_Package.PackageID=""ABC00001""" })
        {
            var package = await _site.GetAsync<SMS_Package>(CimPath.Parse(path));
            Assert.Equal((CimLoadState.Full, "ABC00001", true), (package.LoadState, package.PackageID, package.IsLazyLoaded));
        }
    }

    [Fact]
    public async Task By_reference_which_may_name_a_superclass()
    {
        var device = await _site.GetAsync<Device>(1u);
        var owner = Assert.IsType<Phone>(await _site.GetAsync(device.Owner!.Value));
        Assert.True(owner.TryGet("Dialled", out var dialled) && dialled.AsString() == "112");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _site.GetAsync(default(CimReference<Device>)));
    }

    [Fact]
    public async Task By_the_path_of_a_superclass()
    {
        var package = await _site.GetAsync(SMS_PackageBaseclass.Class, CimPath.Parse("SMS_PackageBaseclass.PackageID=\"ABC00002\""));
        Assert.Equal("SMS_ImagePackage.PackageID=\"ABC00002\"", Assert.IsType<SMS_ImagePackage>(package).Path!.ToString());
    }

    [Fact]
    public async Task By_several_keys_in_any_order()
    {
        var point = await _site.Query<SMS_DistributionPoint>().FirstAsync();
        var again = await _site.GetAsync<SMS_DistributionPoint>(CimPath.Parse(point.Path!.ToString()));
        Assert.Equal(point.ServerNALPath, again.ServerNALPath);
        var reversed = new CimPath("SMS_DistributionPoint", [.. point.Path.Keys.Reverse()]);
        Assert.Equal(point.ServerNALPath, (await _site.GetAsync<SMS_DistributionPoint>(reversed)).ServerNALPath);
        await Assert.ThrowsAsync<ArgumentException>(async () => await _site.GetAsync<SMS_DistributionPoint>("ABC00001"));
    }

    [Fact]
    public async Task The_one_object_of_a_class_without_keys()
    {
        var settings = await _site.GetAsync<Settings>(CimPath.Parse("TEST_Settings=@"));
        Assert.Equal("dark", settings.Theme);
        settings.Theme = "light";
        await settings.PutAsync();
        await settings.RefreshAsync();
        Assert.Equal(("light", "TEST_Settings=@"), (settings.Theme, settings.ToString()));
    }

    [Fact]
    public async Task What_is_not_there_is_null_or_an_exception()
    {
        Assert.Null(await _site.FindAsync<SMS_Package>("NONE"));
        Assert.Null(await _site.FindAsync(new SMS_Package.Key("NONE")));
        Assert.Null(await _site.FindAsync<Device>(CimPath.Parse("TEST_Device=99")));
        var failure = await Assert.ThrowsAsync<CimNotFoundException>(() => _site.GetAsync<SMS_Package>("NONE"));
        Assert.Equal("SMS_Package.PackageID=\"NONE\"", failure.Path!.ToString());
        await Assert.ThrowsAsync<ArgumentNullException>(() => _site.GetAsync<SMS_Package>((CimPath)null!));
    }

    [Fact]
    public async Task Two_gets_give_two_objects()
    {
        var (one, other) = (await _site.GetAsync<Device>(1u), await _site.GetAsync<Device>(1u));
        one.Label = "mine";
        Assert.NotSame(one, other);
        Assert.Null(other.Label);
    }

    [Fact]
    public async Task A_deleted_object_refuses_what_needs_a_server()
    {
        var package = await _site.GetAsync<SMS_Package>("ABC00001");
        await package.DeleteAsync();
        Assert.Equal(CimLoadState.Deleted, package.LoadState);
        await Assert.ThrowsAsync<CimNotFoundException>(() => package.DeleteAsync());
        await Assert.ThrowsAsync<CimNotFoundException>(() => package.RefreshAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => package.PutAsync());
        Assert.Throws<CimReadOnlyException>(() => package.Name = "x");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
