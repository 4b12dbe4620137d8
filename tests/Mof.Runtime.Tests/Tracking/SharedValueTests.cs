namespace Mof.Runtime.Tests.Tracking;

/// <summary>Values that could be changed from outside: byte arrays and embedded objects that two holders might share.</summary>
public sealed class SharedValueTests
{
    [Fact]
    public void A_byte_array_is_copied_when_it_is_set()
    {
        byte[] bytes = [1];
        var device = new Device { Photo = bytes };
        bytes[0] = 2;
        Assert.Equal([1], device.Photo!);
    }

    [Fact]
    public void A_default_of_bytes_belongs_to_one_object()
    {
        var (one, other) = (new Device(), new Device());
        one.Seal![0] = 9;
        Assert.Equal([1, 2], other.Seal!);
        Assert.Equal(["Seal"], one.Changes.Select(static property => property.Name));
        Assert.False(other.HasChanges);
    }

    [Fact]
    public async Task A_seeded_object_and_the_stored_one_are_two()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        var device = new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u).Set(Device.Properties.Photo, new byte[] { 1 }).ToInstance();
        server.Seed(device);
        device.Photo![0] = 2;
        Assert.Equal([1], (await site.GetAsync<Device>(1u)).Photo!);
        server.Stored(device.Path!)["Photo"].AsBytes()![0] = 3;
        Assert.Equal([1], (await site.GetAsync<Device>(1u)).Photo!);
    }

    [Fact]
    public async Task A_clone_shares_nothing_with_its_original()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new CimSeed<Device>(Device.Class)
            .Set(Device.Properties.Number, 1u).Set(Device.Properties.Photo, new byte[] { 1 }).Set(Device.Properties.Battery, CimValue.FromObject(new Battery { Charge = 1 })).ToInstance());
        var original = await site.GetAsync<Device>(1u);
        var clone = original.CloneAsNew();
        (clone.Photo![0], clone.Battery!.Charge) = (9, 9);
        Assert.Equal(((byte)1, (uint?)1u), (original.Photo![0], original.Battery!.Charge));
        Assert.False(original.HasChanges);
        clone.RevertChanges();
        Assert.Equal(((byte)1, (uint?)1u), (original.Photo[0], original.Battery.Charge));
    }

    [Fact]
    public void A_byte_array_is_copied_when_it_comes_through_TrySet()
    {
        var (one, other) = (new Device { Photo = [1] }, new Device());
        Assert.True(one.TryGet(Device.Properties.Photo, out var photo));
        Assert.True(other.TrySet(Device.Properties.Photo, photo));
        other.Photo![0] = 2;
        Assert.Equal([1], one.Photo!);
    }

    [Fact]
    public void Objects_of_one_seed_share_nothing()
    {
        var seed = new CimSeed<Device>(Device.Class).Set(Device.Properties.Photo, new byte[] { 1 }).Set(Device.Properties.Battery, CimValue.FromObject(new Battery { Charge = 1 }));
        var (one, other) = (seed.ToInstance(), seed.ToInstance());
        (one.Photo![0], one.Battery!.Charge) = (2, 2);
        Assert.Equal(((byte)1, (uint?)1u), (other.Photo![0], other.Battery!.Charge));
    }

    [Fact]
    public async Task Reading_does_not_change_what_TryGet_gives()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u).ToInstance());
        server.Change(Device.Class.PathOf(1u), "Seal", default);
        var device = await site.GetAsync<Device>(1u);
        Assert.True(device.TryGet(Device.Properties.Seal, out var before) && before.IsNull);
        Assert.Equal([1, 2], device.Seal!);
        Assert.True(device.TryGet(Device.Properties.Seal, out var after) && after.IsNull);
    }
}
