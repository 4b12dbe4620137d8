namespace Mof.Runtime;

/// <summary>The way to a server: what every kind of server has to do. Implementations are thread-safe.</summary>
public abstract class CimTransport : IAsyncDisposable
{
    /// <summary>Runs a query.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The objects, as the server delivers them: lazy values absent, NULL or zero.</returns>
    protected internal abstract IAsyncEnumerable<CimRecord> QueryAsync(CimQueryRequest request, CancellationToken cancellationToken);

    /// <summary>Counts the objects of a query. Runs it for the keys alone unless overridden.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    protected internal virtual async Task<long> CountAsync(CimQueryRequest request, CancellationToken cancellationToken)
    {
        long count = 0;
        await foreach (var unused in QueryAsync(request.OnlyKeys(), cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            count++;
        }

        return count;
    }

    /// <summary>Gets one object, complete.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object, or null where there is none.</returns>
    protected internal abstract Task<CimRecord?> GetAsync(CimGetRequest request, CancellationToken cancellationToken);

    /// <summary>Creates an object.</summary>
    /// <param name="changes">The class and the values to send.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object as created, complete, with a key that the server made.</returns>
    protected internal abstract Task<CimRecord> CreateAsync(CimChangeSet changes, CancellationToken cancellationToken);

    /// <summary>Changes properties of an object and leaves all others untouched.</summary>
    /// <param name="changes">The object and the properties to write; never empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object as it is now, complete, where that costs no further request; else null.</returns>
    protected internal abstract Task<CimRecord?> UpdateAsync(CimChangeSet changes, CancellationToken cancellationToken);

    /// <summary>Deletes an object.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected internal abstract Task DeleteAsync(CimPath path, CancellationToken cancellationToken);

    /// <summary>Calls a method.</summary>
    /// <param name="call">The method, its object and its arguments.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected internal abstract Task<CimMethodResult> InvokeAsync(CimMethodCall call, CancellationToken cancellationToken);

    /// <summary>Lets go of what the transport holds. Nothing unless overridden.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
