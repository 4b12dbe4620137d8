using System.Globalization;

namespace Mof.Language.Binding;

/// <summary>Reads the named values of both dialects into one model: DMTF's ValueMap and BitMap, ConfigMgr's Enumeration and Bits.</summary>
internal static class ValueMapBinder
{
    public static MofValueMap? Bind(MofType type, MofQualifierSet qualifiers, EnumerationTable enumerations)
    {
        if (type.EnumerationName is { } name && enumerations.Find(name) is { } declared)
        {
            return new MofValueMap(type.IsInteger ? MofValueMapKind.Enumeration : MofValueMapKind.Strings, declared.Elements, default);
        }

        if (qualifiers.Count == 0)
        {
            return null;
        }

        if (Named(qualifiers, "Bits") is { } bits)
        {
            return Bits(type, [.. bits.Select(static item => item.Value)], [.. bits.Select(static item => item.Name)], areMasks: false);
        }

        if (Named(qualifiers, "Enumeration") is { } enumeration)
        {
            return Values(type, [.. enumeration.Select(static item => item.Value)], [.. enumeration.Select(static item => item.Name)]);
        }

        if (Named(qualifiers, "StringEnumeration") is { } texts)
        {
            return Strings([.. texts.Select(static item => item.Value)], [.. texts.Select(static item => item.Name)]);
        }

        if (Texts(qualifiers, "BitMap") is { } bitMap)
        {
            return Bits(type, bitMap, Texts(qualifiers, "BitValues"), AreMasks(bitMap, type));
        }

        if (Texts(qualifiers, "BitValues") is { } bitValues)
        {
            return Bits(type, Positions(bitValues.Length), bitValues, areMasks: false);
        }

        var names = Texts(qualifiers, "Values");
        if (Texts(qualifiers, "ValueMap") is { } valueMap)
        {
            return type.Kind == MofTypeKind.String ? Strings(valueMap, names)
                : AreSwapped(valueMap, names) ? Values(type, names!, valueMap)
                : Values(type, valueMap, names);
        }

        // Values alone: the place is the number (DSP0004 5.6.3.55); on a string the names are the values.
        return names is null ? null : type.Kind == MofTypeKind.String ? Strings(names, names) : Values(type, Positions(names.Length), names);
    }

    private static MofValueMap? Values(MofType type, string[] values, string[]? names)
    {
        if (!type.IsInteger)
        {
            return null;
        }

        var entries = new List<MofNamedValue>(values.Length);
        var ranges = new List<MofValueRange>();
        for (var i = 0; i < values.Length; i++)
        {
            var name = NameAt(names, i);
            var dots = values[i].IndexOf("..", StringComparison.Ordinal);
            if (dots >= 0)
            {
                ranges.Add(new MofValueRange(name ?? values[i], IntegerText.Read(values[i].Substring(0, dots)), IntegerText.Read(values[i].Substring(dots + 2))));
            }
            else if (IntegerText.Read(values[i]) is { } number)
            {
                entries.Add(new MofNamedValue(name ?? values[i], number));
            }
        }

        return Map(MofValueMapKind.Enumeration, entries, ranges);
    }

    /// <summary>Whether the names stand where the numbers belong and the numbers where the names do, as in Windows' own MSMCAEvent classes.</summary>
    public static bool AreSwapped(string[] values, string[]? names) =>
        names is not null && !Array.Exists(values, IsNumber) && Array.TrueForAll(names, IsNumber);

    /// <summary>Whether an entry of a ValueMap is a number or a range of numbers.</summary>
    public static bool IsNumber(string entry)
    {
        var dots = entry.IndexOf("..", StringComparison.Ordinal);
        return dots < 0
            ? IntegerText.Read(entry) is not null
            : IsEnd(entry.Substring(0, dots)) && IsEnd(entry.Substring(dots + 2));
    }

    private static bool IsEnd(string text) => string.IsNullOrWhiteSpace(text) || IntegerText.Read(text) is not null;

    private static MofValueMap? Strings(string[] values, string[]? names) =>
        Map(MofValueMapKind.Strings, [.. values.Select((value, i) => new MofNamedValue(NameAt(names, i) ?? value, new MofString(value)))], []);

    private static MofValueMap? Bits(MofType type, string[] values, string[]? names, bool areMasks)
    {
        if (!type.IsInteger)
        {
            return null;
        }

        var entries = new List<MofNamedValue>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (IntegerText.Read(values[i]) is { IsNegative: false } number && (areMasks || number.Magnitude < 64))
            {
                entries.Add(new MofNamedValue(NameAt(names, i) ?? values[i], areMasks ? number : new MofInteger(false, 1UL << (int)number.Magnitude)));
            }
        }

        return Map(MofValueMapKind.Bits, entries, []);
    }

    // BitMap holds positions (DSP0004 5.6.3.4); drivers of Microsoft's write masks, which show by hexadecimal or by being too high.
    private static bool AreMasks(string[] values, MofType type)
    {
        var width = type.Kind switch
        {
            MofTypeKind.UInt8 or MofTypeKind.SInt8 => 8u,
            MofTypeKind.UInt16 or MofTypeKind.SInt16 => 16u,
            MofTypeKind.UInt32 or MofTypeKind.SInt32 => 32u,
            _ => 64u,
        };
        return Array.Exists(values, value =>
            value.TrimStart().StartsWith("0x", StringComparison.OrdinalIgnoreCase) || (IntegerText.Read(value) is { } number && number.Magnitude >= width));
    }

    private static MofValueMap? Map(MofValueMapKind kind, List<MofNamedValue> entries, List<MofValueRange> ranges) =>
        entries.Count == 0 && ranges.Count == 0
            ? null
            : new MofValueMap(kind, new EquatableArray<MofNamedValue>([.. entries]), new EquatableArray<MofValueRange>([.. ranges]));

    private static string? NameAt(string[]? names, int index) => names is not null && index < names.Length && names[index].Length > 0 ? names[index] : null;

    private static string[] Positions(int count) => [.. Enumerable.Range(0, count).Select(static i => i.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The entries of a qualifier; null where it is absent or empty.</summary>
    public static string[]? Texts(MofQualifierSet qualifiers, string name) => qualifiers.Find(name)?.Value switch
    {
        MofArray { Items.Count: > 0 } array => [.. array.Items.Select(Text)],
        MofString text => [text.Value],
        MofInteger number => [Text(number)],
        _ => null,
    };

    private static string Text(MofValue value) => value switch
    {
        MofString text => text.Value,
        MofInteger number => (number.IsNegative ? "-" : "") + number.Magnitude.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    // "NAME(value), NAME(value)": one text, or one an item. Names may hold blanks and hyphens, values may be empty.
    private static List<(string Name, string Value)>? Named(MofQualifierSet qualifiers, string qualifier)
    {
        if (Texts(qualifiers, qualifier) is not { } texts)
        {
            return null;
        }

        var items = new List<(string Name, string Value)>();
        foreach (var item in texts.SelectMany(static text => text.Split(',')))
        {
            var open = item.IndexOf('(');
            var close = item.LastIndexOf(')');
            if (open > 0 && close > open)
            {
                items.Add((item.Substring(0, open).Trim(), item.Substring(open + 1, close - open - 1).Trim()));
            }
        }

        return items.Count == 0 ? null : items;
    }
}
