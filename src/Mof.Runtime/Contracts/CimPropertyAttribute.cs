namespace Mof.Runtime;

/// <summary>Marks a property of a proxy with what its schema says. Analyzers read it, the runtime does not.</summary>
/// <param name="name">The CIM name.</param>
/// <param name="type">The type; of an array, that of the elements.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CimPropertyAttribute(string name, CimType type) : Attribute
{
    /// <summary>The CIM name.</summary>
    public string Name { get; } = name;

    /// <summary>The type; of an array, that of the elements.</summary>
    public CimType Type { get; } = type;

    /// <summary>Part of the key.</summary>
    public bool Key { get; set; }

    /// <summary>The server refuses writes.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>A query does not deliver it.</summary>
    public bool Lazy { get; set; }

    /// <summary>Big data.</summary>
    public bool Large { get; set; }

    /// <summary>Never NULL.</summary>
    public bool NotNull { get; set; }

    /// <summary>An array.</summary>
    public bool Array { get; set; }

    /// <summary>A set of flags.</summary>
    public bool Bits { get; set; }

    /// <summary>The schema leaves room for values that it does not name.</summary>
    public bool OpenValues { get; set; }

    /// <summary>Most items of an array; 0 for no limit.</summary>
    public int MaxItems { get; set; }

    /// <summary>Fewest characters of a string.</summary>
    public int MinLength { get; set; }

    /// <summary>Most characters of a string; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>The lowest value.</summary>
    public long MinValue { get; set; } = long.MinValue;

    /// <summary>The highest value.</summary>
    public long MaxValue { get; set; } = long.MaxValue;
}
