using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Mof.Runtime.Wmi;

/// <summary>
/// What one thread produces and one task consumes. The producer blocks while the queue is full, the consumer never blocks.
/// System.Threading.Channels would do; on netstandard2.0 it is a package of its own.
/// </summary>
#pragma warning disable CA1001 // A SemaphoreSlim owns nothing unless its wait handle is asked for, and either side may come late.
internal sealed class BoundedQueue<T>(int capacity)
#pragma warning restore CA1001
{
    private readonly ConcurrentQueue<T> _items = new();
    private readonly SemaphoreSlim _free = new(capacity);
    private readonly SemaphoreSlim _filled = new(0);
    private ExceptionDispatchInfo? _failure;

    /// <summary>The item of the last take.</summary>
    public T Current { get; private set; } = default!;

    /// <summary>Adds an item; waits for a place.</summary>
    public void Add(T item, CancellationToken cancellationToken)
    {
        _free.Wait(cancellationToken);
        _items.Enqueue(item);
        _filled.Release();
    }

    /// <summary>Says that nothing more comes.</summary>
    /// <param name="failure">Why, where that is no good end; the consumer gets it after the items before it.</param>
    public void Complete(Exception? failure)
    {
        _failure = failure is null ? null : ExceptionDispatchInfo.Capture(failure);
        _filled.Release();
    }

    /// <summary>Takes the next item; false at the end.</summary>
    public async ValueTask<bool> TakeAsync(CancellationToken cancellationToken)
    {
        await _filled.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_items.TryDequeue(out var item))
        {
            Current = item;
            _free.Release();
            return true;
        }

        _failure?.Throw();
        return false;
    }
}
