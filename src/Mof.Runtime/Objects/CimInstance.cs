using System.Diagnostics;

namespace Mof.Runtime;

/// <summary>A CIM object: the base of every proxy. It knows what was loaded and what was changed.</summary>
/// <remarks>
/// An object belongs to one caller at a time; different objects of one connection can be used from different threads. It
/// owns nothing and needs no disposal.
/// </remarks>
[DebuggerDisplay("{ToString(),nq} ({LoadState})")]
[DebuggerTypeProxy(typeof(CimInstanceDebugView))]
[System.Text.Json.Serialization.JsonConverter(typeof(CimInstanceJsonConverter))]
public abstract partial class CimInstance
{
    private CimValue[] _values;
    private CimValue[]? _loaded;
    private Assignment[]? _assigned;
    private CimConnection? _connection;
    private CimPath? _path;

    /// <summary>Whether and how a property was assigned.</summary>
    private enum Assignment : byte
    {
        None,

        /// <summary>By whoever may write everything: a seed, a constructor.</summary>
        Unchecked,

        /// <summary>By its setter, which has found that it may be written.</summary>
        BySet,
    }

    /// <summary>Makes a new object.</summary>
    /// <param name="cimClass">Its class.</param>
    protected CimInstance(CimClassInfo cimClass)
    {
        CimClass = cimClass ?? throw new ArgumentNullException(nameof(cimClass));
        ClassName = cimClass.Name;
        _values = new CimValue[cimClass.PropertyArray.Length];
    }

    /// <summary>The class that its proxy stands for.</summary>
    public CimClassInfo CimClass { get; }

    /// <summary>The class that the server says it has; a subclass of <see cref="CimClass"/> where that has no proxy here.</summary>
    public string ClassName { get; private set; }

    /// <summary>What it has seen of its server.</summary>
    public CimLoadState LoadState { get; private set; }

    /// <summary>True when every lazy property can be read: the object is new, or was got or loaded.</summary>
    [LoadsLazyWhen(true)]
    public bool IsLazyLoaded => LoadState is CimLoadState.New or CimLoadState.Full || !Array.Exists(_values, static value => value.IsNotLoaded);

    /// <summary>Its path; null while it has no complete key.</summary>
    public CimPath? Path => _path ?? (LoadState == CimLoadState.New ? PathFromKeys() : _path = PathFromKeys());

    /// <summary>Reads a property. One compare where there is a value.</summary>
    /// <param name="property">The property; an inherited one may be described by either class.</param>
    /// <returns>The value; the schema's default for a NULL that is none.</returns>
    /// <exception cref="LazyPropertyNotLoadedException">The server has not delivered it yet.</exception>
    protected ref readonly CimValue Get(CimPropertyInfo property)
    {
        ref var value = ref _values[property.Index];
        if (value.HasValue)
        {
            return ref value;
        }

        return ref GetNull(property);
    }

    /// <summary>Writes a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">The new value.</param>
    /// <exception cref="CimReadOnlyException">The schema forbids it.</exception>
    protected void Set(CimPropertyInfo property, in CimValue value)
    {
        // What was set before and is of the same type needs no check: setting is one store.
        if (_assigned is { } assigned && assigned[property.Index] == Assignment.BySet && _values[property.Index].HasTypeOf(value))
        {
            _values[property.Index] = value;
            return;
        }

        SetChecked(property, value);
    }

    private void SetChecked(CimPropertyInfo property, CimValue value)
    {
        var effective = Effective(property);
        if (LoadState == CimLoadState.Deleted || (effective.Flags & (CimPropertyFlags.ReadOnly | CimPropertyFlags.Key)) != 0)
        {
            ThrowIfNotWritable(effective, value);
        }

        Assign(effective, value);
        _assigned![effective.Index] = Assignment.BySet;
    }

    /// <summary>Writes a property that is fixed once the object exists: a key, or a read-only one of a new object.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="CimReadOnlyException">The object exists already.</exception>
    protected void Init(CimPropertyInfo property, CimValue value)
    {
        if (LoadState != CimLoadState.New)
        {
            ThrowIfNotWritable(Effective(property), value);
        }

        Assign(Effective(property), value);
    }

    /// <summary>Reads a property without ever throwing.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">The value as the server has it, NULL included.</param>
    /// <returns>False when it is not loaded, or the class has no such property.</returns>
    [KeepsLazyState]
    public bool TryGet(CimPropertyInfo property, out CimValue value)
    {
        value = default;
        if (property is null || FindOwn(property) is not { } own || _values[own.Index].IsNotLoaded)
        {
            return false;
        }

        // A default of bytes that was read, and nothing more, is still NULL on the server.
        value = own.HasBytesForNull && _loaded is not null && _loaded[own.Index].IsNull && !IsChanged(own.Index) ? default : _values[own.Index];
        return true;
    }

