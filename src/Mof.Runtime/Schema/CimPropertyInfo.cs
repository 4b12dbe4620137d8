namespace Mof.Runtime;

/// <summary>What a schema says of a property.</summary>
[Flags]
public enum CimPropertyFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Part of the key: fixed once the object exists.</summary>
    Key = 1,

    /// <summary>The server refuses writes.</summary>
    ReadOnly = 2,

    /// <summary>A query does not deliver it.</summary>
    Lazy = 4,

    /// <summary>Big data; a query may leave it out.</summary>
    Large = 8,

    /// <summary>Never NULL.</summary>
    NotNull = 16,

    /// <summary>An array.</summary>
    Array = 32,

    /// <summary>A set of flags.</summary>
    Bits = 64,

    /// <summary>Read-only once the object exists; whoever creates it can give it a value.</summary>
    Creatable = 128,
}

/// <summary>Describes a property to the runtime. Immutable once its class is described; thread-safe.</summary>
public sealed class CimPropertyInfo
{
    private readonly CimValue _nullValue;
    private readonly string? _embedded;

    /// <summary>Describes a property.</summary>
    /// <param name="name">Its CIM name.</param>
    /// <param name="type">Its type; of an array, that of the elements.</param>
    /// <param name="flags">What the schema says of it.</param>
    /// <param name="nullValue">What a server's NULL reads as: the schema's default, or zero where NULL is no value.</param>
    /// <param name="embedded">The CIM name of the class of embedded or referenced objects; null for others.</param>
    /// <param name="maxLength">Most characters of a string; 0 for no limit.</param>
    /// <param name="maxItems">Most items of an array; 0 for no limit.</param>
    public CimPropertyInfo(
        string name,
        CimType type,
        CimPropertyFlags flags = CimPropertyFlags.None,
        CimValue nullValue = default,
        string? embedded = null,
        int maxLength = 0,
        int maxItems = 0)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Type = type;
        Flags = flags;
        _nullValue = nullValue;
        _embedded = embedded;
        MaxLength = maxLength;
        MaxItems = maxItems;
        HasBytesForNull = type == CimType.UInt8 && (flags & CimPropertyFlags.Array) != 0 && nullValue.HasValue;
    }

    /// <summary>The CIM name.</summary>
    public string Name { get; }

    /// <summary>The type; of an array, that of the elements.</summary>
    public CimType Type { get; }

    /// <summary>What the schema says of it.</summary>
    public CimPropertyFlags Flags { get; }

    /// <summary>What a server's NULL reads as; NULL where NULL is a value of the property.</summary>
    public CimValue NullValue => _nullValue;

    /// <summary>The class of embedded or referenced objects; null for others and where it is unknown.</summary>
    public CimClassInfo? Embedded => _embedded is null ? null : Class?.Model.Find(_embedded);

    /// <summary>Most characters of a string; 0 for no limit.</summary>
    public int MaxLength { get; }

    /// <summary>Most items of an array; 0 for no limit.</summary>
    public int MaxItems { get; }

    /// <summary>The place of its value in an object, the same in all subclasses; -1 before its class is described.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The class that declares it; null before that is described.</summary>
    public CimClassInfo? Class { get; internal set; }

    /// <summary>True for a part of the key.</summary>
    public bool IsKey => (Flags & CimPropertyFlags.Key) != 0;

    /// <summary>True when the server refuses writes.</summary>
    public bool IsReadOnly => (Flags & CimPropertyFlags.ReadOnly) != 0;

    /// <summary>True when a query does not deliver it.</summary>
    public bool IsLazy => (Flags & CimPropertyFlags.Lazy) != 0;

    /// <summary>True for big data.</summary>
    public bool IsLarge => (Flags & CimPropertyFlags.Large) != 0;

    /// <summary>True for an array.</summary>
    public bool IsArray => (Flags & CimPropertyFlags.Array) != 0;

    internal ref readonly CimValue NullValueReference => ref _nullValue;

    /// <summary>Whether NULL reads as bytes, which a caller could edit in place.</summary>
    internal bool HasBytesForNull { get; }

    /// <inheritdoc/>
    public override string ToString() => Class is null ? Name : Class.Name + "." + Name;
}
