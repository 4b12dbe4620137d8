using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>Selects the one diagnostic of <see cref="CodeFixTestBehaviors.FixOne"/>; null to fix none.</summary>
    protected virtual Diagnostic? TrySelectDiagnosticToFix(ImmutableArray<Diagnostic> fixableDiagnostics) =>
        fixableDiagnostics.FirstOrDefault();

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        VerifyHasSources();
        ImmutableArray<string> fixableIds =
            GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableArray();
        SolutionState first = StateInheritance.Apply(TestState, previous: null, fixableIds);
        SolutionState afterEach = StateInheritance.Apply(FixedState, first, fixableIds);
        SolutionState afterBatch = StateInheritance.Apply(BatchFixedState, afterEach, fixableIds);
        StateEvaluation evaluation = CreateEvaluation(fixableIds);
        EvaluatedState test = evaluation.Evaluate(first);
        EvaluatedState expected = evaluation.Evaluate(afterEach);
        await VerifyStateAsync(test, Verify.PushContext("Diagnostics of test state"), cancellationToken);
        bool isBatchStated = StateInheritance.IsStated(BatchFixedState);
        bool isStated = isBatchStated || StateInheritance.IsStated(FixedState);
        if (IsAboutDiagnosticsOnly && !isStated)
        {
            return;
        }

        if (isStated)
        {
            await VerifyStateAsync(expected, Verify.PushContext("Diagnostics of fixed state"), cancellationToken);
        }

        // A test that says nothing of a fix says that there is none.
        await VerifyFixesAsync(
            test, expected, scope: null, NumberOfIncrementalIterations, "Iterative code fix application", cancellationToken);
        if (isStated && !CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.SkipFixAllCheck))
        {
            EvaluatedState expectedOfBatch = evaluation.Evaluate(afterBatch);
            if (isBatchStated)
            {
                await VerifyStateAsync(
                    expectedOfBatch, Verify.PushContext("Diagnostics of batch fixed state"), cancellationToken);
            }

            await VerifyFixAllAsync(test, expectedOfBatch, cancellationToken);
        }
    }

    private async Task VerifyFixAllAsync(EvaluatedState test, EvaluatedState expected, CancellationToken cancellationToken)
    {
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
                    test, expected, scope, iterations ?? NumberOfFixAllIterations, $"Fix all in {scope}", cancellationToken);
            }
        }
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

        var choice = new FixChoice(CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier);
        bool isFixExpected = !expected.HasSameTexts(test);
        int? limit = iterations ?? (isFixExpected ? null : 0);
        int done = 0;
        string idle = string.Empty;
        Solution solution = (await CreateProjectAsync(test, cancellationToken)).Solution;
        while (true)
        {
            ImmutableArray<AnalyzedProject> analyzed = await AnalyzeAsync(solution, cancellationToken);
            ImmutableArray<FixCandidate> candidates = FixCandidate.Find(analyzed, providers);
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            {
                Diagnostic? selected = TrySelectDiagnosticToFix(
                    candidates.Select(candidate => candidate.Diagnostic).Distinct().ToImmutableArray());
                candidates = candidates.Where(candidate => candidate.Diagnostic == selected).ToImmutableArray();
            }

            limit ??= -Math.Max(1, MostIterations(scope, candidates));
            OfferedFix? fix = await choice.FindAsync(candidates, verifier, cancellationToken);
            CodeAction? action = fix is null || scope is null
                ? fix?.Action
                : await FindFixAllAsync(fix, scope.Value, analyzed, cancellationToken);
            if (action is null)
            {
                string absence = done == 0 && isFixExpected
                    ? await choice.ExplainAbsenceAsync(candidates, cancellationToken)
                    : string.Empty;
                if (absence.Length > 0)
                {
                    verifier.Fail(absence);
                }

                break;
            }

            done++;
            if (done > Math.Abs(limit.Value))
            {
                verifier.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Expected {(limit == 0 ? "no" : $"at most {Math.Abs(limit.Value)}")} iterations of the fix, "
                    + $"but '{action.Title}' was offered{(limit == 0 ? string.Empty : " once more")} "
                    + $"for {fix!.Candidate.Diagnostic}."));
            }

            Solution changed = await FixApplication.ApplyAsync(
                action, fix!.Candidate.Generated, CodeActionValidationMode, verifier, cancellationToken);
            if (!await SolutionDifference.ExistsAsync(solution, changed, cancellationToken))
            {
                idle = $"The action '{action.Title}' was offered for {fix.Candidate.Diagnostic} and changes nothing.";
                break;
            }

            solution = changed;
            if (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne))
            {
                break;
            }
        }

        await FixedStateVerification.VerifyAsync(expected, solution, idle, verifier, cancellationToken);
        if (limit > 0)
        {
            verifier.Equal(
                limit.Value,
                done,
                string.Create(CultureInfo.InvariantCulture, $"Expected '{limit}' iterations but found '{done}' iterations."));
        }
    }

    /// <summary>One for each place that the scope knows, and one for each diagnostic that Fix All does not reach.</summary>
    private static int MostIterations(FixAllScope? scope, ImmutableArray<FixCandidate> candidates)
    {
        IEnumerable<FixCandidate> inCode = candidates.Where(candidate => candidate.IsInCode);
        int places = scope switch
        {
            null => inCode.Count(),
            FixAllScope.Document => inCode.Select(candidate => candidate.Document.Id).Distinct().Count(),
            FixAllScope.Project => inCode.Select(candidate => candidate.Document.Project.Id).Distinct().Count(),
            _ => inCode.Take(1).Count(),
        };
        return places + candidates.Count(candidate => !candidate.IsInCode);
    }

    private static Task<CodeAction?> FindFixAllAsync(
        OfferedFix fix, FixAllScope scope, ImmutableArray<AnalyzedProject> analyzed, CancellationToken cancellationToken)
    {
        // Fix All works on code only; the fix of another file is applied one by one.
        if (fix.Candidate.Document is not Document document)
        {
            return Task.FromResult<CodeAction?>(fix.Action);
        }

        CodeFixProvider provider = fix.Candidate.Provider;
        var context = new FixAllContext(
            document,
            provider,
            scope,
            fix.Action.EquivalenceKey,
            provider.FixableDiagnosticIds,
            new KnownDiagnosticProvider(analyzed),
            cancellationToken);
        return provider.GetFixAllProvider()!.GetFixAsync(context);
    }
}
