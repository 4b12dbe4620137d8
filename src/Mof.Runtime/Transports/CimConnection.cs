using System.Runtime.CompilerServices;

namespace Mof.Runtime;

/// <summary>A connection to a server: queries, gets, puts, calls. Thread-safe; its objects are not tied to its lifetime.</summary>
public sealed class CimConnection : IAsyncDisposable
{
    private readonly CimTransport _transport;
    private readonly CimModel[] _models;

    /// <summary>Makes a connection.</summary>
    /// <param name="transport">The way to the server; disposed with the connection.</param>
    /// <param name="options">How it works; null for the defaults.</param>
    public CimConnection(CimTransport transport, CimConnectionOptions? options = null)
    {
        _transport = transport ?? throw new ArgumentNullException(nameof(transport));
        _models = options is null ? [] : [.. options.Models];
    }

    /// <summary>Gets one object, lazy properties included.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimNotFoundException">There is no such object.</exception>
    [return: LazyLoaded]
    public Task<T> GetAsync<T>(ICimKey<T> key, CancellationToken cancellationToken = default)
        where T : CimInstance, new() =>
        GetAsync<T>(ClassOf<T>.Info, (key ?? throw new ArgumentNullException(nameof(key))).ToPath(), cancellationToken);

    /// <summary>Gets one object, lazy properties included, if it exists.</summary>
    /// <typeparam name="T">Its class.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object, or null.</returns>
    [return: LazyLoaded]
    public Task<T?> FindAsync<T>(ICimKey<T> key, CancellationToken cancellationToken = default)
        where T : CimInstance, new() =>
        FindAsync<T>(ClassOf<T>.Info, (key ?? throw new ArgumentNullException(nameof(key))).ToPath(), cancellationToken);

    /// <summary>Begins a query for the objects of a class and its subclasses.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public CimQuery<T> Query<T>()
        where T : CimInstance, new() => new(this, new CimQueryRequest(ClassOf<T>.Info));

    /// <summary>Begins a query for the objects of a class and its subclasses; for abstract classes.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="cimClass">Its descriptor.</param>
    public CimQuery<T> Query<T>(CimClassInfo<T> cimClass)
        where T : CimInstance => new(this, new CimQueryRequest(cimClass ?? throw new ArgumentNullException(nameof(cimClass))));

    /// <summary>Creates a new object, or sends the changes of an existing one; nothing where there are none.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="CimSchemaException">Objects of an embedded-only class are saved with the object that holds them.</exception>
    public async Task PutAsync([KeepsLazyState] CimInstance instance, CancellationToken cancellationToken = default)
    {
        ThrowIfNotAlone(instance);
        if (instance.LoadState == CimLoadState.New)
        {
            var created = await _transport.CreateAsync(instance, cancellationToken).ConfigureAwait(false);
            instance.MarkCreated(this, created);
            return;
        }

        var changes = instance.Changes;
        if (changes.Count > 0)
        {
            await _transport.UpdateAsync(instance, changes, cancellationToken).ConfigureAwait(false);
            instance.MarkSaved(this);
        }
    }

    /// <summary>Deletes an object.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task DeleteAsync([KeepsLazyState] CimInstance instance, CancellationToken cancellationToken = default)
    {
        ThrowIfNotAlone(instance);
        await _transport.DeleteAsync(instance.PathOnServer(), cancellationToken).ConfigureAwait(false);
        instance.MarkDeleted();
    }

    /// <summary>Lets go of the transport.</summary>
    public ValueTask DisposeAsync() => _transport.DisposeAsync();

    internal async Task<T> GetAsync<T>(CimClassInfo cimClass, CimPath path, CancellationToken cancellationToken)
        where T : CimInstance =>
        await FindAsync<T>(cimClass, path, cancellationToken).ConfigureAwait(false) ??
        throw new CimNotFoundException($"The server has no object {path}, or you may not see it.") { ClassName = path.ClassName, Path = path };

    internal async Task<T?> FindAsync<T>(CimClassInfo cimClass, CimPath path, CancellationToken cancellationToken)
        where T : CimInstance
    {
        var record = await _transport.GetAsync(path, cancellationToken).ConfigureAwait(false);
        return record is null ? null : (T)Materialize(record, cimClass, CimLoadState.Full, static _ => true);
    }

    internal async IAsyncEnumerable<T> QueryAsync<T>(CimQueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : CimInstance
    {
        var selected = request.Properties is null ? null : new HashSet<string>(request.Properties.Select(static property => property.Name), StringComparer.OrdinalIgnoreCase);
        await foreach (var record in _transport.QueryAsync(request, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return (T)Materialize(record, request.Class, CimLoadState.Query, property => selected is null || selected.Contains(property.Name));
        }
    }

    internal async Task<CimMethodResult> InvokeAsync(CimMethodInfo method, CimPath? path, CimValue[] inputs, CancellationToken cancellationToken)
    {
        if (method is null)
        {
            throw new ArgumentNullException(nameof(method));
        }

        var result = await _transport.InvokeAsync(method, path, method.Arguments(inputs), cancellationToken).ConfigureAwait(false);
        return result.Named(method);
    }

    /// <summary>Gives a value of the server the type of its property.</summary>
    internal static CimValue Typed(CimPropertyInfo property, CimValue value)
    {
        if (value.IsNull)
        {
            return default;
        }

        if (value.Type != property.Type || value.IsArray != property.IsArray)
        {
            throw new CimSchemaException(
                $"The server sent {value} for {property}, which is of type {property.Type}{(property.IsArray ? "[]" : "")}: the MOF is not that of this server.")
            {
                ClassName = property.Class?.Name, PropertyName = property.Name, Value = value,
            };
        }

        // What the server has and what the program edits are two things.
        return value.Type == CimType.Instance || (value.Type == CimType.UInt8 && value.IsArray) ? value.Copy() : value;
    }

    private CimInstance Materialize(CimRecord record, CimClassInfo asked, CimLoadState state, Func<CimPropertyInfo, bool> isSelected)
    {
        var proxyClass = FindClass(record.ClassName, asked);
        var instance = (proxyClass is not null && proxyClass.IsSubclassOf(asked.Name) ? proxyClass : asked).Create();
        instance.Attach(this, record, state, isSelected);
        return instance;
    }

    private CimClassInfo? FindClass(string className, CimClassInfo asked)
    {
        if (string.Equals(className, asked.Name, StringComparison.OrdinalIgnoreCase))
        {
            return asked;
        }

        if (asked.Model.Find(className) is { } own)
        {
            return own;
        }

        foreach (var model in _models)
        {
            if (model.Find(className) is { } found)
            {
                return found;
            }
        }

        return null;
    }

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
