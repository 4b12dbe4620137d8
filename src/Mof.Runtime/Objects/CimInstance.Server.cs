namespace Mof.Runtime;

public abstract partial class CimInstance
{
    /// <summary>Loads every lazy property. Local changes stay.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">The object is gone.</exception>
    [LoadsLazy]
    public Task LoadLazyAsync(CancellationToken cancellationToken = default) =>
        LoadState is CimLoadState.New or CimLoadState.Full ? Task.CompletedTask : Connected().LoadLazyAsync(this, cancellationToken);

    /// <summary>Reads the object anew, lazy properties included. Local changes are lost.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">The object is gone.</exception>
    [LoadsLazy]
    public Task RefreshAsync(CancellationToken cancellationToken = default) => Connected().RefreshAsync(this, cancellationToken);

    /// <summary>Creates a new object on its server, or sends the changes of an existing one; nothing where there are none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The object is new and belongs to no connection: put it through one. Or it is deleted.</exception>
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
        TypedAsync(Connected().InvokeAsync(CimClass, method, PathOnServer(), inputs, cancellationToken), result);

    /// <summary>Calls a method of a class.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="connection">The server.</param>
    /// <param name="cimClass">The class.</param>
    /// <param name="method">The method.</param>
    /// <param name="result">Makes the typed result.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="inputs">The values of its in parameters, in order.</param>
    protected static Task<TResult> InvokeStaticAsync<TResult>(
        CimConnection connection,
        CimClassInfo cimClass,
        CimMethodInfo method,
        Func<CimMethodResult, TResult> result,
        CancellationToken cancellationToken,
        params CimValue[] inputs) =>
        TypedAsync((connection ?? throw new ArgumentNullException(nameof(connection))).InvokeAsync(cimClass, method, null, inputs, cancellationToken), result);

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
        (connection ?? throw new ArgumentNullException(nameof(connection))).GetAsync(cimClass, path, cancellationToken);

    internal CimPath PathOnServer() => Path ?? throw new InvalidOperationException(
        $"The {ClassName} has no complete key, so it has no path on the server. Query or get it, or put it first.");

    private CimConnection Connected() => _connection ?? throw new InvalidOperationException(
        $"The {ClassName} belongs to no connection yet. Put it once through connection.PutAsync(…).");
}
