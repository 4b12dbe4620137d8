using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of a code fix: fixes one diagnostic after the other, then all at once.</summary>
public abstract class CodeFixTest<TVerifier> : CodeActionTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>Adds a source file as it has to be after the fix; the same text as before means that no fix is offered.</summary>
    public string FixedCode
    {
        set
        {
            if (value is not null)
            {
                FixedState.Sources.Add(value);
            }
        }
    }

    public string BatchFixedCode
    {
        set
        {
            if (value is not null)
            {
                BatchFixedState.Sources.Add(value);
            }
        }
    }

    public SolutionState FixedState { get; }

    /// <summary>What Fix All leads to, where that differs from fixing one by one.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>Positive: exactly so many; negative: at most so many; null: at most one for each fixable diagnostic.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    public int? NumberOfFixAllIterations { get; set; }

    public int? NumberOfFixAllInDocumentIterations { get; set; }

    public int? NumberOfFixAllInProjectIterations { get; set; }

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    /// <summary>A diagnostic of the compiler that the fix handles counts, whatever its severity.</summary>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics)
        || GetCodeFixProviders().Any(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        ImmutableArray<string> fixableIds =
            GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableArray();
        var evaluation = new StateEvaluation(MarkupOptions, SupportedDiagnostics, fixableIds, DefaultFilePath);
        EvaluatedState test = evaluation.Evaluate(TestState);
        await VerifyStateAsync(test, Verify.PushContext("Diagnostics of test state"), cancellationToken);
        if (!FixedState.HasAnyContent && !BatchFixedState.HasAnyContent)
        {
            return;
        }

        EvaluatedState afterEach = evaluation.Evaluate(FixedState, TestState);
        await VerifyStateAsync(afterEach, Verify.PushContext("Diagnostics of fixed state"), cancellationToken);
        await VerifyFixesAsync(
            test, afterEach, scope: null, NumberOfIncrementalIterations, "Iterative code fix application", cancellationToken);
        if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
        {
            return;
        }

        EvaluatedState afterBatch = evaluation.Evaluate(BatchFixedState, FixedState, TestState);
        if (BatchFixedState.HasAnyContent)
        {
            await VerifyStateAsync(afterBatch, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken);
        }

        foreach ((FixAllScope scope, CodeFixTestBehaviors skip, int? iterations) in new[]
        {
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck, NumberOfFixAllInDocumentIterations),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck, NumberOfFixAllInProjectIterations),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck, null),
        })
        {
            if (!CodeFixTestBehaviors.HasFlag(skip))
            {
                await VerifyFixesAsync(
                    test, afterBatch, scope, iterations ?? NumberOfFixAllIterations,
                    $"Fix all in {scope}", cancellationToken);
            }
        }
    }

    private static IEnumerable<CodeAction> Flatten(CodeAction action) =>
        action.NestedActions.IsDefaultOrEmpty ? [action] : action.NestedActions.SelectMany(Flatten);

    private static TextDocument? FindDocument(Diagnostic diagnostic, GeneratedProject generated)
    {
        Project project = generated.Project;
        if (diagnostic.Location.SourceTree is { } tree)
        {
            Document? document = project.GetDocument(tree);
            return document is null || generated.Documents.Contains(document.Id) ? null : document;
        }

        string path = diagnostic.Location.GetLineSpan().Path;
        return project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path);
    }

    private static bool Handles(CodeFixProvider provider, Diagnostic diagnostic, TextDocument document)
    {
        if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            return false;
        }

        if (document is Document)
        {
            return true;
        }

        // As in an editor: only a provider that says so is asked about a file that is not code.
        ExportCodeFixProviderAttribute? export =
            provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>();
        return export is not null
            && export.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument))
            && (export.DocumentExtensions is not { Length: > 0 } extensions
                || extensions.Contains(Path.GetExtension(document.FilePath), StringComparer.OrdinalIgnoreCase));
    }

    /// <param name="scope">Null to fix one diagnostic after the other.</param>
    private async Task VerifyFixesAsync(
        EvaluatedState test,
        EvaluatedState expected,
        FixAllScope? scope,
        int? iterations,
        string context,
        CancellationToken cancellationToken)
    {
        IVerifier verifier = Verify.PushContext(context);
        ImmutableArray<CodeFixProvider> providers = GetCodeFixProviders().ToImmutableArray();
        if (scope is { } wanted)
        {
            // A fix that has no Fix All, or not in this scope, is a fix that has to be applied one by one.
            providers = providers
                .Where(provider =>
                    provider.GetFixAllProvider()?.GetSupportedFixAllScopes().Contains(wanted) == true)
                .ToImmutableArray();
            if (providers.IsEmpty)
            {
                return;
            }
        }

        Project project = await CreateProjectAsync(test, cancellationToken);
        int done = 0;
        int? limit = iterations ?? (expected.HasSameTexts(test) ? 0 : null);
        while (true)
        {
            GeneratedProject generated = await RunGeneratorsAsync(project, cancellationToken);
            ImmutableArray<Diagnostic> diagnostics =
                await GetDiagnosticsAsync(generated, reportSuppressed: false, cancellationToken);
            OfferedFix[] candidates = diagnostics
                .Select(diagnostic => (Diagnostic: diagnostic, Document: FindDocument(diagnostic, generated)))
                .Where(item => item.Document is not null)
                .SelectMany(item => providers
                    .Where(provider => Handles(provider, item.Diagnostic, item.Document!))
                    .Select(provider => new OfferedFix(provider, item.Document!, item.Diagnostic, null!)))
                .ToArray();
            limit ??= scope switch
            {
                null => -Math.Max(1, candidates.Length),
                FixAllScope.Document =>
                    -Math.Max(1, candidates.Select(candidate => candidate.Document.Id).Distinct().Count()),
                _ => 1,
            };
            OfferedFix? fix = await FindFixAsync(candidates, verifier, cancellationToken);
            CodeAction? action = fix is null || scope is null
                ? fix?.Action
                : await FindFixAllAsync(fix, scope.Value, diagnostics, cancellationToken);
            if (action is null)
            {
                break;
            }

            done++;
            if (done > Math.Abs(limit.Value))
            {
                verifier.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Expected at most {Math.Abs(limit.Value)} iterations of the fix, but '{action.Title}' was offered once more "
                    + $"for {fix!.Diagnostic}."));
            }

            Project changed = await FixApplication.ApplyAsync(
                action, generated, CodeActionValidationMode, verifier, cancellationToken);
            bool isSame = !changed.Solution.GetChanges(project.Solution).GetProjectChanges().Any();
            project = changed;
            if (isSame || (scope is null && CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne)))
            {
                break;
            }
        }

        await FixedStateVerification.VerifyAsync(expected, project, verifier, cancellationToken);
        if (limit > 0)
        {
            verifier.Equal(
                limit.Value,
                done,
                string.Create(CultureInfo.InvariantCulture, $"Expected '{limit}' iterations but found '{done}' iterations."));
        }
    }

    private async Task<OfferedFix?> FindFixAsync(
        OfferedFix[] candidates, IVerifier verifier, CancellationToken cancellationToken)
    {
        // Several providers may offer for one diagnostic, and the index counts through all of them.
        foreach (IGrouping<Diagnostic, OfferedFix> group in candidates.GroupBy(candidate => candidate.Diagnostic))
        {
            var offered = new List<OfferedFix>();
            foreach (OfferedFix candidate in group)
            {
                var context = new CodeFixContext(
                    candidate.Document,
                    candidate.Diagnostic.Location.SourceSpan,
                    [candidate.Diagnostic],
                    (action, _) => offered.AddRange(Flatten(action).Select(leaf => candidate with { Action = leaf })),
                    cancellationToken);
                await candidate.Provider.RegisterCodeFixesAsync(context);
            }

            if (Choose(offered, verifier) is { } fix)
            {
                CodeActionVerifier?.Invoke(fix.Action, verifier);
                return fix;
            }
        }

        return null;
    }

    private OfferedFix? Choose(List<OfferedFix> offered, IVerifier verifier)
    {
        OfferedFix? byKey = CodeActionEquivalenceKey is { } key
            ? offered.FirstOrDefault(fix => fix.Action.EquivalenceKey == key)
            : null;
        if (CodeActionIndex is not { } index)
        {
            return CodeActionEquivalenceKey is null ? offered.FirstOrDefault() : byKey;
        }

        OfferedFix? byIndex = offered.ElementAtOrDefault(index);
        if (byIndex is not null && CodeActionEquivalenceKey is not null)
        {
            verifier.Equal(CodeActionEquivalenceKey, byIndex.Action.EquivalenceKey);
        }

        return byIndex;
    }

    private static Task<CodeAction?> FindFixAllAsync(
        OfferedFix fix, FixAllScope scope, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        // Fix All works on code only; the fix of another file is applied one by one.
        if (fix.Document is not Document document)
        {
            return Task.FromResult<CodeAction?>(fix.Action);
        }

        ImmutableArray<string> ids = fix.Provider.FixableDiagnosticIds;
        var known = new KnownDiagnosticProvider(
            diagnostics.Where(diagnostic => ids.Contains(diagnostic.Id)).ToImmutableArray());
        var context = new FixAllContext(
            document, fix.Provider, scope, fix.Action.EquivalenceKey, ids, known, cancellationToken);
        return fix.Provider.GetFixAllProvider()!.GetFixAsync(context);
    }
}
