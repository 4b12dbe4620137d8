namespace Mof.Runtime;

/// <summary>A query whose objects come completely loaded. Immutable, thread-safe.</summary>
/// <typeparam name="T">The class.</typeparam>
public sealed class CimLoadedQuery<T> : IAsyncEnumerable<T>
    where T : CimInstance
{
    private readonly CimQuery<T> _query;
    private readonly int _maxConcurrency;

    internal CimLoadedQuery(CimQuery<T> query, int maxConcurrency)
    {
        _query = query;
        _maxConcurrency = maxConcurrency > 0 ? maxConcurrency : throw new ArgumentOutOfRangeException(nameof(maxConcurrency));
    }

    /// <summary>Runs the query and loads its objects, some at a time, in order.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [return: LazyLoaded]
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var loading = new Queue<Task<T>>(_maxConcurrency);
        await foreach (var item in _query.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (loading.Count == _maxConcurrency)
            {
                yield return await loading.Dequeue().ConfigureAwait(false);
            }

            loading.Enqueue(LoadAsync(item, cancellationToken));
        }

        while (loading.Count > 0)
        {
            yield return await loading.Dequeue().ConfigureAwait(false);
        }
    }

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

    /// <summary>Gives the first object, loaded, or null.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    [return: LazyLoaded]
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var first = await _query.FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return first is null ? null : await LoadAsync(first, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<T> LoadAsync(T item, CancellationToken cancellationToken)
    {
        await item.LoadLazyAsync(cancellationToken).ConfigureAwait(false);
        return item;
    }
}
