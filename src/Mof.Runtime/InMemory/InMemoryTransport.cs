using System.Runtime.CompilerServices;

namespace Mof.Runtime;

/// <summary>A server in memory that behaves as ConfigMgr's SMS Provider does: for demos, and to test code without a site.</summary>
/// <remarks>
/// Queries leave lazy properties out and embedded objects too, reach the objects of subclasses, compare texts blind to
/// case; writes of keys and read-only properties are refused; keys that a caller leaves out are made. Thread-safe.
/// </remarks>
public sealed partial class InMemoryTransport : CimTransport
{
    private readonly object _gate = new();
    private readonly Dictionary<CimPath, StoredObject> _objects = [];
    private readonly List<CimPath> _order = [];
    private readonly Dictionary<string, Func<CimInvocation, CimMethodResult>> _handlers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CimOperation, Queue<Exception>> _failures = [];
    private readonly List<CimLogEntry> _log = [];
    private int _lastKey;

    /// <summary>Every operation so far, in order: a copy.</summary>
    public IReadOnlyList<CimLogEntry> Log
    {
        get
        {
            lock (_gate)
            {
                return [.. _log];
            }
        }
    }

    /// <summary>Puts objects into the server as they are, keys and read-only properties included.</summary>
    /// <param name="objects">The objects; copied.</param>
    public void Seed(params CimInstance[] objects) => Seed((IEnumerable<CimInstance>)objects);

    /// <summary>Puts objects into the server as they are: those of a MOF file, for one.</summary>
    /// <param name="objects">The objects; copied.</param>
    public void Seed(IEnumerable<CimInstance> objects)
    {
        foreach (var instance in objects ?? throw new ArgumentNullException(nameof(objects)))
        {
            lock (_gate)
            {
                Store(instance);
            }
        }
    }

    /// <summary>Says what a method does. A method that nobody spoke for returns 0.</summary>
    /// <param name="className">The class that declares it.</param>
    /// <param name="methodName">The method.</param>
    /// <param name="handler">Gives the result; may change the server through <see cref="Change"/>.</param>
    public void OnInvoke(string className, string methodName, Func<CimInvocation, CimMethodResult> handler)
    {
        lock (_gate)
        {
            _handlers[className + "." + methodName] = handler ?? throw new ArgumentNullException(nameof(handler));
        }
    }

    /// <summary>Lets the next operation of a kind fail.</summary>
    /// <param name="operation">The kind.</param>
    /// <param name="exception">What it throws.</param>
    public void FailNext(CimOperation operation, Exception exception)
    {
        lock (_gate)
        {
            if (!_failures.TryGetValue(operation, out var queue))
            {
                _failures[operation] = queue = new Queue<Exception>();
            }

            queue.Enqueue(exception ?? throw new ArgumentNullException(nameof(exception)));
        }
    }

    /// <summary>Changes a stored object, as the server itself or another console would.</summary>
    /// <param name="path">The object.</param>
    /// <param name="propertyName">The property.</param>
    /// <param name="value">Its new value.</param>
    public void Change(CimPath path, string propertyName, CimValue value)
    {
        lock (_gate)
        {
            var stored = Required(path);
            stored.Values[Property(stored, propertyName).Index] = value.Copy();
        }
    }

