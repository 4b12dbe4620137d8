#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>Several objects put or loaded at once.</summary>
public sealed class PutAllTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new();
    private readonly HeldTransport _held;
    private readonly CimConnection _site;

    public PutAllTests()
    {
        _held = new HeldTransport(_server);
        _site = new CimConnection(_held);
        _server.Seed(Enumerable.Range(1, 6).Select(static i => new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, (uint)i).Set(Device.Properties.Label, "old").ToInstance()));
    }

    [Fact]
    public async Task Failures_are_collected_and_the_others_saved()
    {
        var devices = await _site.Query<Device>().ToListAsync();
        devices.ForEach(static device => device.Label = "new");
        _server.Change(devices[1].Path!, "Label", "theirs");
        await _site.DeleteAsync(await _site.GetAsync<Device>(4u));
        var failure = await Assert.ThrowsAsync<AggregateException>(() => _site.PutAllAsync([.. devices, new Battery()], 2));
        Assert.Equal(
            [typeof(CimConflictException), typeof(CimNotFoundException), typeof(CimSchemaException)],
            failure.InnerExceptions.Select(static inner => inner.GetType()).OrderBy(static type => type.Name));
        Assert.Equal([2u, 4u], devices.Where(static device => device.HasChanges).Select(static device => device.Number));
        Assert.Equal(4, await _site.Query<Device>().CountAsync(static device => device.Label == "new"));
    }

    [Fact]
    public async Task A_failed_one_works_when_it_is_tried_again()
    {
        var devices = await _site.Query<Device>().ToListAsync();
        devices.ForEach(static device => device.Label = "new");
        _server.FailNext(CimOperation.Update, new IOException());
        _server.FailNext(CimOperation.Update, new IOException(), isDone: true);
        Assert.Equal(2, (await Assert.ThrowsAsync<AggregateException>(() => _site.PutAllAsync(devices))).InnerExceptions.Count);
        var count = _server.Log.Count;
        await _site.PutAllAsync(devices);
        Assert.Equal(count + 2, _server.Log.Count);
        Assert.DoesNotContain(devices, static device => device.HasChanges);
    }

    [Fact]
    public async Task Loads_that_fail_are_collected_and_the_others_loaded()
    {
        var devices = await _site.Query<Device>().ToListAsync();
        await _site.DeleteAsync(await _site.GetAsync<Device>(2u));
        var failure = await Assert.ThrowsAsync<AggregateException>(() => devices.LoadLazyAsync(3));
        Assert.IsType<CimNotFoundException>(Assert.Single(failure.InnerExceptions));
        Assert.Equal([2u], devices.Where(static device => !device.IsLazyLoaded).Select(static device => device.Number));
    }

    [Fact]
    public async Task Nothing_is_asked_for_objects_that_are_loaded_or_new()
    {
        Device[] devices = [await _site.GetAsync<Device>(1u), new Device()];
        var count = _server.Log.Count;
        await devices.LoadLazyAsync();
        await _site.PutAllAsync([devices[0]]);
        Assert.Equal(count, _server.Log.Count);
    }

    [Fact]
    public async Task At_least_one_at_a_time()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _site.PutAllAsync([], 0));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _site.PutAllAsync(null!));
    }

    [Fact]
    public async Task A_cancelled_one_waits_for_what_is_under_way()
    {
        var devices = await _site.Query<Device>().ToListAsync();
        devices.ForEach(static device => device.Label = "new");
        using var stop = new CancellationTokenSource();
        var hold = _held.HoldNext(CimOperation.Update);
        var all = _site.PutAllAsync(devices, 1, stop.Token);
        Assert.Same(hold.Arrived, await Task.WhenAny(hold.Arrived, all));
        await stop.CancelAsync();
        for (var turn = 0; turn < 10_000 && !all.IsCompleted; turn++)
        {
            await Task.Yield();
        }

        Assert.False(all.IsCompleted);
        hold.Release();
        await Assert.ThrowsAnyAsync<Exception>(() => all);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
