using System.Runtime.CompilerServices;

namespace Mof.Runtime;

public sealed partial class InMemoryTransport
{
    /// <inheritdoc/>
    protected internal override async IAsyncEnumerable<CimRecord> QueryAsync(
        CimQueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await DelayAsync(cancellationToken).ConfigureAwait(false);
        CimFailure? failure;
        List<CimRecord> rows;
        lock (_gate)
        {
            failure = Begin(CimOperation.Query, request.ToWql(), []);
            rows = [.. Answer(request).Select(stored => stored.ToQueryRecord(request))];
        }

        var delivered = 0;
        foreach (var row in rows)
        {
            if (delivered++ == failure?.AfterRows)
            {
                throw failure.Exception;
            }

            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        if (failure is not null)
        {
            throw failure.Exception;
        }
    }

    /// <inheritdoc/>
    protected internal override Task<long> CountAsync(CimQueryRequest request, CancellationToken cancellationToken) =>
        Run(CimOperation.Count, request.ToWql(), [], () => (long)Answer(request).Count(), cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimRecord?> GetAsync(CimGetRequest request, CancellationToken cancellationToken) =>
        Run(CimOperation.Get, request.Path.ToString(), [], () => Find(request.Path)?.ToRecord(request), cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimRecord> CreateAsync(CimChangeSet changes, CancellationToken cancellationToken) =>
        Run(CimOperation.Create, changes.ClassName, Names(changes), () => Create(changes).ToRecord(changes), cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimRecord?> UpdateAsync(CimChangeSet changes, CancellationToken cancellationToken) =>
        Run<CimRecord?>(CimOperation.Update, changes.ToString(), Names(changes), () => Update(changes).ToRecord(changes), cancellationToken);

    /// <inheritdoc/>
    protected internal override Task DeleteAsync(CimPath path, CancellationToken cancellationToken) => Run(
        CimOperation.Delete,
        path.ToString(),
        [],
        () =>
        {
            var stored = Required(path);
            _objects.Remove(stored.Path);
            _order.Remove(stored.Path);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    protected internal override async Task<CimMethodResult> InvokeAsync(CimMethodCall call, CancellationToken cancellationToken)
    {
        await DelayAsync(cancellationToken).ConfigureAwait(false);
        Func<CimInvocation, CimMethodResult>? handler;
        CimFailure? failure;
        lock (_gate)
        {
            failure = Begin(CimOperation.Invoke, call.Method.ToString(), [.. call.Arguments.Select(static argument => argument.Key)]);
            ThrowIfFailing(failure, isDone: false);
            handler = Handler(call.Path is null ? call.Class : Required(call.Path).Class, call.Method);
        }

        // Outside the lock: a handler may change the server.
        var invocation = new CimInvocation(
            call.Method,
            call.Path,
            call.Arguments.ToDictionary(static argument => argument.Key, static argument => argument.Value.Copy(), StringComparer.OrdinalIgnoreCase));
        var result = handler?.Invoke(invocation) ?? new CimMethodResult(
            call.Method.ReturnType is >= CimType.UInt8 and <= CimType.SInt64 ? ValueConversion.To(call.Method.ReturnType.Value, 0) : default);
        ThrowIfFailing(failure, isDone: true);
        return result;
    }

    private static string[] Names(CimChangeSet changes) => [.. changes.Changes.Select(static change => change.Property.Name)];

    // The object's own class decides, as on a server: then its superclasses, down to the class that declares the method.
    private Func<CimInvocation, CimMethodResult>? Handler(CimClassInfo cimClass, CimMethodInfo method)
    {
        for (var current = cimClass; current is not null; current = current.Superclass)
        {
            if (_handlers.TryGetValue(current.Name + "." + method.Name, out var found))
            {
                return found;
            }
        }

        return _handlers.TryGetValue(method.ToString(), out var declared) ? declared : null;
    }

    private CimFailure? Begin(CimOperation operation, string target, string[] properties)
    {
        _log.Add(new CimLogEntry(operation, target, properties));
        return _failures.TryGetValue(operation, out var queue) && queue.Count > 0 ? queue.Dequeue() : null;
    }

    private static void ThrowIfFailing(CimFailure? failure, bool isDone)
    {
        if (failure is not null && failure.IsDone == isDone)
        {
            throw failure.Exception;
        }
    }

    private Task DelayAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken)
        : Latency > TimeSpan.Zero ? Task.Delay(Latency, cancellationToken)
        : Task.CompletedTask;

    private async Task<T> Run<T>(CimOperation operation, string target, string[] properties, Func<T> action, CancellationToken cancellationToken)
    {
        await DelayAsync(cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            var failure = Begin(operation, target, properties);
            ThrowIfFailing(failure, isDone: false);
            var result = action();
            ThrowIfFailing(failure, isDone: true);
            return result;
        }
    }
}