    /// <summary>What the server has stored, by property.</summary>
    /// <param name="path">The object.</param>
    public IReadOnlyDictionary<string, CimValue> Stored(CimPath path)
    {
        lock (_gate)
        {
            var stored = Required(path);
            return stored.Class.PropertyArray.ToDictionary(
                static property => property.Name, property => stored.Values[property.Index].Copy(), StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>
    /// Writes a whole object, as the usual WMI code does: set a property of a query's result, then Put. Lazy values that the
    /// query delivered as NULL or zero overwrite the stored ones. For demonstrations; <see cref="CimInstance.PutAsync"/> never does it.
    /// </summary>
    /// <param name="instance">The object.</param>
    public void RawPut(CimInstance instance)
    {
        if (instance is null)
        {
            throw new ArgumentNullException(nameof(instance));
        }

        lock (_gate)
        {
            var stored = Required(instance.PathOnServer());
            Begin(CimOperation.RawPut, instance.ToString(), [.. instance.CimClass.PropertyArray.Select(static property => property.Name)]);
            var written = new Dictionary<CimPropertyInfo, CimValue>();
            foreach (var property in instance.CimClass.PropertyArray)
            {
                var target = Property(stored, property.Name);
                var value = instance.TryGet(property, out var loaded) ? loaded : StoredObject.AsQueried(target, stored.Values[target.Index]);
                if (target.IsKey || target.IsReadOnly)
                {
                    if (!target.IsLazy)
                    {
                        ThrowIfRefused(target, stored, value);
                    }

                    continue;
                }

                written[target] = value;
            }

            foreach (var (property, value) in written.Select(static pair => (pair.Key, pair.Value)))
            {
                stored.Values[property.Index] = value.Copy();
            }
        }
    }

    /// <inheritdoc/>
    protected internal override async IAsyncEnumerable<CimRecord> QueryAsync(
        CimQueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<CimRecord> rows;
        lock (_gate)
        {
            Begin(CimOperation.Query, request.ToWql(), []);
            var found = _order.Select(path => _objects[path]).Where(stored => stored.Class.IsSubclassOf(request.Class.Name));
            if (request.Filter is { } filter)
            {
                found = found.Where(stored => filter.IsMetBy(property => stored.Values[property.Index]));
            }

            found = Ordered(found, request.Order).Skip(request.Skip);
            if (request.Take is { } take)
            {
                found = found.Take(take);
            }

            rows = [.. found.Select(stored => stored.ToQueryRecord(request.Properties))];
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected internal override Task<CimRecord?> GetAsync(CimPath path, CancellationToken cancellationToken) => Run(
        () =>
        {
            Begin(CimOperation.Get, path.ToString(), []);
            return Find(path)?.ToRecord();
        },
        cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimRecord> CreateAsync(CimInstance instance, CancellationToken cancellationToken) => Run(
        () =>
        {
            Begin(CimOperation.Create, instance.ClassName, [.. instance.Changes.Select(static property => property.Name)]);
            if (instance.CimClass.IsAbstract)
            {
                throw new CimSchemaException($"{instance.ClassName} is abstract: no object can have it as its own class.") { ClassName = instance.ClassName };
            }

            foreach (var changed in instance.Changes)
            {
                // A new object has no value yet that a caller could read: what is read-only is the server's to set.
                if (changed.IsReadOnly && !changed.IsKey && (changed.Flags & CimPropertyFlags.Creatable) == 0)
                {
                    throw Refused(changed, instance.ClassName, ValueOf(instance, changed), "the schema marks it as read-only");
                }
            }

            return Store(instance, isNew: true).ToRecord();
        },
        cancellationToken);

    /// <inheritdoc/>
    protected internal override Task UpdateAsync(CimInstance instance, IReadOnlyList<CimPropertyInfo> changed, CancellationToken cancellationToken) =>
        Run(
            () =>
            {
                Begin(CimOperation.Update, instance.ToString(), [.. changed.Select(static property => property.Name)]);
                var stored = Required(instance.PathOnServer());
                foreach (var property in changed)
                {
                    var target = Property(stored, property.Name);
                    ThrowIfRefused(target, stored, ValueOf(instance, property));
                    if (TryGetLoaded(instance, property, out var loaded) && !loaded.Equals(stored.Values[target.Index]))
                    {
                        throw new CimConflictException(
                            $"{instance.ClassName}.{property.Name} of {instance} was {loaded} when it was read and is {stored.Values[target.Index]} now. Refresh the object, then change it again.")
                        {
                            ClassName = instance.ClassName, PropertyName = property.Name, Path = instance.Path, Value = stored.Values[target.Index],
                        };
                    }
                }

                foreach (var property in changed)
                {
                    stored.Values[Property(stored, property.Name).Index] = ValueOf(instance, property).Copy();
                }

                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    protected internal override Task DeleteAsync(CimPath path, CancellationToken cancellationToken) => Run(
        () =>
        {
            Begin(CimOperation.Delete, path.ToString(), []);
            var stored = Required(path);
            _objects.Remove(stored.Path);
            _order.Remove(stored.Path);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimMethodResult> InvokeAsync(
        CimMethodInfo method, CimPath? path, IReadOnlyList<KeyValuePair<string, CimValue>> arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Func<CimInvocation, CimMethodResult>? handler;
        lock (_gate)
        {
            Begin(CimOperation.Invoke, method.ToString(), [.. arguments.Select(static argument => argument.Key)]);
            if (path is not null)
            {
                Required(path);
            }

            handler = _handlers.TryGetValue(method.ToString(), out var found) ? found : null;
        }

        // Outside the lock: a handler may change the server.
        var invocation = new CimInvocation(
            method, path, arguments.ToDictionary(static argument => argument.Key, static argument => argument.Value, StringComparer.OrdinalIgnoreCase));
        return Task.FromResult(handler?.Invoke(invocation) ?? new CimMethodResult(
            method.ReturnType is >= CimType.UInt8 and <= CimType.SInt64 ? ValueConversion.To(method.ReturnType.Value, 0) : default));
    }
}
