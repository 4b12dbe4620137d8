namespace Mof.Runtime;

/// <summary>The types of CIM values.</summary>
public enum CimType : byte
{
    /// <summary>True or false.</summary>
    Boolean,
    /// <summary>Unsigned, 8 bits.</summary>
    UInt8,
    /// <summary>Signed, 8 bits.</summary>
    SInt8,
    /// <summary>Unsigned, 16 bits.</summary>
    UInt16,
    /// <summary>Signed, 16 bits.</summary>
    SInt16,
    /// <summary>Unsigned, 32 bits.</summary>
    UInt32,
    /// <summary>Signed, 32 bits.</summary>
    SInt32,
    /// <summary>Unsigned, 64 bits.</summary>
    UInt64,
    /// <summary>Signed, 64 bits.</summary>
    SInt64,
    /// <summary>IEEE floating point, 32 bits.</summary>
    Real32,
    /// <summary>IEEE floating point, 64 bits.</summary>
    Real64,
    /// <summary>One UTF-16 code unit.</summary>
    Char16,
    /// <summary>A point in time or an interval, see <see cref="CimDateTime"/>.</summary>
    DateTime,
    /// <summary>Text.</summary>
    String,
    /// <summary>The path of another object, see <see cref="CimPath"/>.</summary>
    Reference,
    /// <summary>An embedded object, see <see cref="CimInstance"/>.</summary>
    Instance,
}
