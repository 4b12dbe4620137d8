using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Mof.CodeFixes;

/// <summary>What a rule found, in the file as it is now.</summary>
/// <param name="root">The whole file.</param>
/// <param name="node">Where it is.</param>
/// <param name="other">The other place that the rule points at; null for none.</param>
/// <param name="properties">What the rule says beside.</param>
/// <param name="model">What the compiler knows of the file.</param>
internal sealed class Finding(SyntaxNode root, SyntaxNode node, SyntaxNode? other, ImmutableDictionary<string, string?> properties, SemanticModel model)
{
    public SyntaxNode Root => root;

    public SyntaxNode Node => node;

    public SyntaxNode? Other => other;

    public ImmutableDictionary<string, string?> Properties => properties;

    public SemanticModel Model => model;

    /// <summary>The node of a location; null where it is none of this file.</summary>
    public static SyntaxNode? NodeOf(SyntaxNode root, Location? location) =>
        location is not null && location.SourceTree?.FilePath == root.SyntaxTree.FilePath && root.FullSpan.Contains(location.SourceSpan)
            ? root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            : null;

    /// <summary>The other place of a diagnostic; null for none.</summary>
    public static Location? OtherPlace(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : null;
}
