#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>Embedded objects that the program holds while the object around them is put, loaded and reverted.</summary>
public sealed class RevertedEmbeddedObjectTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public RevertedEmbeddedObjectTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(new CimSeed<Device>(Device.Class)
            .Set(Device.Properties.Number, 1u)
            .Set(Device.Properties.Battery, CimValue.FromObject(new Battery { Charge = 1, Inner = new Battery { Charge = 2 } }))
            .Set(Device.Properties.Spare, CimValue.FromObject(new Battery { Charge = 3 }))
            .ToInstance());
    }

    [Fact]
    public async Task It_stays_that_of_the_object_when_changes_are_reverted()
    {
        var device = await _site.GetAsync<Device>(1u);
        var (outer, inner) = (device.Battery!, device.Battery!.Inner!);
        (outer.Charge, inner.Charge) = (9, 9);
        device.RevertChanges();
        Assert.Same(outer, device.Battery);
        Assert.Same(inner, device.Battery!.Inner);
        Assert.Equal((1u, 2u), (outer.Charge, inner.Charge));
        inner.Charge = 8;
        Assert.Equal(["Battery"], device.Changes.Select(static property => property.Name));
    }

    [Fact]
    public async Task It_stays_that_of_the_object_when_it_is_put()
    {
        var device = await _site.GetAsync<Device>(1u);
        var held = new Battery { Charge = 5 };
        device.Battery = held;
        await device.PutAsync();
        Assert.Same(held, device.Battery);
        held.Charge = 6;
        Assert.True(device.HasChanges);
        device.RevertChanges();
        Assert.Equal((5u, false), (held.Charge, device.HasChanges));
    }

    [Fact]
    public async Task It_stays_that_of_the_object_when_lazy_properties_are_loaded()
    {
        var device = await _site.Query<Device>().FirstAsync();
        var held = new Battery { Charge = 5 };
        device.Spare = held;
        await device.LoadLazyAsync();
        Assert.Same(held, device.Spare);
        held.Charge = 6;
        await device.PutAsync();
        Assert.Equal(6u, _server.Stored(device.Path!)["Spare"].AsObject<Battery>()!.Charge);
    }

    [Fact]
    public async Task A_stored_object_and_a_read_one_are_two()
    {
        var device = await _site.GetAsync<Device>(1u);
        device.Battery!.Inner!.Charge = 77;
        Assert.Equal(2u, _server.Stored(device.Path!)["Battery"].AsObject<Battery>()!.Inner!.Charge);
        await device.PutAsync();
        device.Battery.Inner.Charge = 78;
        Assert.Equal(77u, _server.Stored(device.Path!)["Battery"].AsObject<Battery>()!.Inner!.Charge);
    }

    [Fact]
    public async Task A_reverted_object_shares_nothing_with_the_server()
    {
        var device = await _site.Query<Device>().FirstAsync();
        device.Spare = new Battery { Charge = 5 };
        await device.LoadLazyAsync();
        device.RevertChanges();
        device.Spare!.Charge = 99;
        Assert.Equal(3u, _server.Stored(device.Path!)["Spare"].AsObject<Battery>()!.Charge);
    }

    [Fact]
    public async Task An_embedded_object_can_say_that_it_has_no_changes_after_its_parent_was_reverted()
    {
        // As the transports for real servers make embedded objects.
        var read = (Battery)CimRequest.ToEmbedded(new CimRecord(Battery.Class, "TEST_Battery") { ["Charge"] = 1u });
        _server.Seed(new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 2u).Set(Device.Properties.Battery, CimValue.FromObject(read)).ToInstance());
        var device = await _site.GetAsync<Device>(2u);
        Assert.Equal(CimLoadState.Full, device.Battery!.LoadState);
        device.Battery.Charge = 9;
        device.RevertChanges();
        Assert.False(device.Battery.HasChanges);
        Assert.Empty(device.Battery.Changes);
    }

    [Fact]
    public async Task An_embedded_object_that_was_read_is_not_new() =>
        Assert.Equal(CimLoadState.Full, (await _site.GetAsync<Device>(1u)).Battery!.LoadState);

    [Fact]
    public async Task An_embedded_object_has_no_changes_after_its_parent_was_put()
    {
        var device = await _site.GetAsync<Device>(1u);
        device.Battery!.Charge = 9;
        await device.PutAsync();
        Assert.False(device.HasChanges);
        Assert.False(device.Battery.HasChanges);
        device.Battery.RevertChanges();
        Assert.Equal(9u, device.Battery.Charge);
    }

    [Fact]
    public async Task It_stays_that_of_a_created_object_when_changes_are_reverted()
    {
        var held = new Battery { Charge = 1 };
        var device = new Device { Battery = held };
        await _site.PutAsync(device);
        held.Charge = 2;
        Assert.True(device.HasChanges);
        device.RevertChanges();
        Assert.Same(held, device.Battery);
        held.Charge = 3;
        Assert.True(device.HasChanges);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
