using System.Runtime.CompilerServices;

namespace Mof.Runtime;

/// <summary>A query whose objects come completely loaded. Immutable, thread-safe.</summary>
/// <remarks>An object that is deleted between the query and its get is left out: it does not exist any more.</remarks>
/// <typeparam name="T">The class.</typeparam>
public sealed class CimLoadedQuery<T> : IAsyncEnumerable<T>
    where T : CimInstance
{
    private readonly CimQuery<T> _query;
    private readonly int _maxConcurrency;

    internal CimLoadedQuery(CimQuery<T> query, int maxConcurrency)
    {
        _query = query;
        _maxConcurrency = maxConcurrency > 0 ? maxConcurrency : throw new ArgumentOutOfRangeException(nameof(maxConcurrency), maxConcurrency, "At least one at a time.");
    }

    /// <summary>Runs the query and loads its objects, some at a time, in order. No more are asked for than the caller takes and what is under way.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [return: LazyLoaded]
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => LoadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Runs the query and gives all objects, loaded.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [return: LazyLoaded]
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var list = new List<T>();
        await foreach (var item in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Runs the query and gives all objects, loaded.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [return: LazyLoaded]
    public async Task<T[]> ToArrayAsync(CancellationToken cancellationToken = default) => [.. await ToListAsync(cancellationToken).ConfigureAwait(false)];

    /// <summary>Gives the first object, loaded, or null.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    [return: LazyLoaded]
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var item in new CimLoadedQuery<T>(_query, 1).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            return item;
        }

        return null;
    }

    /// <summary>Gives the first object, loaded.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    [return: LazyLoaded]
    public async Task<T> FirstAsync(CancellationToken cancellationToken = default) =>
        await FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException($"No object answers the query {_query}.");

    /// <summary>Gives the only object, loaded, or null.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    [return: LazyLoaded]
    public async Task<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var only = await _query.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return only is null ? null : await LoadAsync(only, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the only object, loaded.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    [return: LazyLoaded]
    public async Task<T> SingleAsync(CancellationToken cancellationToken = default) =>
        await SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw new InvalidOperationException($"No object answers the query {_query}.");

    private async IAsyncEnumerable<T> LoadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Whoever leaves the loop early, or meets a failure, leaves no request behind.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var loading = new Queue<Task<T?>>(_maxConcurrency);
        try
        {
            await foreach (var item in _query.WithCancellation(stop.Token).ConfigureAwait(false))
            {
                loading.Enqueue(LoadAsync(item, stop.Token));
                if (loading.Count == _maxConcurrency && await loading.Dequeue().ConfigureAwait(false) is { } loaded)
                {
                    yield return loaded;
                }
            }

            while (loading.Count > 0)
            {
                if (await loading.Dequeue().ConfigureAwait(false) is { } loaded)
                {
                    yield return loaded;
                }
            }
        }
        finally
        {
            if (loading.Count > 0)
            {
                await AbandonAsync(stop, loading).ConfigureAwait(false);
            }
        }
    }

    private static async Task<T?> LoadAsync(T item, CancellationToken cancellationToken)
    {
        try
        {
            await item.LoadLazyAsync(cancellationToken).ConfigureAwait(false);
            return item;
        }
        catch (CimNotFoundException)
        {
            return null;
        }
    }

    private static async Task AbandonAsync(CancellationTokenSource stop, Queue<Task<T?>> loading)
    {
#pragma warning disable CA1849 // CancelAsync does not exist on netstandard2.0, and nothing here has a slow callback.
        stop.Cancel();
#pragma warning restore CA1849
        foreach (var task in loading)
        {
            try
            {
                await task.ConfigureAwait(false);
            }
            catch (Exception)
            {
                // Nobody waits for these objects any more.
            }
        }
    }
}
