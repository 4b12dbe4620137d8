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
    private readonly Dictionary<CimOperation, Queue<CimFailure>> _failures = [];
    private readonly List<CimLogEntry> _log = [];
    private readonly HashSet<string> _keysInUse = new(StringComparer.OrdinalIgnoreCase);
    private int _lastKey;
    private int _lastVersion;

    /// <summary>How long every operation takes; nothing by default.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>The site code, with which generated keys begin.</summary>
    public string SiteCode { get; set; } = "ABC";

    /// <summary>
    /// Whether an update fails that comes from an object with an old <c>SedoObjectVersion</c>: somebody saved it since, be it with
    /// another property. Off by default: a put that reads before it writes, as <see cref="CimInstance.PutAsync"/> does on a real
    /// site, has the current version always.
    /// </summary>
    public bool SedoVersionCheck { get; set; }

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

    /// <summary>Says what a method does, by its descriptor: <c>SMS_Package.Methods.RefreshPkgSource</c>.</summary>
    /// <param name="method">The method.</param>
    /// <param name="handler">Gives the result; may change the server through <see cref="Change"/>.</param>
    public void OnInvoke(CimMethodInfo method, Func<CimInvocation, CimMethodResult> handler) =>
        OnInvoke((method ?? throw new ArgumentNullException(nameof(method))).Class?.Name ?? "", method.Name, handler);

    /// <summary>Lets the next operation of a kind fail. Called several times, the next ones, in order.</summary>
    /// <param name="operation">The kind.</param>
    /// <param name="exception">What it throws.</param>
    /// <param name="afterRows">Of a query: how many objects come before it fails.</param>
    /// <param name="isDone">True when the operation takes effect before it fails, as when a connection breaks on the way back.</param>
    public void FailNext(CimOperation operation, Exception exception, int afterRows = 0, bool isDone = false)
    {
        lock (_gate)
        {
            if (!_failures.TryGetValue(operation, out var queue))
            {
                _failures[operation] = queue = new Queue<CimFailure>();
            }

            queue.Enqueue(new CimFailure(exception ?? throw new ArgumentNullException(nameof(exception)), afterRows, isDone));
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
            var property = Property(stored, propertyName);
            stored.Values[property.Index] = property.IsKey
                ? throw Refused(property, stored.ClassName, value, "it is part of the key, which makes the object what it is")
                : value.Copy();
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
            ThrowIfFailing(Begin(CimOperation.RawPut, instance.ToString(), [.. instance.CimClass.PropertyArray.Select(static property => property.Name)]), isDone: false);
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
}
