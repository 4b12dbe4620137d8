namespace Mof.Runtime.Tests.Tracking;

/// <summary>Objects that are put into the server as they are: the list of a MOF file is such a one.</summary>
public sealed class SeedTests
{
    [Fact]
    public async Task The_same_list_twice_is_there_once_and_resets_what_was_changed()
    {
        IReadOnlyList<CimInstance> data =
        [
            new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, "ABC00001").Set(SMS_Package.Properties.Name, "one").ToInstance(),
            new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class).Set(SMS_ImagePackage.Properties.PackageID, "ABC00002").ToInstance(),
        ];
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(data);
        var package = await site.GetAsync<SMS_Package>("ABC00001");
        package.Name = "changed";
        await package.PutAsync();
        server.Seed(data);
        Assert.Equal(["ABC00001", "ABC00002"], (await site.Query(SMS_PackageBaseclass.Class).ToListAsync()).Select(static found => found.PackageID));
        Assert.Equal("one", server.Stored(package.Path!)["Name"].AsString());
        Assert.All(data, static instance => Assert.Equal(CimLoadState.New, instance.LoadState));
        var other = new InMemoryTransport();
        other.Seed(data);
        Assert.Equal("one", other.Stored(package.Path!)["Name"].AsString());
    }

    [Fact]
    public async Task Generated_keys_pass_over_those_in_use_and_those_of_other_classes()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(
            new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, "abc00001").ToInstance(),
            new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class).Set(SMS_ImagePackage.Properties.PackageID, "ABC00002").ToInstance());
        var package = new SMS_Package { Name = "x" };
        await site.PutAsync(package);
        Assert.Equal("ABC00003", package.PackageID);
        await package.DeleteAsync();
        var next = new SMS_DriverPackage();
        await site.PutAsync(next);
        Assert.Equal("ABC00004", next.PackageID);
    }

    [Fact]
    public async Task A_key_that_exists_is_a_conflict_on_creation()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        await site.PutAsync(new Device { Number = 5, Label = "first" });
        await Assert.ThrowsAsync<CimConflictException>(() => site.PutAsync(new Device { Number = 5 }));
        Assert.Equal("first", server.Stored(Device.Class.PathOf(5u))["Label"].AsString());
    }

    [Fact]
    public void A_seed_gives_a_new_object_each_time()
    {
        var seed = new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u);
        var one = seed.ToInstance();
        var other = seed.Set(Device.Properties.Label, "later").ToInstance();
        Assert.NotSame(one, other);
        Assert.Equal((null, "later"), (one.Label, other.Label));
        Assert.Throws<CimSchemaException>(() => seed.Set(Device.Properties.Label, 5).ToInstance());
    }

    [Fact]
    public async Task A_change_of_a_key_is_refused_or_complete()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        await site.PutAsync(new Device { Number = 5 });
        if (Record.Exception(() => server.Change(Device.Class.PathOf(5u), "Number", 6u)) is null)
        {
            await (await site.Query<Device>().FirstAsync()).DeleteAsync();
            Assert.Equal(0, await site.Query<Device>().CountAsync());
        }
    }
}
