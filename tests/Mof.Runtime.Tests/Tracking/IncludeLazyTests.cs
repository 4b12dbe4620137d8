#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>Queries whose objects come loaded: how many requests at a time, in which order, and what is left behind.</summary>
public sealed class IncludeLazyTests : IAsyncLifetime
{
    private const int Objects = 20;

    private readonly InMemoryTransport _server = new();
    private readonly CountingTransport _counting;
    private readonly CimConnection _site;

    public IncludeLazyTests()
    {
        _counting = new CountingTransport(_server);
        _site = new CimConnection(_counting);
        _server.Seed(Enumerable.Range(1, Objects).Select(static i =>
            new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, (uint)i).Set(Device.Properties.Photo, new[] { (byte)i }).ToInstance()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Never_more_run_at_a_time_than_allowed_and_the_order_is_kept(int maxConcurrency)
    {
        // Nothing else waits for anything here: when the call comes back, all that may run is running.
        var gates = Enumerable.Range(1, Objects).ToDictionary(static i => (long)i, static _ => new TaskCompletionSource());
        _counting.BeforeGet = (path, _) => gates[path["Number"].AsInt64()].Task;
        var loading = _site.Query<Device>().IncludeLazy(maxConcurrency).ToListAsync();
        Assert.Equal(Math.Min(maxConcurrency, Objects), _counting.Running);

        // The later the object, the earlier its get ends: order is not luck.
        foreach (var gate in gates.Values.Reverse())
        {
            gate.SetResult();
        }

        var loaded = await loading;
        Assert.Equal(Enumerable.Range(1, Objects).Select(static i => (uint)i), loaded.Select(static device => device.Number));
        Assert.All(loaded, static device => Assert.Equal([(byte)device.Number], device.Photo!));
        Assert.Equal(Math.Min(maxConcurrency, Objects), _counting.Most);
        Assert.Equal(0, _counting.Running);
    }

    [Fact]
    public async Task Who_leaves_early_leaves_no_request_running()
    {
        _counting.BeforeGet = static (path, token) => path["Number"].AsInt64() < 3 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, token);
        var seen = new List<uint>();
        await foreach (var device in _site.Query<Device>().IncludeLazy(4))
        {
            seen.Add(device.Number);
            if (seen.Count == 2)
            {
                break;
            }
        }

        Assert.Equal([1u, 2u], seen);
        Assert.Equal(0, _counting.Running);
        Assert.True(_counting.Begun <= 2 + 4, $"{_counting.Begun} gets were begun for 2 objects");
    }

    [Fact]
    public async Task A_failure_in_the_middle_comes_at_its_place_and_leaves_no_request_running()
    {
        _counting.BeforeGet = static (path, token) => path["Number"].AsInt64() switch
        {
            < 5 => Task.CompletedTask,
            5 => Task.FromException(new IOException("five")),
            _ => Task.Delay(Timeout.Infinite, token),
        };
        var seen = new List<uint>();
        var failure = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var device in _site.Query<Device>().IncludeLazy(3))
            {
                seen.Add(device.Number);
            }
        });
        Assert.Equal("five", failure.Message);
        Assert.Equal([1u, 2u, 3u, 4u], seen);
        Assert.Equal(0, _counting.Running);
    }

    [Fact]
    public async Task A_failure_of_the_query_comes_after_what_it_delivered()
    {
        _server.FailNext(CimOperation.Query, new IOException("lost"), afterRows: 2);
        var seen = new List<uint>();
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var device in _site.Query<Device>().IncludeLazy(1))
            {
                seen.Add(device.Number);
            }
        });
        Assert.Equal([1u, 2u], seen);
        Assert.Equal(0, _counting.Running);
    }

    [Fact]
    public async Task Objects_that_are_deleted_meanwhile_are_left_out()
    {
        var deleted = false;
        _counting.BeforeGet = async (_, _) =>
        {
            if (!deleted)
            {
                deleted = true;
                await DeleteThirdAsync();
            }
        };
        Assert.Equal(Objects - 1, (await _site.Query<Device>().IncludeLazy(1).ToListAsync()).Count);
        deleted = true;
        Assert.Equal(1u, (await _site.Query<Device>().IncludeLazy().FirstAsync()).Number);
    }

    [Fact]
    public async Task The_only_object_that_is_deleted_meanwhile_is_left_out()
    {
        _counting.BeforeGet = async (_, _) =>
        {
            _counting.BeforeGet = static (_, _) => Task.CompletedTask;
            await DeleteThirdAsync();
        };
        Assert.Null(await _site.Query<Device>().Where(static device => device.Number == 3).IncludeLazy().SingleOrDefaultAsync());
    }

    [Fact]
    public async Task Cancelling_ends_it_and_leaves_no_request_running()
    {
        using var stop = new CancellationTokenSource();
        _counting.BeforeGet = async (path, token) =>
        {
            if (path["Number"].AsInt64() == 4)
            {
                await stop.CancelAsync();
            }

            await Task.Delay(path["Number"].AsInt64() < 4 ? 0 : Timeout.Infinite, token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _site.Query<Device>().IncludeLazy(2).ToListAsync(stop.Token));
        Assert.Equal(0, _counting.Running);
    }

    [Fact]
    public void At_least_one_at_a_time() => Assert.Throws<ArgumentOutOfRangeException>(() => _site.Query<Device>().IncludeLazy(0));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    private async Task DeleteThirdAsync()
    {
        await using var other = new CimConnection(_server);
        await other.DeleteAsync(await other.GetAsync<Device>(3u));
    }
}
