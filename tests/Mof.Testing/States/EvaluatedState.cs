using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A state with inherited parts filled in and markup turned into expected diagnostics.</summary>
internal sealed record EvaluatedState
{
    /// <summary>The project that the test is about.</summary>
    public required EvaluatedProject Primary { get; init; }

    public required ImmutableArray<EvaluatedProject> AdditionalProjects { get; init; }

    /// <summary>The file that an expected diagnostic without a path is in.</summary>
    public required string DefaultPath { get; init; }

    public required ImmutableArray<DiagnosticResult> ExpectedDiagnostics { get; init; }

    public IEnumerable<EvaluatedProject> Projects => AdditionalProjects.Prepend(Primary);

    /// <summary>Whether a path is that of C# of the primary project.</summary>
    public bool IsSource(string path) => Primary.Sources.Any(file => file.Path == path);

    public SourceText? FindText(string path) =>
        Projects.SelectMany(project => project.Files).FirstOrDefault(file => file.Path == path)?.Content;

    public bool HasSameTexts(EvaluatedState other) =>
        Primary.HasSameTexts(other.Primary)
        && AdditionalProjects.Length == other.AdditionalProjects.Length
        && AdditionalProjects.All(project => other.AdditionalProjects.Any(project.HasSameTexts));

    /// <summary>The same state with a line on top of every source, which the expected locations follow.</summary>
    public EvaluatedState WithFirstLine(string line, Func<DiagnosticResult, bool> remains) => this with
    {
        Primary = Primary with { Sources = Primary.Sources.Select(file => file.WithFirstLine(line)).ToImmutableArray() },
        ExpectedDiagnostics = ExpectedDiagnostics
            .Where(remains)
            .Select(expected => expected.WithLineOffset(1, IsSource))
            .ToImmutableArray(),
    };
}
