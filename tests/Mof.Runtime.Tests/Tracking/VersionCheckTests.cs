#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>A server that refuses objects with an old SedoObjectVersion.</summary>
public sealed class VersionCheckTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new() { SedoVersionCheck = true };
    private readonly CimConnection _site;

    public VersionCheckTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, "ABC00001").Set(SMS_Package.Properties.SedoObjectVersion, "first").ToInstance());
    }

    [Fact]
    public async Task A_put_with_another_property_is_a_conflict_until_the_object_is_refreshed()
    {
        var (mine, theirs) = (await _site.GetAsync<SMS_Package>("ABC00001"), await _site.GetAsync<SMS_Package>("ABC00001"));
        theirs.Name = "theirs";
        await theirs.PutAsync();
        mine.Description = "mine";
        var conflict = await Assert.ThrowsAsync<CimConflictException>(() => mine.PutAsync());
        Assert.Equal("SedoObjectVersion", conflict.PropertyName);
        Assert.True(_server.Stored(mine.Path!)["Description"].IsNull);
        Assert.Equal("mine", mine.Description);
        await mine.RefreshAsync();
        mine.Description = "mine";
        await mine.PutAsync();
        Assert.Equal(("theirs", "mine"), (_server.Stored(mine.Path!)["Name"].AsString(), _server.Stored(mine.Path!)["Description"].AsString()));
    }

    [Fact]
    public async Task One_object_can_be_put_again_and_again()
    {
        var package = await _site.GetAsync<SMS_Package>("ABC00001");
        foreach (var name in new[] { "a", "b", "c" })
        {
            var version = package.SedoObjectVersion;
            package.Name = name;
            await package.PutAsync();
            Assert.NotEqual(version, package.SedoObjectVersion);
        }

        var queried = await _site.Query<SMS_Package>().FirstAsync();
        queried.Name = "d";
        await queried.PutAsync();
    }

    [Fact]
    public async Task Who_did_not_read_the_version_is_not_asked_for_it()
    {
        var package = await _site.Query<SMS_Package>().Only(SMS_Package.Properties.Name).FirstAsync();
        var other = await _site.GetAsync<SMS_Package>("ABC00001");
        other.Description = "other";
        await other.PutAsync();
        package.Name = "x";
        await package.PutAsync();
        Assert.False(package.TryGet("SedoObjectVersion", out _));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
