using System.Globalization;

namespace Mof.Runtime.Wmi;

/// <summary>Integers: WMI keeps 64 bits as text, and a schema drawn from documents may take the sign or the width wrong; a number that fits is the same number.</summary>
internal static class WmiInteger
{
    /// <summary>Whether a type is one of integers.</summary>
    public static bool Is(CimType type) => type is >= CimType.UInt8 and <= CimType.SInt64;

    /// <summary>Makes an integer of a type.</summary>
    /// <param name="value">A number as WMI gives it, or its text.</param>
    /// <param name="type">The type.</param>
    /// <returns>The boxed number, of exactly the type; null where it is none, or does not fit.</returns>
    public static object? To(CimType type, object value)
    {
        if (!TryRead(value, out var number))
        {
            return null;
        }

        return type switch
        {
            CimType.UInt8 when number is >= byte.MinValue and <= byte.MaxValue => (byte)number,
            CimType.SInt8 when number is >= sbyte.MinValue and <= sbyte.MaxValue => (sbyte)number,
            CimType.UInt16 when number is >= ushort.MinValue and <= ushort.MaxValue => (ushort)number,
            CimType.SInt16 when number is >= short.MinValue and <= short.MaxValue => (short)number,
            CimType.UInt32 when number is >= uint.MinValue and <= uint.MaxValue => (uint)number,
            CimType.SInt32 when number is >= int.MinValue and <= int.MaxValue => (int)number,
            CimType.UInt64 when number is >= ulong.MinValue and <= ulong.MaxValue => (ulong)number,
            CimType.SInt64 when number is >= long.MinValue and <= long.MaxValue => (long)number,
            _ => null,
        };
    }

    // Every integer of 64 bits and either sign is a decimal.
    private static bool TryRead(object value, out decimal number)
    {
        switch (value)
        {
            case byte some:
                number = some;
                return true;
            case sbyte some:
                number = some;
                return true;
            case ushort some:
                number = some;
                return true;
            case short some:
                number = some;
                return true;
            case uint some:
                number = some;
                return true;
            case int some:
                number = some;
                return true;
            case ulong some:
                number = some;
                return true;
            case long some:
                number = some;
                return true;
            case string text:
                return decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
            default:
                number = 0;
                return false;
        }
    }
}
