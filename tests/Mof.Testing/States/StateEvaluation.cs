using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Turns the states of a test into the states to verify: takes the markup out and reads what it means.</summary>
/// <param name="markupOptions">How <c>[|…|]</c> and <c>$$</c> are read.</param>
/// <param name="defaultDescriptor">What <c>[|…|]</c> stands for, if it may stand for anything.</param>
/// <param name="supported">What the analyzers of the test can report.</param>
/// <param name="fixableIds">What the code fix of the test handles.</param>
/// <param name="defaultPath">The file that an expected diagnostic without a path is in.</param>
internal sealed class StateEvaluation(
    MarkupOptions markupOptions,
    DiagnosticDescriptor? defaultDescriptor,
    ImmutableArray<DiagnosticDescriptor> supported,
    ImmutableArray<string> fixableIds,
    string defaultPath)
{
    /// <param name="state">A state with its inheritance applied.</param>
    public EvaluatedState Evaluate(SolutionState state)
    {
        MarkupMode mode = state.MarkupHandling ?? MarkupMode.Allow;
        var expected = new List<DiagnosticResult>(state.ExpectedDiagnostics);
        var keys = new Dictionary<string, FileLinePositionSpan>(StringComparer.Ordinal);
        EvaluatedProject primary = ReadProject(state, mode, expected, keys);
        ImmutableArray<EvaluatedProject> additional = state.AdditionalProjects.Values
            .Select(project => ReadProject(project, mode, expected, keys))
            .ToImmutableArray();
        return new EvaluatedState
        {
            Primary = primary,
            AdditionalProjects = additional,
            DefaultPath = defaultPath,
            ExpectedDiagnostics = expected
                .Select(result => result.WithMarkupLocations(keys).WithDefaultPath(defaultPath))
                .ToImmutableArray(),
        };
    }

    private EvaluatedProject ReadProject(
        ProjectState project,
        MarkupMode mode,
        List<DiagnosticResult> expected,
        Dictionary<string, FileLinePositionSpan> keys)
    {
        ImmutableArray<EvaluatedFile> Read(IEnumerable<(string filename, SourceText content)> files) =>
            files.Select(file => ReadFile(file.filename, file.content, mode, expected, keys)).ToImmutableArray();
        return new EvaluatedProject
        {
            Name = project.Name,
            Language = project.Language,
            ReferenceAssemblies = project.ReferenceAssemblies,
            OutputKind = project.OutputKind,
            DocumentationMode = project.DocumentationMode,
            Sources = Read(project.Sources),
            GeneratedSources = Read(project.GeneratedSources),
            AdditionalFiles = Read(StateInheritance.AllAdditionalFiles(project)),
            AnalyzerConfigFiles = Read(project.AnalyzerConfigFiles),
            AdditionalReferences = project.AdditionalReferences.ToImmutableArray(),
            ProjectReferences = project.AdditionalProjectReferences.ToImmutableArray(),
        };
    }

    private EvaluatedFile ReadFile(
        string path,
        SourceText content,
        MarkupMode mode,
        List<DiagnosticResult> expected,
        Dictionary<string, FileLinePositionSpan> keys)
    {
        if (mode == MarkupMode.None)
        {
            return new EvaluatedFile(path, content);
        }

        MarkupText markup = MarkupText.Parse(
            content.ToString(), !markupOptions.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode));
        var text = SourceText.From(markup.Text, content.Encoding, content.ChecksumAlgorithm);
        foreach (MarkupSpan span in markup.Spans)
        {
            var location = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span.Span));
            if (span.IsKey)
            {
                if (!keys.TryAdd(span.Name, location))
                {
                    throw new InvalidOperationException($"The markup location '{span.Name}' was defined more than once.");
                }
            }
            else if (mode != MarkupMode.Ignore)
            {
                DiagnosticResult result = Describe(span);
                if (mode == MarkupMode.Allow || !fixableIds.Contains(result.Id))
                {
                    expected.Add(span.IsPosition
                        ? result.WithLocation(path, location.StartLinePosition)
                        : result.WithSpan(location));
                }
            }
        }

        return new EvaluatedFile(path, text);
    }

    private DiagnosticResult Describe(MarkupSpan span)
    {
        DiagnosticDescriptor? descriptor = span.Name.Length == 0
            ? defaultDescriptor ?? throw new InvalidOperationException(
                "Markup syntax can only omit the diagnostic ID if the first analyzer supports exactly one diagnostic; "
                + $"the analyzers of this test support {supported.Length}. Write {{|ID:…|}}.")
            : supported.FirstOrDefault(candidate => candidate.Id == span.Name);
        DiagnosticResult result = descriptor is null
            ? DiagnosticResult.CompilerError(span.Name)
            : new DiagnosticResult(descriptor);
        return result
            .WithMessage(null)
            .WithOptions(DiagnosticOptions.IgnoreSeverity | DiagnosticOptions.IgnoreAdditionalLocations);
    }
}
