namespace Mof.Language;

/// <summary>What the named values of a property, parameter or return value are.</summary>
public enum MofValueMapKind
{
    /// <summary>Numbers of which one applies: ValueMap/Values, Enumeration.</summary>
    Enumeration,

    /// <summary>Bits that combine: BitMap/BitValues, Bits. The entries hold masks.</summary>
    Bits,

    /// <summary>Texts: ValueMap/Values on a string, StringEnumeration.</summary>
    Strings,
}

/// <summary>The named values of an element: one model for both dialects.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Entries">The single values in order; ranges are not among them.</param>
/// <param name="Ranges">The ranges in order.</param>
public sealed record MofValueMap(MofValueMapKind Kind, EquatableArray<MofNamedValue> Entries, EquatableArray<MofValueRange> Ranges);

/// <summary>A named value.</summary>
/// <param name="Name">The name as written; the value itself where none is given.</param>
/// <param name="Value">A <see cref="MofInteger"/> (for bits: the mask) or a <see cref="MofString"/>.</param>
public sealed record MofNamedValue(string Name, MofValue Value);

/// <summary>A named range of numbers.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Low">The lowest number; null if open.</param>
/// <param name="High">The highest number; null if open.</param>
public sealed record MofValueRange(string Name, MofInteger? Low, MofInteger? High);

/// <summary>The limits of a property or parameter, whatever qualifier states them; null where there is none.</summary>
/// <param name="MaxItems">Most items of an array: <c>Max(15)</c>, <c>X[15]</c>.</param>
/// <param name="MinLength">Fewest characters: MinLen, SizeLimit("a-b"), AllowedLen.</param>
/// <param name="MaxLength">Most characters: MaxLen, SizeLimit, AllowedLen.</param>
/// <param name="MinValue">Lowest number: MinValue, Range, ValueRange.</param>
/// <param name="MaxValue">Highest number: MaxValue, Range, ValueRange.</param>
/// <param name="Range">A range of letters as written, such as <c>a-z</c>.</param>
public sealed record MofLimits(
    int? MaxItems, int? MinLength, int? MaxLength, MofInteger? MinValue, MofInteger? MaxValue, string? Range)
{
    /// <summary>No limit at all.</summary>
    public static MofLimits None { get; } = new(null, null, null, null, null, null);
}
