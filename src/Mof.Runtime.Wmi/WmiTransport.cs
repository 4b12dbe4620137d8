using System.Globalization;
using System.Management;
using System.Runtime.CompilerServices;
using Mof.Runtime.Wmi;

namespace Mof.Runtime;

/// <summary>
/// The way to WMI over System.Management: ConfigMgr's SMS Provider, or any namespace of a Windows machine. Windows only: elsewhere
/// the first call throws <see cref="PlatformNotSupportedException"/>; there, AdminServiceTransport reaches a ConfigMgr site.
/// </summary>
/// <remarks>
/// <para>
/// A put reads the object, lays the changed properties over it and writes that, so lazy values stay as they are. It connects with
/// the first call, and anew after a connection was lost.
/// </para>
/// <para>
/// WMI blocks, so its work is done on other threads than the caller's. Cancellation counts between the steps of a call and
/// between the rows of a query; a step that has begun goes on to its end. A write that was sent is never reported as cancelled.
/// Failures are <see cref="CimException"/> and its kinds. Thread-safe.
/// </para>
/// </remarks>
public sealed class WmiTransport : CimTransport
{
    private readonly WmiConnector _connector;
    private readonly WmiContext _context;
    private readonly bool _isPartialPut;
    private readonly TimeSpan? _timeout;
    private int _isDisposed;

    /// <summary>Makes a transport; it connects with the first call.</summary>
    /// <param name="options">Where it connects to; null for the ConfigMgr site of this machine.</param>
    /// <exception cref="ArgumentException">The options cannot work; the message says why.</exception>
    public WmiTransport(WmiOptions? options = null)
        : this(options ??= new WmiOptions(), new ManagementSessionFactory(options))
    {
    }

    internal WmiTransport(WmiOptions options, IWmiSessionFactory factory)
    {
        WmiSettings.Check(options);
        _connector = new WmiConnector(options, factory);
        _context = WmiSettings.ContextOf(options);
        _isPartialPut = options.PartialPut;
        _timeout = options.Timeout;
    }

    /// <summary>Runs a query, a few rows ahead of the caller. Leaving early stops it; a thread that waits for the server ends up to a second later.</summary>
    /// <param name="request">What is asked; in WQL as its author wrote it, so that the server's own extensions work.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="CimSchemaException">The server does not understand the query, or sends other types than the MOF says.</exception>
    protected override async IAsyncEnumerable<CimRecord> QueryAsync(
        CimQueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        if (request.Take == 0)
        {
            yield break;
        }

        var query = new WmiQuery(request, _context, _timeout);
        var operation = new WmiOperation("run the query " + request.ToWql()) { ClassName = request.Class.Name };
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var worker = Task.Factory.StartNew(
            () => Produce(query, operation, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            while (await query.Rows.TakeAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return query.Rows.Current;
            }
        }
        finally
        {
            // Nobody waits for the worker: a server that does not answer must not hold up whoever gave up on it.
            stop.Cancel();
            _ = worker.ContinueWith(_ => stop.Dispose(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <inheritdoc/>
    protected override Task<CimRecord?> GetAsync(CimGetRequest request, CancellationToken cancellationToken)
    {
        var path = (request ?? throw new ArgumentNullException(nameof(request))).Path;
        return RunAsync(
            new WmiOperation($"get {path}") { ClassName = path.ClassName, Path = path },
            session =>
            {
                using var found = Find(session, path);
                return found is null ? null : new WmiRecordReader(request).Read(found);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<CimRecord> CreateAsync(CimChangeSet changes, CancellationToken cancellationToken) => RunAsync(
        new WmiOperation($"create {changes ?? throw new ArgumentNullException(nameof(changes))}") { ClassName = changes.ClassName, Path = changes.Path },
        session => WmiCreation.Run(session, changes, _context, cancellationToken),
        cancellationToken);

    /// <summary>Reads an object, changes the properties that are to be changed and puts it.</summary>
    /// <param name="changes">The object and the properties to write.</param>
    /// <param name="cancellationToken">Ends the wait before the put.</param>
    /// <returns>Null: what the server made of the put only another get would show.</returns>
    /// <exception cref="CimConflictException">Somebody else changed one of the properties since it was read; nothing was written.</exception>
    protected override Task<CimRecord?> UpdateAsync(CimChangeSet changes, CancellationToken cancellationToken) => RunAsync<CimRecord?>(
        new WmiOperation($"put {changes ?? throw new ArgumentNullException(nameof(changes))}") { ClassName = changes.ClassName, Path = changes.Path },
        session =>
        {
            WmiUpdate.Run(session, changes, _context, _isPartialPut, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <inheritdoc/>
    protected override Task DeleteAsync(CimPath path, CancellationToken cancellationToken) => RunAsync(
        new WmiOperation($"delete {path ?? throw new ArgumentNullException(nameof(path))}") { ClassName = path.ClassName, Path = path },
        session =>
        {
            session.Delete(WmiPath.Of(path, session), _context);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    protected override Task<CimMethodResult> InvokeAsync(CimMethodCall call, CancellationToken cancellationToken) => RunAsync(
        new WmiOperation($"call {(call ?? throw new ArgumentNullException(nameof(call))).Method}{(call.Path is null ? "" : $" of {call.Path}")}")
        {
            ClassName = call.Class.Name, Path = call.Path, MethodName = call.Method.Name,
        },
        session => WmiInvocation.Run(session, call, _context, cancellationToken),
        cancellationToken);

    /// <summary>Lets go of the connection. Calls that have begun end as they would; later ones throw <see cref="CimException"/>.</summary>
    public override ValueTask DisposeAsync()
    {
        Interlocked.Exchange(ref _isDisposed, 1);
        _connector.Forget();
        return base.DisposeAsync();
    }

    private IWmiObject? Find(IWmiSession session, CimPath path)
    {
        try
        {
            return session.Get(WmiPath.Of(path, session), _context);
        }
        catch (WmiStatusException exception) when (exception.StatusCode == (int)ManagementStatus.NotFound)
        {
            return null;
        }
    }

    private void Produce(WmiQuery query, WmiOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            Do<object?>(
                operation,
                session =>
                {
                    query.Run(session, cancellationToken);
                    return null;
                },
                cancellationToken);
            query.Rows.Complete(null);
        }
#pragma warning disable CA1031 // It is rethrown to whoever takes the rows.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            query.Rows.Complete(exception);
        }
    }

    private Task<T> RunAsync<T>(WmiOperation operation, Func<IWmiSession, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => Do(operation, work, cancellationToken), cancellationToken);

    private T Do<T>(WmiOperation operation, Func<IWmiSession, T> work, CancellationToken cancellationToken)
    {
        // System.Management reads numbers of 64 bits in the culture of the thread.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            if (Volatile.Read(ref _isDisposed) != 0)
            {
                throw new CimException($"Could not {operation.Action}: the connection is disposed.") { ClassName = operation.ClassName, Path = operation.Path };
            }

            var session = _connector.Session(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return work(session);
        }
        catch (Exception exception) when (WmiErrors.IsForeign(exception))
        {
            if (WmiErrors.IsLostConnection(exception))
            {
                _connector.Forget();
            }

            throw WmiErrors.Translate(exception, operation);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
