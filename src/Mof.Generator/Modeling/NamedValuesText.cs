using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Shows named values in the documentation, where no enum holds them.</summary>
internal static class NamedValuesText
{
    /// <summary>All values and ranges: <c>0 (OK), 1 (Failed), 4096..32767 (Reserved)</c>; null for none.</summary>
    public static string? Of(MofValueMap? values) =>
        values is null ? null : Join(values.Entries.Select(Entry).Concat(values.Ranges.Select(Range)));

    /// <summary>The ranges alone, which no enum holds; null for none.</summary>
    public static string? OfRanges(MofValueMap? values) => values is null ? null : Join(values.Ranges.Select(Range));

    private static string? Join(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } text ? text : null;

    private static string Entry(MofNamedValue entry)
    {
        var value = entry.Value is MofInteger number ? ValueLiteral.Number(number) : (entry.Value as MofString)?.Value ?? "";
        return entry.Name.Length == 0 || entry.Name == value ? value : value + " (" + entry.Name + ")";
    }

    private static string Range(MofValueRange range) =>
        (range is { Low: null, High: null } ? "others" : (range.Low is { } low ? ValueLiteral.Number(low) : "") + ".." + (range.High is { } high ? ValueLiteral.Number(high) : "")) +
        (range.Name.Length == 0 ? "" : " (" + range.Name + ")");
}
