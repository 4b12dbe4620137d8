using System.Globalization;

namespace Mof.Runtime;

/// <summary>Makes a value of a property's type out of a literal, as WMI does: a number may stand in quotes, a boolean may be 0 or 1.</summary>
internal static class WqlLiteralConversion
{
    public static bool TryConvert(CimType type, WqlLiteral literal, out CimValue value)
    {
        value = default;
        if (literal.Kind == WqlLiteralKind.Null)
        {
            return true;
        }

        switch (type)
        {
            case CimType.String when literal.Kind == WqlLiteralKind.Text:
                value = literal.Text;
                return true;
            case CimType.Reference when literal.Kind == WqlLiteralKind.Text:
                return CimPath.TryParse(literal.Text, out var path) && Is(path, out value);
            case CimType.DateTime when literal.Kind == WqlLiteralKind.Text:
                return TryDateTime(literal.Text, out var time) && Is(time, out value);
            case CimType.Boolean:
                return TryBoolean(literal.Text, out var boolean) && Is(boolean, out value);
            case CimType.Real32:
                // As its own literal, 0.1 is the nearest real32, which is not the nearest real64.
                return float.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && Is(single, out value);
            case CimType.Real64:
                return double.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && Is(real, out value);
            case CimType.String or CimType.Reference or CimType.DateTime or CimType.Instance:
                return false;
            default:
                return TryInteger(literal.Text, out value);
        }
    }

    private static bool Is(CimValue converted, out CimValue value)
    {
        value = converted;
        return true;
    }

    private static bool TryBoolean(string text, out bool value)
    {
        value = text is "1" or "-1" || string.Equals(text, "TRUE", StringComparison.OrdinalIgnoreCase);
        return value || text == "0" || string.Equals(text, "FALSE", StringComparison.OrdinalIgnoreCase);
    }

    // Any integer can be compared with any other: one that the property cannot hold is equal to none of its values. Fractions, too.
    private static bool TryInteger(string text, out CimValue value)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
#pragma warning disable CA1846 // netstandard2.0 has no spans here.
            ? ulong.TryParse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unsigned)
#pragma warning restore CA1846
            : ulong.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out unsigned))
        {
            return Is(unsigned, out value);
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var signed))
        {
            return Is(signed, out value);
        }

        value = default;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && Is(real, out value);
    }

    // The 25 characters of CIM; or a date as collection queries have it, "1998.10.31" (Extended WQL), or as everybody writes it.
    private static bool TryDateTime(string text, out CimDateTime value)
    {
        if (CimDateTime.TryParse(text, out value))
        {
            return true;
        }

        // A year in front, so that "10:30" is not a time of today. The clock counts, as collection queries have no offset.
        const int shortestDate = 8;
        if (text.Length >= shortestDate && text.Take(4).All(char.IsDigit) &&
            (DateTimeOffset.TryParse(text.Replace('.', '-'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ||
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date)))
        {
            value = (CimDateTime)date.DateTime;
            return true;
        }

        return false;
    }
}
