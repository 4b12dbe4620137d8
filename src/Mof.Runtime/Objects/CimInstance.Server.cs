namespace Mof.Runtime;

public abstract partial class CimInstance
{
    /// <summary>Loads every lazy property. Local changes stay.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">The object is gone.</exception>
    [LoadsLazy]
    public async Task LoadLazyAsync(CancellationToken cancellationToken = default)
    {
        if (LoadState is CimLoadState.New or CimLoadState.Full)
        {
            return;
        }

        var fresh = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var loaded = fresh._values;
        var values = fresh.CopyValues();
        for (var i = 0; i < values.Length; i++)
        {
            if (IsChanged(i))
            {
                // The value first read stays the one to compare with: a put shall notice what others did since.
                values[i] = _values[i];
                loaded[i] = _loaded![i].IsNotLoaded ? loaded[i] : _loaded[i];
            }
        }

        _values = values;
        _loaded = loaded;
        LoadState = CimLoadState.Full;
    }

    /// <summary>Reads the object anew, lazy properties included. Local changes are lost.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">The object is gone.</exception>
    [LoadsLazy]
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var fresh = await ReadAsync(cancellationToken).ConfigureAwait(false);
        _values = fresh._values;
        _loaded = null;
        _assigned = null;
        LoadState = CimLoadState.Full;
        KeepForComparison();
    }

    /// <summary>Creates a new object on its server, or sends the changes of an existing one; nothing where there are none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The object is new and belongs to no connection: put it through one.</exception>
    /// <exception cref="CimReadOnlyException">The server refuses a property.</exception>
    /// <exception cref="CimConflictException">Somebody else changed a property since it was read.</exception>
    [KeepsLazyState]
    public Task PutAsync(CancellationToken cancellationToken = default) => Connected().PutAsync(this, cancellationToken);

    /// <summary>Deletes the object on its server.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    [KeepsLazyState]
    public Task DeleteAsync(CancellationToken cancellationToken = default) => Connected().DeleteAsync(this, cancellationToken);

    /// <summary>Calls a method of the object.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="result">Makes the typed result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="inputs">The values of its in parameters, in order.</param>
    protected Task<TResult> InvokeAsync<TResult>(
        CimMethodInfo method, Func<CimMethodResult, TResult> result, CancellationToken cancellationToken, params CimValue[] inputs) =>
        TypedAsync(Connected().InvokeAsync(method, PathOnServer(), inputs, cancellationToken), result);

    /// <summary>Calls a method of a class.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="connection">The server.</param>
    /// <param name="method">The method.</param>
    /// <param name="result">Makes the typed result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="inputs">The values of its in parameters, in order.</param>
    protected static Task<TResult> InvokeStaticAsync<TResult>(
        CimConnection connection,
        CimMethodInfo method,
        Func<CimMethodResult, TResult> result,
        CancellationToken cancellationToken,
        params CimValue[] inputs) =>
        TypedAsync((connection ?? throw new ArgumentNullException(nameof(connection))).InvokeAsync(method, null, inputs, cancellationToken), result);

    private static async Task<TResult> TypedAsync<TResult>(Task<CimMethodResult> call, Func<CimMethodResult, TResult> result) =>
        result(await call.ConfigureAwait(false));

    /// <summary>Gets an object.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="connection">The server.</param>
    /// <param name="cimClass">Its class.</param>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [return: LazyLoaded]
    protected static Task<T> GetAsync<T>(CimConnection connection, CimClassInfo<T> cimClass, CimPath path, CancellationToken cancellationToken)
        where T : CimInstance =>
        (connection ?? throw new ArgumentNullException(nameof(connection))).GetAsync<T>(cimClass, path, cancellationToken);

    /// <summary>Takes over what the server sent; for the connection.</summary>
    internal void Attach(CimConnection connection, CimRecord record, CimLoadState state, Func<CimPropertyInfo, bool> isSelected)
    {
        _connection = connection;
        ClassName = record.ClassName;
        _path = record.Path;
        LoadState = state;
        _assigned = null;
        _loaded = null;
        foreach (var property in CimClass.PropertyArray)
        {
            var value = record[property.Name];
            var isDelivered = state == CimLoadState.Full ||
                (!property.IsLazy && isSelected(property) && !(value.IsNull && (property.IsLarge || property.Type == CimType.Instance)));
            _values[property.Index] = isDelivered ? CimConnection.Typed(property, value) : CimValue.NotLoaded;
        }

        KeepForComparison();
    }

    /// <summary>The server made the object: with a key of its own, perhaps, and defaults.</summary>
    internal void MarkCreated(CimConnection connection, CimRecord created) => Attach(connection, created, CimLoadState.Full, static _ => true);

    /// <summary>The changes are on the server.</summary>
    internal void MarkSaved(CimConnection connection)
    {
        _connection = connection;
        _loaded = null;
        _assigned = null;
        KeepForComparison();
    }

    internal void MarkDeleted() => LoadState = CimLoadState.Deleted;

    internal CimPath PathOnServer() => Path ?? throw new InvalidOperationException(
        $"The {ClassName} has no complete key, so it has no path on the server. Query or get it, or put it first.");

    internal CimConnection? Connection => _connection;

    private CimConnection Connected() => _connection ?? throw new InvalidOperationException(
        $"The {ClassName} belongs to no connection yet. Put it once through connection.PutAsync(…).");

    private async Task<CimInstance> ReadAsync(CancellationToken cancellationToken)
    {
        var connection = Connected();
        return await connection.GetAsync<CimInstance>(CimClass, PathOnServer(), cancellationToken).ConfigureAwait(false);
    }
}
