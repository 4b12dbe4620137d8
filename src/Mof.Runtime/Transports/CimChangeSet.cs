namespace Mof.Runtime;

/// <summary>One property to write.</summary>
/// <remarks>Immutable; thread-safe to read.</remarks>
public sealed class CimChange
{
    internal CimChange(CimPropertyInfo property, CimValue value, CimValue loaded)
    {
        Property = property;
        Value = value;
        IsLoaded = !loaded.IsNotLoaded;
        LoadedValue = IsLoaded ? loaded : default;
    }

    /// <summary>The property.</summary>
    public CimPropertyInfo Property { get; }

    /// <summary>The value to write; a copy, which later changes of the object do not reach.</summary>
    public CimValue Value { get; }

    /// <summary>Whether the server had sent a value before.</summary>
    public bool IsLoaded { get; }

    /// <summary>The value that the server had sent before; NULL where it sent none.</summary>
    public CimValue LoadedValue { get; }

    /// <summary>Whether somebody else changed the property since it was read: what the server has now is neither what it sent then nor what is to be written.</summary>
    /// <param name="current">What the server has now.</param>
    public bool ConflictsWith(CimValue current) => IsLoaded && !IsSame(current, LoadedValue) && !IsSame(current, Value);

    // A server may write the same instant with another offset.
    private static bool IsSame(CimValue left, CimValue right) => left.Equals(right) ||
        (left is { IsNull: false, Type: CimType.DateTime, IsArray: false } && right is { IsNull: false, Type: CimType.DateTime, IsArray: false } && CimOrdering.Compare(left, right) == 0);
}

/// <summary>Asks for a new object, or for changes of one: exactly the properties to write, as they stood when the put began.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CimChangeSet : CimRequest
{
    private readonly CimInstance _instance;

    internal CimChangeSet(CimInstance instance, IReadOnlyList<CimChange> changes, CimClassResolver classes)
        : base(instance.CimClass, classes)
    {
        ClassName = instance.ClassName;
        Path = instance.Path;
        Changes = changes;
        IsExact = true;
        _instance = instance;
    }

    /// <summary>The server's class of the object; it may be one without a proxy.</summary>
    public string ClassName { get; }

    /// <summary>The path of the object; null for a new one whose key the server makes.</summary>
    public CimPath? Path { get; }

    /// <summary>The properties to write; nothing else may change.</summary>
    public IReadOnlyList<CimChange> Changes { get; }

    /// <summary>The object, for messages.</summary>
    public override string ToString() => Path?.ToString() ?? ClassName;

    /// <summary>Says that somebody else changed the property of a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="current">What the server has now.</param>
    public CimConflictException Conflict(CimChange change, CimValue current) => new(
        $"{ClassName}.{(change ?? throw new ArgumentNullException(nameof(change))).Property.Name} of {this} was {change.LoadedValue} when it was read and is {current} now. Refresh the object, then change it again.")
    {
        ClassName = ClassName, PropertyName = change.Property.Name, Path = Path, Value = current,
    };

    /// <summary>The value that the server had sent for a property, changed or not.</summary>
    /// <param name="propertyName">Its name, whatever the case.</param>
    /// <param name="value">The value; NULL where the server sent none.</param>
    /// <returns>Whether the server had sent one.</returns>
    public bool TryGetLoaded(string propertyName, out CimValue value)
    {
        value = default;
        return Class.FindProperty(propertyName) is { } property && _instance.TryGetLoaded(property.Index, out value);
    }

    internal CimChange? Find(int index)
    {
        foreach (var change in Changes)
        {
            if (change.Property.Index == index)
            {
                return change;
            }
        }

        return null;
    }
}
