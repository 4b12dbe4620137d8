#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>An object that is changed while its own put is under way.</summary>
public sealed class ObjectInFlightTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new();
    private readonly HeldTransport _held;
    private readonly CimConnection _site;

    public ObjectInFlightTests()
    {
        _held = new HeldTransport(_server);
        _site = new CimConnection(_held);
        _server.Seed(new CimSeed<Device>(Device.Class)
            .Set(Device.Properties.Number, 1u)
            .Set(Device.Properties.Label, "a")
            .Set(Device.Properties.Photo, new byte[] { 1 })
            .Set(Device.Properties.Battery, CimValue.FromObject(new Battery { Charge = 1 }))
            .ToInstance());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_value_stays_a_change_and_is_sent_by_the_next_put(bool isDone)
    {
        var device = await _site.GetAsync<Device>(1u);
        device.Label = "b";
        var (hold, put) = await BeginAsync(device, isDone);
        device.Label = "c";
        device.Weight = 2;
        hold.Release();
        await put;
        Assert.Equal(["Label", "Weight"], device.Changes.Select(static property => property.Name));
        Assert.Equal("b", _server.Stored(device.Path!)["Label"].AsString());
        device.RevertChanges();
        Assert.Equal("b", device.Label);
        device.Label = "c";
        await device.PutAsync();
        Assert.Equal("c", _server.Stored(device.Path!)["Label"].AsString());
    }

    [Fact]
    public async Task Edits_inside_stay_changes()
    {
        var device = await _site.GetAsync<Device>(1u);
        (device.Photo![0], device.Battery!.Charge) = (2, 2);
        var (hold, put) = await BeginAsync(device, isDone: false);
        (device.Photo[0], device.Battery.Charge) = (3, 3);
        hold.Release();
        await put;
        var stored = _server.Stored(device.Path!);
        Assert.Equal(((byte)2, (uint?)2u), (stored["Photo"].AsBytes()![0], stored["Battery"].AsObject<Battery>()!.Charge));
        Assert.Equal(["Battery", "Photo"], device.Changes.Select(static property => property.Name));
        await device.PutAsync();
        stored = _server.Stored(device.Path!);
        Assert.Equal(((byte)3, (uint?)3u), (stored["Photo"].AsBytes()![0], stored["Battery"].AsObject<Battery>()!.Charge));
    }

    [Fact]
    public async Task A_failure_leaves_both_changes()
    {
        var device = await _site.GetAsync<Device>(1u);
        device.Label = "b";
        _server.FailNext(CimOperation.Update, new IOException(), isDone: true);
        var (hold, put) = await BeginAsync(device, isDone: false);
        device.Label = "c";
        hold.Release();
        await Assert.ThrowsAsync<IOException>(() => put);
        Assert.Equal(["Label"], device.Changes.Select(static property => property.Name));

        // The lost put had taken effect: what is read now is neither what was read then nor what is sent.
        await Assert.ThrowsAsync<CimConflictException>(() => device.PutAsync());
        device.Label = "b";
        await device.PutAsync();
        Assert.False(device.HasChanges);
    }

    [Fact]
    public async Task What_a_creation_did_not_send_is_sent_afterwards()
    {
        var device = new Device { Label = "new" };
        var hold = _held.HoldNext(CimOperation.Create);
        var put = _site.PutAsync(device);
        Assert.Same(hold.Arrived, await Task.WhenAny(hold.Arrived, put));
        device.Label = "newer";
        device.Weight = 4;
        hold.Release();
        await put;
        Assert.Equal(["Label", "Weight"], device.Changes.Select(static property => property.Name));
        Assert.Equal("new", _server.Stored(device.Path!)["Label"].AsString());
        await device.PutAsync();
        Assert.Equal("newer", _server.Stored(device.Path!)["Label"].AsString());
    }

    [Fact]
    public async Task A_change_made_during_a_load_stays()
    {
        var device = await _site.Query<Device>().FirstAsync();
        var hold = _held.HoldNext(CimOperation.Get, isDone: true);
        var load = device.LoadLazyAsync();
        Assert.Same(hold.Arrived, await Task.WhenAny(hold.Arrived, load));
        device.Label = "mine";
        device.Photo = [9];
        hold.Release();
        await load;
        Assert.Equal("mine", device.Label);
        Assert.Equal([9], device.Photo!);
        Assert.Equal(["Label", "Photo"], device.Changes.Select(static property => property.Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_value_set_back_stays_a_change(bool isDone)
    {
        var device = await _site.GetAsync<Device>(1u);
        device.Label = "b";
        var (hold, put) = await BeginAsync(device, isDone);
        device.Label = "a";
        hold.Release();
        await put;
        Assert.Equal("a", device.Label);
        Assert.Equal(["Label"], device.Changes.Select(static property => property.Name));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    private async Task<(Hold Hold, Task Put)> BeginAsync(Device device, bool isDone)
    {
        var hold = _held.HoldNext(CimOperation.Update, isDone);
        var put = device.PutAsync();
        Assert.Same(hold.Arrived, await Task.WhenAny(hold.Arrived, put));
        return (hold, put);
    }
}