    /// <summary>Reads a property without ever throwing.</summary>
    /// <param name="name">Its CIM name, whatever the case.</param>
    /// <param name="value">The value as the server has it, NULL included.</param>
    /// <returns>False when it is not loaded, or the class has no such property.</returns>
    [KeepsLazyState]
    public bool TryGet(string name, out CimValue value)
    {
        value = default;
        return name is not null && CimClass.FindProperty(name) is { } property && TryGet(property, out value);
    }

    /// <summary>Writes a property if the schema allows it.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">The new value.</param>
    /// <returns>False when the class has no such property, it cannot be written, or the value is of another type.</returns>
    [KeepsLazyState]
    public bool TrySet(CimPropertyInfo property, CimValue value)
    {
        if (property is null || FindOwn(property) is not { } own || LoadState == CimLoadState.Deleted || own.IsReadOnly ||
            (own.IsKey && LoadState != CimLoadState.New) || !Fits(own, value))
        {
            return false;
        }

        Assign(own, value.Type == CimType.UInt8 && value.IsArray ? value.Copy() : value);
        return true;
    }

    /// <summary>Writes a property if the schema allows it.</summary>
    /// <param name="name">Its CIM name, whatever the case.</param>
    /// <param name="value">The new value.</param>
    /// <returns>False when the class has no such property, it cannot be written, or the value is of another type.</returns>
    [KeepsLazyState]
    public bool TrySet(string name, CimValue value) => name is not null && CimClass.FindProperty(name) is { } property && TrySet(property, value);

    /// <summary>The object path; the class for an object without one.</summary>
    public override string ToString() => Path?.ToString() ?? ClassName;

    internal void Assign(CimPropertyInfo property, CimValue value)
    {
        if (!Fits(property, value))
        {
            throw new CimSchemaException(
                $"{CimClass.Name}.{property.Name} is of type {property.Type}{(property.IsArray ? "[]" : "")} and cannot hold {value}.")
            {
                ClassName = CimClass.Name, PropertyName = property.Name, Value = value,
            };
        }

        // What was loaded is kept from the first change on: changes are found by comparing.
        _loaded ??= CopyValues(isSnapshot: true);
        _assigned ??= new Assignment[_values.Length];
        _assigned[property.Index] = Assignment.Unchecked;
        _values[property.Index] = value;
    }

    private static bool Fits(CimPropertyInfo property, CimValue value) =>
        value.IsNull || (value.Type == property.Type && value.IsArray == property.IsArray);

    private ref readonly CimValue GetNull(CimPropertyInfo property)
    {
        var effective = Effective(property);
        if (_values[property.Index].IsNotLoaded)
        {
            ThrowNotLoaded(effective);
        }

        if (effective.HasBytesForNull)
        {
            // A default of bytes would be shared by all objects; each gets its own. What the server sent stays NULL.
            _loaded ??= CopyValues(isSnapshot: true);
            _values[property.Index] = effective.NullValueReference.Copy();
            return ref _values[property.Index];
        }

        return ref effective.NullValueReference;
    }

    private void ThrowNotLoaded(CimPropertyInfo property) => throw NotLoaded(property);

    private CimPropertyInfo Effective(CimPropertyInfo property) => CimClass.PropertyArray[property.Index];

    private CimPropertyInfo? FindOwn(CimPropertyInfo property) =>
        CimClass.FindOwn(property);

    private LazyPropertyNotLoadedException NotLoaded(CimPropertyInfo property)
    {
        var why = property.IsLazy ? "is lazy: a query does not deliver it" : "was not delivered by the query";
        return new LazyPropertyNotLoadedException(
            $"{ClassName}.{property.Name} {why}. Await LoadLazyAsync() on the object, or add IncludeLazy() to the query, before reading it.")
        {
            ClassName = ClassName, PropertyName = property.Name, Path = Path,
        };
    }

    private void ThrowIfNotWritable(CimPropertyInfo property, CimValue value)
    {
        var why = LoadState == CimLoadState.Deleted ? "the object is deleted"
            : property.IsKey && LoadState == CimLoadState.New ? null
            : property.IsKey ? "it is part of the key, which is fixed once the object exists"
            : LoadState == CimLoadState.New && !property.IsReadOnly ? null
            : "the schema marks it as read-only";
        if (why is not null)
        {
            throw new CimReadOnlyException($"{ClassName}.{property.Name} cannot be set to {value}: {why}.")
            {
                ClassName = ClassName, PropertyName = property.Name, Path = Path, Value = value,
            };
        }
    }

    private CimPath? PathFromKeys()
    {
        var keys = CimClass.Keys;
        if (keys.Count == 0)
        {
            return (CimClass.Flags & CimClassFlags.Singleton) != 0 ? CimPath.Singleton(ClassName) : null;
        }

        var values = new KeyValuePair<string, CimValue>[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = _values[keys[i].Index];
            if (value.IsNull)
            {
                return null;
            }

            values[i] = new KeyValuePair<string, CimValue>(keys[i].Name, value);
        }

        return new CimPath(ClassName, values);
    }
}
