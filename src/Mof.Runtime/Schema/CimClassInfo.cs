namespace Mof.Runtime;

/// <summary>What a schema says of a class.</summary>
[Flags]
public enum CimClassFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>No object has it as its own class.</summary>
    Abstract = 1,

    /// <summary>Its objects live inside others only.</summary>
    Embedded = 2,

    /// <summary>No property can be written.</summary>
    ReadOnly = 4,

    /// <summary>An association.</summary>
    Association = 8,

    /// <summary>An indication.</summary>
    Indication = 16,

    /// <summary>There is one object, without a key.</summary>
    Singleton = 32,
}

/// <summary>Describes a class to the runtime, without reflection. Immutable, thread-safe.</summary>
public abstract class CimClassInfo
{
    private readonly CimPropertyInfo[] _properties;
    private readonly CimMethodInfo[] _methods;
    private readonly CimPropertyInfo[] _keys;
    private readonly Dictionary<string, CimPropertyInfo> _byName;
    private readonly Func<CimModel>? _model;

    private protected CimClassInfo(
        string name, CimClassInfo? superclass, CimPropertyInfo[] properties, CimMethodInfo[] methods, CimClassFlags flags, Func<CimModel>? model)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Superclass = superclass;
        Flags = flags;
        _model = model;
        _byName = superclass is null
            ? new Dictionary<string, CimPropertyInfo>(properties.Length, StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, CimPropertyInfo>(superclass._byName, StringComparer.OrdinalIgnoreCase);
        var all = new List<CimPropertyInfo>(superclass?._properties ?? []);
        foreach (var property in properties)
        {
            property.Class = this;
            if (_byName.TryGetValue(property.Name, out var overridden))
            {
                // An override is the same value of the object, described anew.
                property.Index = overridden.Index;
                all[property.Index] = property;
            }
            else
            {
                property.Index = all.Count;
                all.Add(property);
            }

            _byName[property.Name] = property;
        }

        foreach (var method in methods)
        {
            method.Class = this;
        }

        _properties = [.. all];
        _keys = [.. all.Where(static property => property.IsKey)];
        LazySlots = [.. all.Where(static property => property.IsLazy).Select(static property => property.Index)];
        UncertainSlots = [.. all.Where(static property => !property.IsLazy && (property.IsLarge || property.Type == CimType.Instance)).Select(static property => property.Index)];
        _methods =
        [
            .. (superclass?._methods ?? []).Where(inherited => !methods.Any(own => string.Equals(own.Name, inherited.Name, StringComparison.OrdinalIgnoreCase))),
            .. methods,
        ];
    }

    /// <summary>The CIM name.</summary>
    public string Name { get; }

    /// <summary>The superclass, or null.</summary>
    public CimClassInfo? Superclass { get; }

    /// <summary>What the schema says of it.</summary>
    public CimClassFlags Flags { get; }

    /// <summary>True when no object has it as its own class.</summary>
    public bool IsAbstract => (Flags & CimClassFlags.Abstract) != 0;

    /// <summary>All properties: inherited first, each where <see cref="CimPropertyInfo.Index"/> says.</summary>
    public IReadOnlyList<CimPropertyInfo> Properties => new ReadOnlyView<CimPropertyInfo>(_properties);

    /// <summary>All methods, inherited ones included.</summary>
    public IReadOnlyList<CimMethodInfo> Methods => new ReadOnlyView<CimMethodInfo>(_methods);

    /// <summary>The key properties.</summary>
    public IReadOnlyList<CimPropertyInfo> Keys => new ReadOnlyView<CimPropertyInfo>(_keys);

    /// <summary>The classes of its assembly.</summary>
    public CimModel Model => _model?.Invoke() ?? CimModel.Empty;

    internal CimPropertyInfo[] PropertyArray => _properties;

    /// <summary>What a query never delivers.</summary>
    internal int[] LazySlots { get; }

