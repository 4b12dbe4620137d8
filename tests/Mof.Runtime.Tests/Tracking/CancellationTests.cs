#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>A cancelled token ends every call before it does anything.</summary>
public sealed class CancellationTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public CancellationTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u).Set(Device.Properties.Label, "old").ToInstance());
    }

    public static TheoryData<string> Calls => new(Actions.Keys);

    private static Dictionary<string, Func<CimConnection, Device, Task>> Actions { get; } = new()
    {
        ["Get"] = static (site, _) => site.GetAsync<Device>(1u, Cancelled),
        ["Find"] = static (site, _) => site.FindAsync<Device>(1u, Cancelled),
        ["Put"] = static (site, device) => site.PutAsync(device, Cancelled),
        ["Create"] = static (site, _) => site.PutAsync(new Device(), Cancelled),
        ["PutAll"] = static (site, device) => site.PutAllAsync([device], 1, Cancelled),
        ["Delete"] = static (site, device) => site.DeleteAsync(device, Cancelled),
        ["Invoke"] = static (_, device) => device.ResetAsync(1, Cancelled),
        ["LoadLazy"] = static (_, device) => device.LoadLazyAsync(Cancelled),
        ["LoadLazyOfMany"] = static (_, device) => new[] { device }.LoadLazyAsync(1, Cancelled),
        ["Refresh"] = static (_, device) => device.RefreshAsync(Cancelled),
        ["ToList"] = static (site, _) => site.Query<Device>().ToListAsync(Cancelled),
        ["First"] = static (site, _) => site.Query<Device>().FirstAsync(Cancelled),
        ["Single"] = static (site, _) => site.Query<Device>().SingleAsync(static device => device.Number == 1, Cancelled),
        ["Last"] = static (site, _) => site.Query<Device>().OrderBy(static device => device.Number).LastAsync(Cancelled),
        ["ElementAt"] = static (site, _) => site.Query<Device>().ElementAtAsync(0, Cancelled),
        ["Any"] = static (site, _) => site.Query<Device>().AnyAsync(Cancelled),
        ["All"] = static (site, _) => site.Query<Device>().AllAsync(static device => device.Number == 1, Cancelled),
        ["Count"] = static (site, _) => site.Query<Device>().CountAsync(Cancelled),
        ["IncludeLazy"] = static (site, _) => site.Query<Device>().IncludeLazy().ToListAsync(Cancelled),
        ["IncludeLazySingle"] = static (site, _) => site.Query<Device>().IncludeLazy().SingleAsync(Cancelled),
        ["Wql"] = static (site, _) => site.QueryWql<Device>($"SELECT * FROM TEST_Device").ToListAsync(Cancelled),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Nothing_is_asked_nothing_is_changed(string call)
    {
        var device = await _site.Query<Device>().FirstAsync();
        device.Label = "new";
        var count = _server.Log.Count;
        foreach (var latency in new[] { TimeSpan.Zero, TimeSpan.FromHours(1) })
        {
            _server.Latency = latency;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Actions[call](_site, device));
        }

        Assert.Equal(count, _server.Log.Count);
        Assert.Equal((CimLoadState.Query, true, "new"), (device.LoadState, device.HasChanges, device.Label));
    }

    [Fact]
    public async Task A_slow_server_can_be_left()
    {
        _server.Latency = TimeSpan.FromHours(1);
        using var stop = new CancellationTokenSource();
        var query = _site.Query<Device>().ToListAsync(stop.Token);
        Assert.False(query.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
    }

    [Fact]
    public async Task A_query_ends_between_two_rows()
    {
        _server.Seed(new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 2u).ToInstance());
        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var device in _site.Query<Device>().WithCancellation(stop.Token))
            {
                seen++;
                await stop.CancelAsync();
            }
        });
        Assert.Equal(1, seen);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
