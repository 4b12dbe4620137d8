using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Generator.Input;

/// <summary>All that emitted code needs to know of the project; the compilation goes no further than this.</summary>
/// <param name="Namespace">Namespace of what belongs to no single file.</param>
/// <param name="HasNullableReferenceTypes">C# 8 or newer.</param>
/// <param name="HasInit">C# 9 or newer, and the marker of init accessors is visible.</param>
/// <param name="HasJson">System.Text.Json is there, which asks each class itself for its converter.</param>
internal sealed record ProjectSettings(string Namespace, bool HasNullableReferenceTypes, bool HasInit, bool HasJson = false)
{
    public static ProjectSettings Read(ParseOptions parseOptions, bool hasInitMarker, bool hasJson, AnalyzerConfigOptionsProvider provider)
    {
        var version = (parseOptions as CSharpParseOptions)?.LanguageVersion.MapSpecifiedToEffectiveVersion() ?? LanguageVersion.CSharp7_3;
        return new ProjectSettings(
            CSharpNamespace.OfProject(provider), version >= LanguageVersion.CSharp8, version >= LanguageVersion.CSharp9 && hasInitMarker, hasJson);
    }

    /// <summary>Whether a project declares the marker of init accessors itself, as those for old frameworks do.</summary>
    public static bool DeclaresInitMarker(Compilation compilation, CancellationToken cancellation) =>
        compilation.ContainsSymbolsWithName("IsExternalInit", SymbolFilter.Type, cancellation) &&
        compilation.Assembly.GetTypeByMetadataName(ReferencedAssemblies.InitMarker) is not null;
}