    /// <summary>What a query may leave out: its NULL says nothing.</summary>
    internal int[] UncertainSlots { get; }

    /// <summary>Finds a property, whatever the case.</summary>
    /// <param name="name">The CIM name.</param>
    /// <returns>The property, or null.</returns>
    public CimPropertyInfo? FindProperty(string name) => _byName.TryGetValue(name, out var found) ? found : null;

    /// <summary>Finds a method, whatever the case.</summary>
    /// <param name="name">The CIM name.</param>
    /// <returns>The method, or null.</returns>
    public CimMethodInfo? FindMethod(string name) =>
        Array.Find(_methods, method => string.Equals(method.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a class or derives from it.</summary>
    /// <param name="className">The name of the other class, whatever the case.</param>
    public bool IsSubclassOf(string className)
    {
        for (var current = this; current is not null; current = current.Superclass)
        {
            if (string.Equals(current.Name, className, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The path of one object.</summary>
    /// <param name="keys">The values of <see cref="Keys"/>, in their order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than keys.</exception>
    public CimPath PathOf(params CimValue[] keys)
    {
        if ((keys ?? throw new ArgumentNullException(nameof(keys))).Length != _keys.Length)
        {
            throw new ArgumentException($"{Name} has {_keys.Length} keys, not {keys.Length}.", nameof(keys));
        }

        var pairs = new KeyValuePair<string, CimValue>[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            pairs[i] = new KeyValuePair<string, CimValue>(_keys[i].Name, keys[i]);
        }

        return new CimPath(Name, pairs);
    }

    /// <summary>The property of this class that a descriptor means, which may be that of a superclass or of another assembly's proxy; null for one of another class.</summary>
    internal CimPropertyInfo? FindOwn(CimPropertyInfo property)
    {
        if (property.Class is not { } declaring || !IsSubclassOf(declaring.Name))
        {
            return null;
        }

        return property.Index < _properties.Length && string.Equals(_properties[property.Index].Name, property.Name, StringComparison.OrdinalIgnoreCase)
            ? _properties[property.Index]
            : FindProperty(property.Name);
    }

    /// <summary>Gives the key of <c>Class="v"</c> its name.</summary>
    internal CimPath Complete(CimPath path) =>
        path.Keys.Count == 1 && path.Keys[0].Key.Length == 0 && _keys.Length == 1
            ? CimPath.Of(path.ClassName, [new KeyValuePair<string, CimValue>(_keys[0].Name, path.Keys[0].Value)], path.NamespacePath, isSingleton: false)
            : path;

    /// <summary>Makes a new object.</summary>
    internal abstract CimInstance Create();

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Describes a class that has a proxy. Immutable, thread-safe.</summary>
/// <typeparam name="T">The proxy.</typeparam>
public sealed class CimClassInfo<T> : CimClassInfo
    where T : CimInstance
{
    private readonly Func<T> _create;

    /// <summary>Describes a class.</summary>
    /// <param name="name">Its CIM name.</param>
    /// <param name="superclass">The superclass, or null.</param>
    /// <param name="create">Makes a new object; of an abstract class, one of an unknown subclass.</param>
    /// <param name="properties">Its own properties. One with the name of an inherited property overrides that.</param>
    /// <param name="methods">Its own methods.</param>
    /// <param name="flags">What the schema says of it.</param>
    /// <param name="model">The classes of its assembly.</param>
    public CimClassInfo(
        string name,
        CimClassInfo? superclass,
        Func<T> create,
        CimPropertyInfo[] properties,
        CimMethodInfo[] methods,
        CimClassFlags flags = CimClassFlags.None,
        Func<CimModel>? model = null)
        : base(
            name,
            superclass,
            properties ?? throw new ArgumentNullException(nameof(properties)),
            methods ?? throw new ArgumentNullException(nameof(methods)),
            flags,
            model) =>
        _create = create ?? throw new ArgumentNullException(nameof(create));

    internal override CimInstance Create() => _create();
}
