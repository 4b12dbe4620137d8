#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>Objects that are the same object of the server.</summary>
public sealed class KeyComparerTests : IAsyncLifetime
{
    private static readonly CimKeyComparer Comparer = CimKeyComparer.Instance;

    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public KeyComparerTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(
            new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, "ABC0000a").ToInstance(),
            new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class).Set(SMS_ImagePackage.Properties.PackageID, "ABC0000b").ToInstance(),
            new CimSeed<Settings>(Settings.Class).ToInstance());
    }

    [Fact]
    public async Task Two_reads_of_one_object_are_equal_whatever_was_changed()
    {
        var (got, queried) = (await SMS_Package.GetAsync(_site, "abc0000A"), await _site.Query<SMS_Package>().FirstAsync());
        got.Name = "changed";
        Assert.True(Comparer.Equals(got, queried));
        Assert.Equal(Comparer.GetHashCode(got), Comparer.GetHashCode(queried));
        Assert.Single(new HashSet<CimInstance>(Comparer) { got, queried });
        var seed = new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, "ABC0000A").ToInstance();
        Assert.True(Comparer.Equals(got, seed));
        Assert.Equal(Comparer.GetHashCode(got), Comparer.GetHashCode(seed));
    }

    [Fact]
    public async Task Others_are_not()
    {
        var package = await SMS_Package.GetAsync(_site, "ABC0000a");
        Assert.False(Comparer.Equals(package, await SMS_ImagePackage.GetAsync(_site, "ABC0000b")));
        Assert.False(Comparer.Equals(package, null));
        Assert.False(Comparer.Equals(null, package));
        Assert.True(Comparer.Equals(null, null));
        Assert.Throws<ArgumentNullException>(() => Comparer.GetHashCode(null!));
    }

    [Fact]
    public async Task New_objects_without_a_key_are_equal_to_themselves_only()
    {
        var (one, other) = (new SMS_Package { Name = "x" }, new SMS_Package { Name = "x" });
        Assert.False(Comparer.Equals(one, other));
        Assert.True(Comparer.Equals(one, one));
        await _site.PutAsync(one);
        await _site.PutAsync(other);
        Assert.Equal(2, new HashSet<CimInstance>(Comparer) { one, other, await SMS_Package.GetAsync(_site, one.PackageID) }.Count);
    }

    [Fact]
    public async Task A_singleton_is_equal_to_itself_read_again() =>
        Assert.True(Comparer.Equals(await _site.Query<Settings>().FirstAsync(), await _site.GetAsync<Settings>(CimPath.Singleton("test_settings"))));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
