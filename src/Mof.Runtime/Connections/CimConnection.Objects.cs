using System.Runtime.CompilerServices;

namespace Mof.Runtime;

/// <summary>From what a transport delivers to objects.</summary>
public sealed partial class CimConnection
{
    internal async Task<CimInstance> GetAsync(CimClassInfo cimClass, CimPath path, CancellationToken cancellationToken) =>
        await FindAsync(cimClass, path, cancellationToken).ConfigureAwait(false) ?? throw NotFound(path);

    internal async Task<CimInstance?> FindAsync(CimClassInfo cimClass, CimPath path, CancellationToken cancellationToken)
    {
        if (_classes.IsUnrelated(
            (path ?? throw new ArgumentNullException(nameof(path))).ClassName, cimClass ?? throw new ArgumentNullException(nameof(cimClass))))
        {
            throw new CimSchemaException($"{path} is the path of a {path.ClassName}, which is no {cimClass.Name}.") { ClassName = path.ClassName, Path = path };
        }

        if (path.Keys.Count == 0 && !path.IsSingleton)
        {
            throw new ArgumentException($"{path} is the path of a class: it names no object.", nameof(path));
        }

        var request = new CimGetRequest(cimClass, cimClass.Complete(path), _classes);
        if (await ReadAsync(request, cancellationToken).ConfigureAwait(false) is not { } record)
        {
            return null;
        }

        var instance = record.Class.Create();
        instance.Attach(this, record, CimLoadState.Full);
        return instance;
    }

    internal async Task LoadLazyAsync(CimInstance instance, CancellationToken cancellationToken)
    {
        CimTelemetry.LazyLoads.Add(1);
        instance.Complete(await ReadAnewAsync(instance, cancellationToken).ConfigureAwait(false));
    }

    internal async Task RefreshAsync(CimInstance instance, CancellationToken cancellationToken) =>
        instance.Attach(this, await ReadAnewAsync(instance, cancellationToken).ConfigureAwait(false), CimLoadState.Full);

    internal async IAsyncEnumerable<T> QueryAsync<T>(CimQueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : CimInstance
    {
        using var watch = CimTelemetry.Watch(CimOperation.Query, request.Class.Name);
        var rows = _transport.QueryAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (rows.ConfigureAwait(false))
        {
            while (await NextAsync(rows, watch).ConfigureAwait(false))
            {
                var record = rows.Current;
                watch.CountRow();
                var instance = (T)record.Class.Create();
                instance.AttachRow(this, record, request);
                yield return instance;
            }
        }

        watch.Succeed();
    }

    internal Task<long> CountAsync(CimQueryRequest request, CancellationToken cancellationToken) =>
        Watched(CimOperation.Count, request.Class.Name, () => _transport.CountAsync(request, cancellationToken));

    internal async Task<CimMethodResult> InvokeAsync(CimClassInfo cimClass, CimMethodInfo method, CimPath? path, CimValue[] inputs, CancellationToken cancellationToken)
    {
        if (method is null)
        {
            throw new ArgumentNullException(nameof(method));
        }

        var call = new CimMethodCall(cimClass ?? throw new ArgumentNullException(nameof(cimClass)), method, path, method.Arguments(inputs), _classes);
        var result = await Watched(CimOperation.Invoke, method.ToString(), () => _transport.InvokeAsync(call, cancellationToken)).ConfigureAwait(false);
        return result.Named(method);
    }

    private async Task<CimRecord> ReadAnewAsync(CimInstance instance, CancellationToken cancellationToken)
    {
        var path = instance.PathOnServer();
        return await ReadAsync(new CimGetRequest(instance.CimClass, path, _classes) { IsExact = true }, cancellationToken).ConfigureAwait(false) ?? throw NotFound(path);
    }

    private Task<CimRecord?> ReadAsync(CimGetRequest request, CancellationToken cancellationToken) =>
        Watched(CimOperation.Get, request.Path.ClassName, () => _transport.GetAsync(request, cancellationToken));

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<CimRecord> rows, CimWatch watch)
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            watch.Fail(exception);
            throw;
        }
    }

    private static async Task<T> Watched<T>(CimOperation operation, string target, Func<Task<T>> work)
    {
        using var watch = CimTelemetry.Watch(operation, target);
        try
        {
            var result = await work().ConfigureAwait(false);
            watch.Succeed();
            return result;
        }
        catch (Exception exception)
        {
            watch.Fail(exception);
            throw;
        }
    }

    private static Task<bool> Watched(CimOperation operation, string target, Func<Task> work) => Watched(
        operation,
        target,
        async () =>
        {
            await work().ConfigureAwait(false);
            return true;
        });

    private static CimNotFoundException NotFound(CimPath path) =>
        new($"The server has no object {path}, or you may not see it.") { ClassName = path.ClassName, Path = path };
}
