using System.Globalization;

namespace Mof.Runtime;

/// <summary>Makes a CIM value of a type out of a .NET value, as far as nothing is lost.</summary>
internal static class ValueConversion
{
    public static CimValue To(CimType type, object value)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            CimType.Boolean => Convert.ToBoolean(value, culture),
            CimType.UInt8 => Convert.ToByte(value, culture),
            CimType.SInt8 => Convert.ToSByte(value, culture),
            CimType.UInt16 => Convert.ToUInt16(value, culture),
            CimType.SInt16 => Convert.ToInt16(value, culture),
            CimType.UInt32 => Convert.ToUInt32(value, culture),
            CimType.SInt32 => Convert.ToInt32(value, culture),
            CimType.UInt64 => Convert.ToUInt64(value, culture),
            CimType.SInt64 => Convert.ToInt64(value, culture),
            CimType.Real32 => Convert.ToSingle(value, culture),
            CimType.Real64 => Convert.ToDouble(value, culture),
            CimType.Char16 => Convert.ToChar(value, culture),
            CimType.String => value as string ?? throw new InvalidCastException(),
            CimType.DateTime => value switch
            {
                CimDateTime time => time,
                DateTimeOffset time => (CimDateTime)time,
                DateTime time => (CimDateTime)time,
                TimeSpan interval => (CimDateTime)interval,
                _ => throw new InvalidCastException(),
            },
            CimType.Reference => value switch
            {
                CimPath path => path,
                ICimReference reference => reference.Path,
                _ => throw new InvalidCastException(),
            },
            _ => throw new InvalidCastException(),
        };
    }

    /// <summary>A number as the widest value that holds it.</summary>
    public static CimValue ToNumber(object value) => value switch
    {
        ulong unsigned => unsigned,
        float or double or decimal when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var real =>
            Math.Abs(real) < 1L << 53 && real == Math.Floor(real) ? (long)real : (CimValue)real,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };
}
