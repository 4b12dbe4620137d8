namespace Mof.Runtime;

/// <summary>Marks the proxy of a CIM class. Analyzers read it, the runtime does not.</summary>
/// <param name="name">The CIM name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CimClassAttribute(string name) : Attribute
{
    /// <summary>The CIM name.</summary>
    public string Name { get; } = name;

    /// <summary>The superclass; null for none.</summary>
    public string? Superclass { get; set; }

    /// <summary>True when no object has it as its own class.</summary>
    public bool Abstract { get; set; }

    /// <summary>True when its objects live inside others only.</summary>
    public bool Embedded { get; set; }

    /// <summary>True when no property can be written.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>True for an association.</summary>
    public bool Association { get; set; }

    /// <summary>True for an indication.</summary>
    public bool Indication { get; set; }

    /// <summary>True when there is one object, without a key.</summary>
    public bool Singleton { get; set; }
}
