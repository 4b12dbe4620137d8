using System.Globalization;
using System.Text.RegularExpressions;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>A random method in a class of its own.</summary>
/// <param name="Seed">What it was made from.</param>
/// <param name="Name">The class.</param>
/// <param name="Text">The text to run: every place that reads a lazy property names it with a number of its own, a place that only names it with 0.</param>
internal sealed partial record RandomMethod(int Seed, string Name, string Text)
{
    /// <summary>The highest number of a place that reads.</summary>
    public int Sites { get; } = SiteNumber().Matches(Text).Select(static match => int.Parse(match.ValueSpan, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    /// <summary>The text for the analyzer, where the numbers stand in comments.</summary>
    public string ForAnalysis() => ProxySource.Usings + NumberedDemand().Replace(NumberedProperty().Replace(Text, "$1/*$2*/"), "Demand($2/*$1*/)");

    /// <summary>The text to run, as a file of its own.</summary>
    public string ForExecution() => ProxySource.Usings + Text;

    /// <summary>The place that a report on the text for the analyzer means: its number follows the name.</summary>
    public static int? SiteAt(string text, int start)
    {
        var match = SiteComment().Match(text, start);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"\b(Lazily|Notes)_(\d+)\b")]
    private static partial Regex NumberedProperty();

    [GeneratedRegex(@"\bDemand\((\d+), (\w+)\)")]
    private static partial Regex NumberedDemand();

    [GeneratedRegex(@"(?<=\b(?:Lazily_|Notes_|Demand\())\d+")]
    private static partial Regex SiteNumber();

    [GeneratedRegex(@"\G[^/]{0,60}?/\*(\d+)\*/")]
    private static partial Regex SiteComment();
}
