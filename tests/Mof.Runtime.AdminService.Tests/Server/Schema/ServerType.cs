namespace Mof.Runtime.AdminService.Tests;

/// <summary>The CIM types, as a class of the site declares them.</summary>
public enum ServerType
{
    Boolean,
    UInt8,
    SInt8,
    UInt16,
    SInt16,
    UInt32,
    SInt32,
    UInt64,
    SInt64,
    Real32,
    Real64,
    Char16,
    String,
    DateTime,
    Reference,
    /// <summary>An embedded object; the class is named by <see cref="ServerProperty.ObjectClass"/>.</summary>
    Object,
}
