namespace Mof.Runtime;

/// <summary>A connection to a server: queries, gets, puts, calls. Thread-safe; its objects are not tied to its lifetime.</summary>
/// <remarks>It keeps no copy of any object: getting one twice gives two.</remarks>
public sealed partial class CimConnection : IAsyncDisposable
{
    private readonly CimTransport _transport;
    private readonly CimClassResolver _classes;

    /// <summary>Makes a connection.</summary>
    /// <param name="transport">The way to the server; disposed with the connection.</param>
    /// <param name="options">How it works; null for the defaults.</param>
    public CimConnection(CimTransport transport, CimConnectionOptions? options = null)
    {
        _transport = transport ?? throw new ArgumentNullException(nameof(transport));
        _classes = new CimClassResolver(options is null ? [] : [.. options.Models]);
    }

    /// <summary>Gets one object, lazy properties included.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="key">Its key, or a reference to it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">There is no such object.</exception>
    [return: LazyLoaded]
    public Task<T> GetAsync<T>(ICimKey<T> key, CancellationToken cancellationToken = default)
        where T : CimInstance, new() => GetAsync<T>(PathOf(key), cancellationToken);

    /// <summary>Gets one object, lazy properties included.</summary>
    /// <typeparam name="T">Its class, which has one key.</typeparam>
    /// <param name="key">The value of the key: <c>GetAsync&lt;SMS_Package&gt;("ABC00001")</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">There is no such object.</exception>
    [return: LazyLoaded]
    public Task<T> GetAsync<T>(CimValue key, CancellationToken cancellationToken = default)
        where T : CimInstance, new() => GetAsync<T>(ClassOf<T>.Info.PathOf(key), cancellationToken);

    /// <summary>Gets one object, lazy properties included.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">There is no such object.</exception>
    [return: LazyLoaded]
    public async Task<T> GetAsync<T>(CimPath path, CancellationToken cancellationToken = default)
        where T : CimInstance, new() => (T)await GetAsync(ClassOf<T>.Info, path, cancellationToken).ConfigureAwait(false);

    /// <summary>Gets one object, lazy properties included; for abstract classes.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="cimClass">The descriptor of the class.</param>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">There is no such object.</exception>
    [return: LazyLoaded]
    public async Task<T> GetAsync<T>(CimClassInfo<T> cimClass, CimPath path, CancellationToken cancellationToken = default)
        where T : CimInstance => (T)await GetAsync((CimClassInfo)cimClass, path, cancellationToken).ConfigureAwait(false);

    /// <summary>Gets one object, lazy properties included, if it exists.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="key">Its key, or a reference to it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object, or null.</returns>
    [return: LazyLoaded]
    public Task<T?> FindAsync<T>(ICimKey<T> key, CancellationToken cancellationToken = default)
        where T : CimInstance, new() => FindAsync<T>(PathOf(key), cancellationToken);

    /// <summary>Gets one object, lazy properties included, if it exists.</summary>
    /// <typeparam name="T">Its class, which has one key.</typeparam>
    /// <param name="key">The value of the key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object, or null.</returns>
    [return: LazyLoaded]
    public Task<T?> FindAsync<T>(CimValue key, CancellationToken cancellationToken = default)
        where T : CimInstance, new() => FindAsync<T>(ClassOf<T>.Info.PathOf(key), cancellationToken);

    /// <summary>Gets one object, lazy properties included, if it exists.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="path">Its path.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object, or null.</returns>
    [return: LazyLoaded]
    public async Task<T?> FindAsync<T>(CimPath path, CancellationToken cancellationToken = default)
        where T : CimInstance, new() => (T?)await FindAsync(ClassOf<T>.Info, path, cancellationToken).ConfigureAwait(false);

    /// <summary>Begins a query for the objects of a class and its subclasses.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public CimQuery<T> Query<T>()
        where T : CimInstance, new() => new(this, new CimQueryRequest(ClassOf<T>.Info, _classes));

    /// <summary>Begins a query for the objects of a class and its subclasses; for abstract classes.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="cimClass">Its descriptor.</param>
    public CimQuery<T> Query<T>(CimClassInfo<T> cimClass)
        where T : CimInstance => new(this, new CimQueryRequest(cimClass ?? throw new ArgumentNullException(nameof(cimClass)), _classes));

