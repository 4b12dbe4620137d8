using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Turns the states as a test wrote them into the states to verify.</summary>
/// <param name="markupOptions">How <c>[|…|]</c> finds its diagnostic.</param>
/// <param name="supported">What the analyzers of the test can report.</param>
/// <param name="fixableIds">What the code fix of the test handles.</param>
/// <param name="defaultPath">The file that an expected diagnostic without a path is in.</param>
internal sealed class StateEvaluation(
    MarkupOptions markupOptions,
    ImmutableArray<DiagnosticDescriptor> supported,
    ImmutableArray<string> fixableIds,
    string defaultPath)
{
    /// <param name="states">The state, the state it inherits from, the state that one inherits from…</param>
    public EvaluatedState Evaluate(params ReadOnlySpan<SolutionState> states)
    {
        SolutionState own = states[0];
        var expected = new List<DiagnosticResult>(ExpectedDiagnostics(states));
        var keys = new Dictionary<string, FileLinePositionSpan>(StringComparer.Ordinal);
        ImmutableArray<EvaluatedFile> Read(SolutionState owner, IEnumerable<(string filename, SourceText content)> files)
        {
            MarkupMode mode = owner.MarkupHandling
                ?? (ReferenceEquals(owner, own) ? MarkupMode.Allow : MarkupMode.IgnoreFixable);
            return files.Select(file => ReadFile(file.filename, file.content, mode, expected, keys)).ToImmutableArray();
        }

        SolutionState sources = Owner(states, state => state.Sources.Count > 0);
        SolutionState generated = Owner(states, state => state.GeneratedSources.Count > 0);
        SolutionState additional = Owner(
            states, state => state.AdditionalFiles.Count > 0 || state.AdditionalFilesFactories.Count > 0);
        SolutionState configs = Owner(states, state => state.AnalyzerConfigFiles.Count > 0);
        SolutionState references = Owner(states, state => state.AdditionalReferences.Count > 0);
        var evaluated = new EvaluatedState
        {
            AssemblyName = own.AssemblyName,
            DefaultPath = defaultPath,
            OutputKind = Owner(states, state => state.OutputKind is not null).OutputKind,
            DocumentationMode = Owner(states, state => state.DocumentationMode is not null).DocumentationMode,
            Sources = Read(sources, sources.Sources),
            GeneratedSources = Read(generated, generated.GeneratedSources),
            AdditionalFiles = Read(
                additional,
                additional.AdditionalFiles.Concat(additional.AdditionalFilesFactories.SelectMany(create => create()))),
            AnalyzerConfigFiles = Read(configs, configs.AnalyzerConfigFiles),
            AdditionalReferences = references.AdditionalReferences.ToImmutableArray(),
            ExpectedDiagnostics = [],
        };
        return evaluated with
        {
            ExpectedDiagnostics = expected
                .Select(result => result.WithMarkupLocations(keys).WithDefaultPath(defaultPath))
                .ToImmutableArray(),
        };
    }

    private static SolutionState Owner(ReadOnlySpan<SolutionState> states, Func<SolutionState, bool> isSet)
    {
        foreach (SolutionState state in states)
        {
            if (isSet(state))
            {
                return state;
            }

            if (state.InheritanceMode == StateInheritanceMode.Explicit)
            {
                break;
            }
        }

        return states[0];
    }

    private IEnumerable<DiagnosticResult> ExpectedDiagnostics(ReadOnlySpan<SolutionState> states)
    {
        SolutionState own = states[0];
        SolutionState owner = Owner(states, state => state.ExpectedDiagnostics.Count > 0);
        return ReferenceEquals(owner, own) || own.InheritanceMode == StateInheritanceMode.AutoInheritAll
            ? owner.ExpectedDiagnostics
            : owner.ExpectedDiagnostics.Where(expected => !fixableIds.Contains(expected.Id));
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

        MarkupText markup = MarkupText.Parse(content.ToString());
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
            ? DefaultDescriptor()
            : supported.FirstOrDefault(candidate => candidate.Id == span.Name);
        DiagnosticResult result = descriptor is null
            ? DiagnosticResult.CompilerError(span.Name)
            : new DiagnosticResult(descriptor);
        return result
            .WithMessage(null)
            .WithOptions(DiagnosticOptions.IgnoreSeverity | DiagnosticOptions.IgnoreAdditionalLocations);
    }

    private DiagnosticDescriptor DefaultDescriptor()
    {
        if (supported.Length == 1 || (supported.Length > 1 && markupOptions.HasFlag(MarkupOptions.UseFirstDescriptor)))
        {
            return supported[0];
        }

        throw new InvalidOperationException(
            "Markup syntax can only omit the diagnostic ID if the analyzer supports exactly one diagnostic; "
            + $"this one supports {supported.Length}. Write {{|ID:…|}}.");
    }
}
