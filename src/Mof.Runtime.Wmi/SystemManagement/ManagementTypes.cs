namespace Mof.Runtime.Wmi;

/// <summary>The types of System.Management by their names here; null for what has none, as pointers to COM objects.</summary>
internal static class ManagementTypes
{
    public static CimType? From(System.Management.CimType type) => type switch
    {
        System.Management.CimType.Boolean => CimType.Boolean,
        System.Management.CimType.UInt8 => CimType.UInt8,
        System.Management.CimType.SInt8 => CimType.SInt8,
        System.Management.CimType.UInt16 => CimType.UInt16,
        System.Management.CimType.SInt16 => CimType.SInt16,
        System.Management.CimType.UInt32 => CimType.UInt32,
        System.Management.CimType.SInt32 => CimType.SInt32,
        System.Management.CimType.UInt64 => CimType.UInt64,
        System.Management.CimType.SInt64 => CimType.SInt64,
        System.Management.CimType.Real32 => CimType.Real32,
        System.Management.CimType.Real64 => CimType.Real64,
        System.Management.CimType.Char16 => CimType.Char16,
        System.Management.CimType.DateTime => CimType.DateTime,
        System.Management.CimType.String => CimType.String,
        System.Management.CimType.Reference => CimType.Reference,
        System.Management.CimType.Object => CimType.Instance,
        _ => null,
    };
}
