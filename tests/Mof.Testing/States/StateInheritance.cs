using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Fills what a state leaves unset from the state before it.</summary>
internal static class StateInheritance
{
    /// <summary>Whether a test says anything about what a fix leads to.</summary>
    public static bool IsStated(SolutionState state) =>
        state.InheritanceMode is not null
        || state.MarkupHandling is not null
        || state.Sources.Count > 0
        || state.GeneratedSources.Count > 0
        || state.AdditionalFiles.Count > 0
        || state.AdditionalFilesFactories.Count > 0
        || state.AnalyzerConfigFiles.Count > 0
        || state.AdditionalProjects.Count > 0
        || state.AdditionalReferences.Count > 0;

    /// <param name="state">The state as the test wrote it.</param>
    /// <param name="previous">The state before it, with its own inheritance applied; null for the first one.</param>
    /// <param name="fixableIds">What the code fix of the test handles, and what therefore is not expected after it.</param>
    public static SolutionState Apply(SolutionState state, SolutionState? previous, ImmutableArray<string> fixableIds)
    {
        // The same text again means that nothing was fixed, so that everything is still reported.
        bool isUnchanged = previous is not null && !Differs(state, previous);
        StateInheritanceMode mode = state.InheritanceMode
            ?? (previous is null ? StateInheritanceMode.Explicit
                : isUnchanged ? StateInheritanceMode.AutoInheritAll : StateInheritanceMode.AutoInherit);
        SolutionState? source = mode == StateInheritanceMode.Explicit ? null : previous;
        var result = new SolutionState(state.Name, state.Language, state.DefaultPrefix, state.DefaultExtension)
        {
            InheritanceMode = StateInheritanceMode.Explicit,
            MarkupHandling = state.MarkupHandling
                ?? (previous is null ? MarkupMode.Allow
                    : isUnchanged ? previous.MarkupHandling : MarkupMode.IgnoreFixable),
            ReferenceAssemblies = state.ReferenceAssemblies ?? source?.ReferenceAssemblies,
            OutputKind = state.OutputKind ?? source?.OutputKind,
            DocumentationMode = state.DocumentationMode ?? source?.DocumentationMode,
        };
        Fill(result.Sources, state.Sources, source?.Sources);
        Fill(result.GeneratedSources, state.GeneratedSources, source?.GeneratedSources);
        Fill(result.AdditionalFiles, AllAdditionalFiles(state), source?.AdditionalFiles);
        Fill(result.AnalyzerConfigFiles, state.AnalyzerConfigFiles, source?.AnalyzerConfigFiles);
        Fill(result.AdditionalReferences, state.AdditionalReferences, source?.AdditionalReferences);
        Fill(result.AdditionalProjectReferences, state.AdditionalProjectReferences, source?.AdditionalProjectReferences);
        Fill(
            result.ExpectedDiagnostics,
            state.ExpectedDiagnostics,
            mode == StateInheritanceMode.AutoInherit
                ? source?.ExpectedDiagnostics.Where(expected => !fixableIds.Contains(expected.Id))
                : source?.ExpectedDiagnostics);
        ProjectCollection projects = source is not null && state.AdditionalProjects.Count == 0
            ? source.AdditionalProjects
            : state.AdditionalProjects;
        foreach ((string name, ProjectState project) in projects)
        {
            result.AdditionalProjects.Add(name, project);
        }

        return result;
    }

    /// <summary>The files of the list, and those that a test makes only when it runs.</summary>
    public static IReadOnlyCollection<(string filename, SourceText content)> AllAdditionalFiles(ProjectState project) =>
        project.AdditionalFiles.Concat(project.AdditionalFilesFactories.SelectMany(create => create())).ToArray();

    private static void Fill<T>(List<T> target, IReadOnlyCollection<T> own, IEnumerable<T>? inherited) =>
        target.AddRange(own.Count > 0 ? own : inherited ?? []);

    private static bool Differs(SolutionState state, SolutionState previous)
    {
        bool inherits = state.InheritanceMode != StateInheritanceMode.Explicit;
        bool AreOther<T>(IReadOnlyCollection<T> own, IReadOnlyCollection<T> others, Func<T, T, bool> areSame) =>
            !(inherits && own.Count == 0)
            && !(own.Count == others.Count && own.Zip(others).All(pair => areSame(pair.First, pair.Second)));
        return AreOther(state.Sources, previous.Sources, AreSame)
            || AreOther(state.GeneratedSources, previous.GeneratedSources, AreSame)
            || AreOther(AllAdditionalFiles(state), previous.AdditionalFiles, AreSame)
            || AreOther(state.AnalyzerConfigFiles, previous.AnalyzerConfigFiles, AreSame)
            || AreOther(state.AdditionalReferences, previous.AdditionalReferences, Equals)
            || AreOther(
                state.AdditionalProjects,
                previous.AdditionalProjects,
                (own, other) => own.Key == other.Key
                    && own.Value.Sources.Count == other.Value.Sources.Count
                    && own.Value.Sources.Zip(other.Value.Sources).All(pair => AreSame(pair.First, pair.Second)));
    }

    private static bool AreSame((string Filename, SourceText Content) left, (string Filename, SourceText Content) right) =>
        left.Filename == right.Filename
        && Equals(left.Content.Encoding, right.Content.Encoding)
        && left.Content.ContentEquals(right.Content);
}
