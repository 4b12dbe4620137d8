namespace Mof.Language;

/// <summary>The intrinsic types of CIM (DSP0004 5.2), references and embedded objects.</summary>
public enum MofTypeKind
{
    /// <summary>boolean</summary>
    Boolean,

    /// <summary>uint8</summary>
    UInt8,

    /// <summary>sint8</summary>
    SInt8,

    /// <summary>uint16</summary>
    UInt16,

    /// <summary>sint16</summary>
    SInt16,

    /// <summary>uint32</summary>
    UInt32,

    /// <summary>sint32</summary>
    SInt32,

    /// <summary>uint64</summary>
    UInt64,

    /// <summary>sint64</summary>
    SInt64,

    /// <summary>real32</summary>
    Real32,

    /// <summary>real64</summary>
    Real64,

    /// <summary>char16</summary>
    Char16,

    /// <summary>datetime</summary>
    DateTime,

    /// <summary>string</summary>
    String,

    /// <summary>A reference: <c>Class ref</c>.</summary>
    Reference,

    /// <summary>An embedded object: a class name as type, <c>object</c>, or a string with EmbeddedInstance.</summary>
    Object,

    /// <summary>void, for methods only.</summary>
    Void,
}

/// <summary>A resolved type.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ClassName">The class of a reference or embedded object as written; null for others and for any object.</param>
/// <param name="IsArray">True for an array.</param>
/// <param name="ArraySize">The fixed size of an array, a hint in practice; null if none.</param>
public sealed record MofType(MofTypeKind Kind, string? ClassName, bool IsArray, int? ArraySize)
{
    /// <summary>The enumeration of MOF 3 that it names, <see cref="Kind"/> being that of its elements; null for other types.</summary>
    public string? EnumerationName { get; init; }

    /// <summary>True for the eight integer types.</summary>
    public bool IsInteger => Kind is >= MofTypeKind.UInt8 and <= MofTypeKind.SInt64;
}
