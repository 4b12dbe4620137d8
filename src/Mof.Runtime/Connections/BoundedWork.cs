namespace Mof.Runtime;

/// <summary>Work on several objects, some at a time.</summary>
internal static class BoundedWork
{
    /// <summary>Does all of it, whatever becomes of the single parts.</summary>
    /// <exception cref="AggregateException">Parts failed.</exception>
    public static async Task RunAllAsync<T>(IEnumerable<T> items, int maxConcurrency, Func<T, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        if (maxConcurrency < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(maxConcurrency), maxConcurrency, "At least one at a time.");
        }

        using var places = new SemaphoreSlim(maxConcurrency);
        var running = new List<Task>();
        System.Runtime.ExceptionServices.ExceptionDispatchInfo? interruption = null;
        try
        {
            foreach (var item in items)
            {
                await places.WaitAsync(cancellationToken).ConfigureAwait(false);
                running.Add(OneAsync(item));
            }
        }
        catch (Exception exception)
        {
            interruption = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception);
        }

        // What has begun is waited for, also when no more is begun.
        var all = Task.WhenAll(running);
        try
        {
            await all.ConfigureAwait(false);
        }
        catch (Exception) when (all.Exception is not null && interruption is null)
        {
            // Task.WhenAll would show the first failure only.
            throw all.Exception;
        }
        catch (Exception) when (interruption is not null)
        {
            // The interruption is why.
        }

        interruption?.Throw();

        async Task OneAsync(T item)
        {
            try
            {
                await work(item, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        }
    }
}
