namespace Mof.Runtime.Tests.Tracking;

/// <summary>
/// Holds operations back until the test lets them go: before they reach the server, or after, when only the answer is missing. No
/// clock is involved.
/// </summary>
internal sealed class HeldTransport(CimTransport inner) : DelegatingCimTransport(inner)
{
    private readonly object _gate = new();
    private readonly Dictionary<CimOperation, Queue<Hold>> _holds = [];

    /// <summary>Holds the next operation of a kind.</summary>
    public Hold HoldNext(CimOperation operation, bool isDone = false)
    {
        var hold = new Hold(isDone);
        lock (_gate)
        {
            if (!_holds.TryGetValue(operation, out var queue))
            {
                _holds[operation] = queue = new Queue<Hold>();
            }

            queue.Enqueue(hold);
        }

        return hold;
    }

    protected internal override Task<CimRecord?> GetAsync(CimGetRequest request, CancellationToken cancellationToken) =>
        HeldAsync(CimOperation.Get, () => base.GetAsync(request, cancellationToken));

    protected internal override Task<CimRecord> CreateAsync(CimChangeSet changes, CancellationToken cancellationToken) =>
        HeldAsync(CimOperation.Create, () => base.CreateAsync(changes, cancellationToken));

    protected internal override Task<CimRecord?> UpdateAsync(CimChangeSet changes, CancellationToken cancellationToken) =>
        HeldAsync(CimOperation.Update, () => base.UpdateAsync(changes, cancellationToken));

    private async Task<T> HeldAsync<T>(CimOperation operation, Func<Task<T>> work)
    {
        Hold? hold = null;
        lock (_gate)
        {
            if (_holds.TryGetValue(operation, out var queue) && queue.Count > 0)
            {
                hold = queue.Dequeue();
            }
        }

        if (hold is null)
        {
            return await work();
        }

        if (!hold.IsDone)
        {
            hold.Arrive();
            await hold.Released;
            return await work();
        }

        var result = await work();
        hold.Arrive();
        await hold.Released;
        return result;
    }
}

/// <summary>One operation that is held back.</summary>
internal sealed class Hold(bool isDone)
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new();

    public bool IsDone { get; } = isDone;

    /// <summary>Ends when the operation has come this far.</summary>
    public Task Arrived => _arrived.Task;

    public Task Released => _released.Task;

    public void Arrive() => _arrived.TrySetResult();

    public void Release() => _released.TrySetResult();
}
