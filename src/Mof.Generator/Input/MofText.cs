using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mof.Language;

namespace Mof.Generator.Input;

/// <summary>The first stage: what the compiler hands over becomes syntax.</summary>
internal static class MofText
{
    public static bool IsMof(AdditionalText text) =>
        text.Path.EndsWith(".mof", StringComparison.OrdinalIgnoreCase) || text.Path.EndsWith(".mfl", StringComparison.OrdinalIgnoreCase);

    public static MofFile Parse(AdditionalText text, CancellationToken cancellation) =>
        MofParser.Parse(text.GetText(cancellation)?.ToString() ?? "", text.Path);

    /// <summary>Puts the files in the order of their paths, so that the order in which a build lists them never shows; each path once.</summary>
    public static EquatableArray<MofFile> InOrder(ImmutableArray<MofFile> files)
    {
        var ordered = files.ToArray();
        Array.Sort(Array.ConvertAll(ordered, static file => Normalized(file.Path)), ordered, StringComparer.Ordinal);
        return new EquatableArray<MofFile>([.. ordered.Where((file, i) => i == 0 || file.Path != ordered[i - 1].Path)]);
    }

    // Both separators sort alike, so that every operating system sees the same order.
    private static string Normalized(string path) => path.Replace('\\', '/');
}
