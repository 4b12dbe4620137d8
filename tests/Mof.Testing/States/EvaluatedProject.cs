using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project whose files have lost their markup.</summary>
internal sealed record EvaluatedProject
{
    public required string Name { get; init; }

    public required string Language { get; init; }

    public ReferenceAssemblies? ReferenceAssemblies { get; init; }

    public OutputKind? OutputKind { get; init; }

    public DocumentationMode? DocumentationMode { get; init; }

    public required ImmutableArray<EvaluatedFile> Sources { get; init; }

    public required ImmutableArray<EvaluatedFile> GeneratedSources { get; init; }

    public required ImmutableArray<EvaluatedFile> AdditionalFiles { get; init; }

    public required ImmutableArray<EvaluatedFile> AnalyzerConfigFiles { get; init; }

    public required ImmutableArray<MetadataReference> AdditionalReferences { get; init; }

    public required ImmutableArray<string> ProjectReferences { get; init; }

    public IEnumerable<EvaluatedFile> Files =>
        Sources.Concat(AdditionalFiles).Concat(AnalyzerConfigFiles).Concat(GeneratedSources);

    public bool HasSameTexts(EvaluatedProject other) =>
        Name == other.Name
        && AreSame(Sources, other.Sources)
        && AreSame(AdditionalFiles, other.AdditionalFiles)
        && AreSame(AnalyzerConfigFiles, other.AnalyzerConfigFiles);

    private static bool AreSame(ImmutableArray<EvaluatedFile> left, ImmutableArray<EvaluatedFile> right) =>
        left.Length == right.Length
        && left.All(file => right.Any(file.HasSameText));
}
