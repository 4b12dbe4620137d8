#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

public sealed class CloneAsNewTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public CloneAsNewTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class)
            .Set(SMS_ImagePackage.Properties.PackageID, "ABC00001")
            .Set(SMS_ImagePackage.Properties.Name, "original")
            .Set(SMS_ImagePackage.Properties.SourceSite, "XYZ")
            .Set(SMS_ImagePackage.Properties.ImageProperty, "<WIM/>")
            .Set(SMS_ImagePackage.Properties.RefreshSchedule, CimValue.FromObjects(new SMS_ScheduleToken[] { new SMS_ST_RecurWeekly { ForNumberOfWeeks = 2 } }))
            .ToInstance());
    }

    [Fact]
    public async Task It_has_what_a_caller_may_write_and_no_key()
    {
        var original = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        original.Name = "changed";
        var clone = original.CloneAsNew();
        Assert.Equal(CimLoadState.New, clone.LoadState);
        Assert.Null(clone.Path);
        Assert.Equal(("changed", "<WIM/>", null), (clone.Name, clone.ImageProperty, clone.SourceSite));
        Assert.Equal(2u, Assert.IsType<SMS_ST_RecurWeekly>(clone.RefreshSchedule![0]).ForNumberOfWeeks);
        await _site.PutAsync(clone);
        Assert.NotEqual(original.PackageID, clone.PackageID);
        Assert.Equal("<WIM/>", _server.Stored(clone.Path!)["ImageProperty"].AsString());
        Assert.Equal("original", _server.Stored(original.Path!)["Name"].AsString());
    }

    [Fact]
    public async Task It_needs_the_lazy_values()
    {
        var queried = await _site.Query<SMS_ImagePackage>().FirstAsync();
        Assert.Throws<LazyPropertyNotLoadedException>(() => queried.CloneAsNew());
        await queried.LoadLazyAsync();
        Assert.Equal("<WIM/>", queried.CloneAsNew().ImageProperty);
        Assert.Throws<ArgumentNullException>(static () => ((SMS_Package)null!).CloneAsNew());
    }

    [Fact]
    public async Task It_has_the_class_of_the_object_not_of_the_variable()
    {
        var package = await _site.GetAsync(SMS_PackageBaseclass.Class, CimPath.Parse("SMS_PackageBaseclass.PackageID=\"ABC00001\""));
        Assert.IsType<SMS_ImagePackage>(package.CloneAsNew());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
