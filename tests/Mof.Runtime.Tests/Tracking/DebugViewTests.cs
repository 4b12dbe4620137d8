namespace Mof.Runtime.Tests.Tracking;

/// <summary>What a debugger shows: it must not load, throw or change anything.</summary>
public sealed class DebugViewTests
{
    [Fact]
    public async Task It_shows_what_is_not_loaded_and_what_is_changed()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class).Set(SMS_ImagePackage.Properties.PackageID, "ABC00001").Set(SMS_ImagePackage.Properties.Name, "x").ToInstance());
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        image.Description = "new";
        var count = server.Log.Count;
        var rows = new CimInstanceDebugView(image).Rows.ToDictionary(static row => row.Name, static row => row.Value);
        Assert.Equal("SMS_ImagePackage, Query", rows["[state]"]);
        Assert.Equal("<not loaded>", rows["ImageProperty"]);
        Assert.Equal("new", rows["Description (changed)"]);
        Assert.Equal("x", rows["Name"]);
        Assert.Null(rows["Language"]);
        Assert.Equal(image.CimClass.Properties.Count + 1, rows.Count);
        Assert.Equal(count, server.Log.Count);
        Assert.False(image.IsLazyLoaded);
    }

    [Fact]
    public async Task It_never_throws_whatever_the_state()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u).Set(Device.Properties.Battery, CimValue.FromObject(new Battery { Charge = 1 })).ToInstance());
        var deleted = await site.GetAsync<Device>(1u);
        await deleted.DeleteAsync();
        Battery embedded = new() { Charge = 1, Inner = new Battery() };
        CimInstance[] all = [new Device(), new Device { Number = 3, Seal = null }, new SMS_Package(), new Settings(), deleted, embedded];
        foreach (var instance in all)
        {
            Assert.NotEmpty(new CimInstanceDebugView(instance).Rows);
            Assert.NotEmpty(instance.ToString());
        }
    }
}