    /// <summary>Begins a query that is written in WQL: <c>QueryWql&lt;SMS_Package&gt;($"SELECT * FROM SMS_Package WHERE Name = {name}")</c>.</summary>
    /// <typeparam name="T">The class of its objects; the query may name a subclass.</typeparam>
    /// <param name="wql">The query. What stands in its holes is quoted as WQL wants it, a list for IN gets parentheses: write no quotes around a hole.</param>
    /// <exception cref="ArgumentException">A hole stands between quotes, or its value has no form in WQL.</exception>
    /// <exception cref="CimSchemaException">It is no valid WQL, or names what the class has not; the message says where.</exception>
    public CimQuery<T> QueryWql<T>(FormattableString wql)
        where T : CimInstance, new() => QueryWql<T>(ClassOf<T>.Info, wql);

    /// <summary>Begins a query that is written in WQL; for abstract classes.</summary>
    /// <typeparam name="T">The class of its objects; the query may name a subclass.</typeparam>
    /// <param name="cimClass">Its descriptor.</param>
    /// <param name="wql">The query. What stands in its holes is quoted as WQL wants it.</param>
    /// <exception cref="ArgumentException">A hole stands between quotes, or its value has no form in WQL.</exception>
    /// <exception cref="CimSchemaException">It is no valid WQL, or names what the class has not; the message says where.</exception>
    public CimQuery<T> QueryWql<T>(CimClassInfo<T> cimClass, FormattableString wql)
        where T : CimInstance =>
        QueryWql<T>((CimClassInfo)(cimClass ?? throw new ArgumentNullException(nameof(cimClass))), wql);

    /// <summary>Creates a new object, or sends the changes of an existing one; nothing where there are none.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimSchemaException">Objects of an embedded-only class are saved with the object that holds them.</exception>
    /// <exception cref="InvalidOperationException">The object is deleted.</exception>
    public async Task PutAsync([KeepsLazyState] CimInstance instance, CancellationToken cancellationToken = default)
    {
        ThrowIfNotAlone(instance);
        if (instance.LoadState == CimLoadState.Deleted)
        {
            throw new InvalidOperationException($"{instance} is deleted: it cannot be put any more.");
        }

        var changes = instance.CaptureChanges(_classes);
        if (instance.LoadState == CimLoadState.New)
        {
            var created = await Watched(CimOperation.Create, changes.ClassName, () => _transport.CreateAsync(changes, cancellationToken)).ConfigureAwait(false);
            instance.MarkCreated(this, created, changes);
        }
        else if (changes.Changes.Count > 0)
        {
            var current = await Watched(CimOperation.Update, changes.ClassName, () => _transport.UpdateAsync(changes, cancellationToken)).ConfigureAwait(false);
            instance.MarkSaved(this, changes, current);
        }
    }

    /// <summary>Puts several objects, some at a time. All are tried, whatever becomes of the others.</summary>
    /// <param name="instances">The objects, each once.</param>
    /// <param name="maxConcurrency">How many at a time; 1 or more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="AggregateException">Some could not be put; the others are. One exception for each.</exception>
    public Task PutAllAsync(IEnumerable<CimInstance> instances, int maxConcurrency = 4, CancellationToken cancellationToken = default) =>
        BoundedWork.RunAllAsync(instances ?? throw new ArgumentNullException(nameof(instances)), maxConcurrency, PutAsync, cancellationToken);

    /// <summary>Deletes an object.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">It is gone already.</exception>
    public async Task DeleteAsync([KeepsLazyState] CimInstance instance, CancellationToken cancellationToken = default)
    {
        ThrowIfNotAlone(instance);
        var path = instance.PathOnServer();
        await Watched(CimOperation.Delete, path.ClassName, () => _transport.DeleteAsync(path, cancellationToken)).ConfigureAwait(false);
        instance.MarkDeleted();
    }

    /// <summary>Lets go of the transport.</summary>
    public ValueTask DisposeAsync() => _transport.DisposeAsync();

    private static CimPath PathOf<T>(ICimKey<T> key)
        where T : CimInstance => (key ?? throw new ArgumentNullException(nameof(key))).ToPath();

    private CimQuery<T> QueryWql<T>(CimClassInfo cimClass, FormattableString wql)
        where T : CimInstance =>
        new(this, WqlBinder.Bind(WqlInterpolation.ToWql(wql ?? throw new ArgumentNullException(nameof(wql))), cimClass, _classes));

    private static void ThrowIfNotAlone(CimInstance instance)
    {
        if (instance is null)
        {
            throw new ArgumentNullException(nameof(instance));
        }

        if ((instance.CimClass.Flags & CimClassFlags.Embedded) != 0)
        {
            throw new CimSchemaException($"Objects of {instance.ClassName} live inside others only: save the object that holds it.")
            {
                ClassName = instance.ClassName,
            };
        }
    }

    // Not reflection: each proxy tells its descriptor itself, once.
    private static class ClassOf<T>
        where T : CimInstance, new()
    {
        public static readonly CimClassInfo Info = new T().CimClass;
    }
}
