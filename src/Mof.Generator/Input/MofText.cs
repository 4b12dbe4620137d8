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

    /// <summary>Binds in the order of the paths, so that the order in which a build lists its files never shows.</summary>
    public static MofSchema Bind(ImmutableArray<MofFile> files) =>
        MofSchema.Bind(files.OrderBy(static file => file.Path, StringComparer.Ordinal));
}
