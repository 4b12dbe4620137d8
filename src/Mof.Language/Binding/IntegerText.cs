using System.Globalization;

namespace Mof.Language.Binding;

/// <summary>Reads numbers inside strings of qualifiers: decimal or hexadecimal, with a sign or without.</summary>
internal static class IntegerText
{
    public static MofInteger? Read(string text)
    {
        text = text.Trim();
        var isNegative = text.StartsWith("-", StringComparison.Ordinal);
        var digits = text.TrimStart('+', '-');
        var parsed = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        return parsed ? new MofInteger(isNegative && number != 0, number) : null;
    }

    public static MofInteger? Read(MofValue value) => value switch
    {
        MofInteger number => number,
        MofString text => Read(text.Value),
        _ => null,
    };
}
