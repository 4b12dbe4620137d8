using System.Globalization;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>A property of a class, or a parameter of a method.</summary>
public class ServerProperty(string name, ServerType type)
{
    public string Name { get; } = name;

    public ServerType Type { get; } = type;

    /// <summary>Part of the key; keys declared by <see cref="ServerClass.Keys"/> count as well.</summary>
    public bool Key { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>Filled by a GET by key only.</summary>
    public bool Lazy { get; init; }

    public bool IsArray { get; init; }

    /// <summary>NULL is refused.</summary>
    public bool NotNull { get; init; }

    /// <summary>The declared class of an embedded object.</summary>
    public string? ObjectClass { get; init; }

    /// <summary>uint8[] travels as one base64 text: Edm.Binary in the metadata.</summary>
    public bool IsBinary => IsArray && Type == ServerType.UInt8;

    public bool IsObject => Type == ServerType.Object;

    internal bool IsText => Type is ServerType.String or ServerType.Reference;

    internal bool IsReal => Type is ServerType.Real32 or ServerType.Real64;

    internal bool IsInteger => Type is >= ServerType.UInt8 and <= ServerType.SInt64 or ServerType.Char16;

    /// <summary>The name of the type in the service's metadata (uint32 is Edm.Int64, sint32 Edm.Int32, uint8[] Edm.Binary).</summary>
    internal string EdmName => IsBinary ? "Edm.Binary" : IsArray ? $"Collection({ElementEdmName})" : ElementEdmName;

    private string ElementEdmName => Type switch
    {
        ServerType.Boolean => "Edm.Boolean",
        ServerType.UInt32 or ServerType.SInt64 or ServerType.UInt64 => "Edm.Int64",
        ServerType.Real32 => "Edm.Single",
        ServerType.Real64 => "Edm.Double",
        ServerType.String or ServerType.Reference => "Edm.String",
        ServerType.DateTime => "Edm.DateTimeOffset",
        ServerType.Object => "AdminService." + ObjectClass,
        _ => "Edm.Int32",
    };

    internal (decimal Low, decimal High) IntegerRange => Type switch
    {
        ServerType.UInt8 => (byte.MinValue, byte.MaxValue),
        ServerType.SInt8 => (sbyte.MinValue, sbyte.MaxValue),
        ServerType.UInt16 or ServerType.Char16 => (ushort.MinValue, ushort.MaxValue),
        ServerType.SInt16 => (short.MinValue, short.MaxValue),
        ServerType.UInt32 => (uint.MinValue, uint.MaxValue),
        ServerType.SInt32 => (int.MinValue, int.MaxValue),
        ServerType.UInt64 => (ulong.MinValue, ulong.MaxValue),
        ServerType.SInt64 => (long.MinValue, long.MaxValue),
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Name} is no integer.")),
    };
}

/// <summary>An in parameter of a method.</summary>
public sealed class ServerParameter(string name, ServerType type) : ServerProperty(name, type)
{
    public bool Optional { get; init; }
}
