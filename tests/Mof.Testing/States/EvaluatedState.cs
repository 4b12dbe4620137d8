using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A state with inherited parts filled in and markup turned into expected diagnostics.</summary>
internal sealed record EvaluatedState
{
    public required string AssemblyName { get; init; }

    public required string DefaultPath { get; init; }

    public OutputKind? OutputKind { get; init; }

    public DocumentationMode? DocumentationMode { get; init; }

    public required ImmutableArray<EvaluatedFile> Sources { get; init; }

    public required ImmutableArray<EvaluatedFile> GeneratedSources { get; init; }

    public required ImmutableArray<EvaluatedFile> AdditionalFiles { get; init; }

    public required ImmutableArray<EvaluatedFile> AnalyzerConfigFiles { get; init; }

    public required ImmutableArray<MetadataReference> AdditionalReferences { get; init; }

    public required ImmutableArray<DiagnosticResult> ExpectedDiagnostics { get; init; }

    public bool IsSource(string path) => Sources.Any(file => file.Path == path);

    public SourceText? FindText(string path) =>
        Sources.Concat(AdditionalFiles).Concat(AnalyzerConfigFiles).Concat(GeneratedSources)
            .FirstOrDefault(file => file.Path == path)?.Content;

    public bool HasSameTexts(EvaluatedState other) =>
        AreSame(Sources, other.Sources)
        && AreSame(AdditionalFiles, other.AdditionalFiles)
        && AreSame(AnalyzerConfigFiles, other.AnalyzerConfigFiles);

    /// <summary>The same state with a line on top of every source, which the expected locations follow.</summary>
    public EvaluatedState WithFirstLine(string line, Func<DiagnosticResult, bool> remains) => this with
    {
        Sources = Sources.Select(file => file.WithFirstLine(line)).ToImmutableArray(),
        ExpectedDiagnostics = ExpectedDiagnostics
            .Where(remains)
            .Select(expected => expected.WithLineOffset(1, IsSource))
            .ToImmutableArray(),
    };

    private static bool AreSame(ImmutableArray<EvaluatedFile> left, ImmutableArray<EvaluatedFile> right) =>
        left.Length == right.Length
        && left.All(file => right.Any(file.HasSameText));
}
