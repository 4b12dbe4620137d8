namespace Mof.Runtime;

/// <summary>The way to a server: what every kind of server has to do. Implementations are thread-safe.</summary>
public abstract class CimTransport : IAsyncDisposable
{
    /// <summary>Runs a query.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The objects, as the server delivers them: lazy values absent, NULL or zero.</returns>
    protected internal abstract IAsyncEnumerable<CimRecord> QueryAsync(CimQueryRequest request, CancellationToken cancellationToken);

    /// <summary>Gets one object, complete.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object, or null where there is none.</returns>
    protected internal abstract Task<CimRecord?> GetAsync(CimPath path, CancellationToken cancellationToken);

    /// <summary>Creates an object.</summary>
    /// <param name="instance">The object; its changes are the values to send.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object as created, complete, with a key that the server made.</returns>
    protected internal abstract Task<CimRecord> CreateAsync(CimInstance instance, CancellationToken cancellationToken);

    /// <summary>Changes properties of an object and leaves all others untouched.</summary>
    /// <param name="instance">The object, whose path names it.</param>
    /// <param name="changed">The properties to write; never empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected internal abstract Task UpdateAsync(CimInstance instance, IReadOnlyList<CimPropertyInfo> changed, CancellationToken cancellationToken);

    /// <summary>Deletes an object.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected internal abstract Task DeleteAsync(CimPath path, CancellationToken cancellationToken);

    /// <summary>Calls a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The object; null for a static method.</param>
    /// <param name="arguments">The values of the in parameters by name; optional ones may be missing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected internal abstract Task<CimMethodResult> InvokeAsync(
        CimMethodInfo method, CimPath? path, IReadOnlyList<KeyValuePair<string, CimValue>> arguments, CancellationToken cancellationToken);

    /// <summary>Lets go of what the transport holds. Nothing unless overridden.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>The value of a property as it stands here, for sending; NULL where it is not loaded.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="property">The property.</param>
    protected static CimValue ValueOf(CimInstance instance, CimPropertyInfo property) =>
        instance is not null && instance.TryGet(property, out var value) ? value : default;

    /// <summary>The value that the server sent before local changes.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>False where the server has not sent one.</returns>
    protected static bool TryGetLoaded(CimInstance instance, CimPropertyInfo property, out CimValue value)
    {
        value = (instance ?? throw new ArgumentNullException(nameof(instance))).LoadedValue(property ?? throw new ArgumentNullException(nameof(property)));
        return !value.IsNotLoaded;
    }
}
