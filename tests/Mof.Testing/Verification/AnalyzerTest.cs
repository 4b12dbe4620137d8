using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of analyzers: sources in, diagnostics out.</summary>
public abstract class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    private const string AnalyzerThrew = "AD0001";

    // A generator that throws is only a warning to the compiler.
    private static readonly string[] GeneratorThrew = ["CS8784", "CS8785"];

    protected AnalyzerTest() =>
        TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    public abstract string Language { get; }

    /// <summary>Adds a source file.</summary>
    public string TestCode
    {
        set
        {
            if (value is not null)
            {
                TestState.Sources.Add(value);
            }
        }
    }

    public SolutionState TestState { get; }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public MarkupOptions MarkupOptions { get; set; }

    public TestBehaviors TestBehaviors { get; set; }

    public List<string> DisabledDiagnostics { get; } = [];

    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>Looks at a diagnostic beyond what is compared, such as at its properties.</summary>
    public Action<Diagnostic, DiagnosticResult, IVerifier>? DiagnosticVerifier { get; set; }

    protected virtual TVerifier Verify { get; } = new();

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => DefaultFilePathPrefix + "0." + DefaultFileExt;

    protected abstract string DefaultFileExt { get; }

    /// <summary>Set where the caller speaks of diagnostics only, though the test could try fixes.</summary>
    internal bool IsAboutDiagnosticsOnly { get; set; }

    internal ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray();

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Verify.LanguageIsSupported(Language);
        await RunImplAsync(cancellationToken);
    }

    internal StateEvaluation CreateEvaluation(ImmutableArray<string> fixableIds) =>
        new(
            MarkupOptions,
            GetDefaultDiagnostic(GetDiagnosticAnalyzers().ToArray()),
            SupportedDiagnostics,
            fixableIds,
            DefaultFilePath);

    internal async Task<Project> CreateProjectAsync(EvaluatedState state, CancellationToken cancellationToken)
    {
        foreach (EvaluatedProject project in state.Projects)
        {
            Verify.LanguageIsSupported(project.Language);
        }

        return ApplyCompilationOptions(await TestSolution.CreateAsync(
            state,
            CreateCompilationOptions(),
            CreateParseOptions(),
            ReferenceAssemblies,
            SolutionTransforms,
            cancellationToken));
    }

    /// <summary>Everything that the compiler, the generators and the analyzers say and the test has to expect.</summary>
    internal async Task<ImmutableArray<AnalyzedProject>> AnalyzeAsync(Solution solution, CancellationToken cancellationToken)
    {
        var analyzed = ImmutableArray.CreateBuilder<AnalyzedProject>();
        foreach (Project project in solution.Projects)
        {
            GeneratedProject generated = await GeneratedProject.RunAsync(
                project,
                GetSourceGenerators().Select(Activator.CreateInstance).Select(AsSourceGenerator).ToImmutableArray(),
                cancellationToken);
            analyzed.Add(new AnalyzedProject(generated, await GetDiagnosticsAsync(generated, cancellationToken)));
        }

        return analyzed.ToImmutable();
    }

    /// <summary>Verifies what is reported for a state, then that generated code and pragmas silence it.</summary>
    internal async Task VerifyStateAsync(EvaluatedState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        ImmutableArray<AnalyzedProject> analyzed =
            await VerifyDiagnosticsAsync(state, verifier, _ => true, cancellationToken);
        if (GetSourceGenerators().Any() && !TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
        {
            await GeneratedSourcesVerification.VerifyAsync(state, analyzed, verifier, cancellationToken);
        }

        ImmutableArray<DiagnosticDescriptor> supported = SupportedDiagnostics;
        bool IsOfAnalyzerInSource(DiagnosticResult expected) =>
            expected.HasLocation
            && state.IsSource(expected.Spans[0].Span.Path)
            && supported.Any(descriptor => descriptor.Id == expected.Id);
        bool IsConfigurable(DiagnosticResult expected) =>
            !supported.Any(descriptor => descriptor.Id == expected.Id
                && descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        if (!state.ExpectedDiagnostics.Any(IsOfAnalyzerInSource))
        {
            return;
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedCodeCheck))
        {
            // What the compiler says is another matter: in generated code it has other rules of nullability.
            await VerifyDiagnosticsAsync(
                state.WithFirstLine(
                    "// <auto-generated />",
                    expected => !IsOfAnalyzerInSource(expected) && !expected.Id.StartsWith("CS", StringComparison.Ordinal)),
                verifier.PushContext("Verifying exclusions in <auto-generated> code"),
                actual => !IsFromCompiler(actual),
                cancellationToken);
        }

        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck))
        {
            IEnumerable<string> ids = state.ExpectedDiagnostics
                .Where(IsOfAnalyzerInSource)
                .Select(expected => expected.Id)
                .Distinct(StringComparer.Ordinal);
            await VerifyDiagnosticsAsync(
                state.WithFirstLine(
                    $"#pragma warning disable {string.Join(", ", ids)}",
                    expected => expected.IsSuppressed != true
                        && (!IsOfAnalyzerInSource(expected) || !IsConfigurable(expected))),
                verifier.PushContext("Verifying exclusions in '#pragma warning disable' code"),
                actual => !actual.IsSuppressed,
                cancellationToken);
        }
    }

    /// <summary>What <c>[|…|]</c> stands for: the only rule of the first analyzer.</summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        if (MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor))
        {
            return analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault();
        }

        return analyzers is [{ SupportedDiagnostics: [DiagnosticDescriptor only] }, ..] ? only : null;
    }

    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        VerifyHasSources();
        SolutionState state = StateInheritance.Apply(TestState, previous: null, []);
        await VerifyStateAsync(
            CreateEvaluation([]).Evaluate(state), Verify.PushContext("Diagnostics of test state"), cancellationToken);
    }

    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The generators that run before the analyzers do.</summary>
    protected virtual IEnumerable<Type> GetSourceGenerators() => [];

    protected virtual AnalyzerOptions GetAnalyzerOptions(Project project) => project.AnalyzerOptions;

    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        GeneratorThrew.Contains(diagnostic.Id)
        || compilerDiagnostics switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            _ => true,
        };

    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>Turns the tested rules on and the disabled ones off, in the project that the test is about.</summary>
    protected virtual Project ApplyCompilationOptions(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        CompilationOptions options = project.CompilationOptions
            ?? throw new InvalidOperationException("The project has no compilation options.");
        return project.WithCompilationOptions(EnableEverything(options));
    }

    protected abstract ParseOptions CreateParseOptions();

    private protected virtual void VerifyHasSources() =>
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);

    private static bool IsFromCompiler(Diagnostic diagnostic) =>
        diagnostic.Id != AnalyzerThrew && diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    /// <summary>What a pragma or an attribute silences is gone; what a suppressor silences is there and says so.</summary>
    private static bool IsSuppressedByAnalyzer(Diagnostic diagnostic, Compilation compilation) =>
        diagnostic.GetSuppressionInfo(compilation) is { ProgrammaticSuppressions.IsDefaultOrEmpty: false };

    private static ISourceGenerator AsSourceGenerator(object? generator) => generator switch
    {
        ISourceGenerator sourceGenerator => sourceGenerator,
        IIncrementalGenerator incrementalGenerator => incrementalGenerator.AsSourceGenerator(),
        _ => throw new InvalidOperationException($"{generator?.GetType()} is not a source generator."),
    };

    private async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        GeneratedProject generated, CancellationToken cancellationToken)
    {
        Compilation compilation = await generated.Project.GetCompilationAsync(cancellationToken)
            ?? throw new InvalidOperationException("The project has no compilation.");
        ImmutableArray<DiagnosticAnalyzer> analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        // Left to itself the compiler does not report a suppressor that throws.
        var thrown = new ConcurrentDictionary<string, Diagnostic>(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> reported = analyzers.IsEmpty
            ? compilation.GetDiagnostics(cancellationToken)
            : await compilation
                .WithAnalyzers(
                    analyzers,
                    new CompilationWithAnalyzersOptions(
                        GetAnalyzerOptions(generated.Project),
                        onAnalyzerException: (_, _, fault) => thrown[fault.ToString()] = fault,
                        concurrentAnalysis: true,
                        logAnalyzerExecutionTime: false,
                        reportSuppressedDiagnostics: true))
                .GetAllDiagnosticsAsync(cancellationToken);
        return reported
            .Concat(CompilationWithAnalyzers.GetEffectiveDiagnostics(thrown.Values, compilation))
            .Concat(generated.Diagnostics.Where(diagnostic => !DisabledDiagnostics.Contains(diagnostic.Id)))
            .Where(diagnostic => !diagnostic.IsSuppressed || IsSuppressedByAnalyzer(diagnostic, compilation))
            .Where(diagnostic =>
                !IsFromCompiler(diagnostic) || IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics))
            .ToImmutableArray();
    }

    private async Task<ImmutableArray<AnalyzedProject>> VerifyDiagnosticsAsync(
        EvaluatedState state,
        IVerifier verifier,
        Func<Diagnostic, bool> isCompared,
        CancellationToken cancellationToken)
    {
        Project project = await CreateProjectAsync(state, cancellationToken);
        ImmutableArray<AnalyzedProject> analyzed = await AnalyzeAsync(project.Solution, cancellationToken);
        ImmutableArray<Diagnostic> actual = analyzed
            .SelectMany(result => result.Diagnostics)
            .Where(isCompared)
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var match = DiagnosticMatch.Of(state.ExpectedDiagnostics, actual);
        if (!match.IsPerfect)
        {
            var report = new DiagnosticReport(state, SupportedDiagnostics);
            verifier.Fail(report.Write(match, state.ExpectedDiagnostics.Length, actual));
        }

        foreach ((DiagnosticResult expected, Diagnostic diagnostic) in match.Same)
        {
            DiagnosticVerifier?.Invoke(diagnostic, expected, verifier);
        }

        return analyzed;
    }

    private CompilationOptions EnableEverything(CompilationOptions options)
    {
        ImmutableDictionary<string, ReportDiagnostic> specific = options.SpecificDiagnosticOptions;
        foreach (DiagnosticDescriptor descriptor in SupportedDiagnostics)
        {
            if (!descriptor.IsEnabledByDefault && !specific.ContainsKey(descriptor.Id))
            {
                specific = specific.SetItem(descriptor.Id, descriptor.DefaultSeverity switch
                {
                    DiagnosticSeverity.Hidden => ReportDiagnostic.Hidden,
                    DiagnosticSeverity.Info => ReportDiagnostic.Info,
                    DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
                    _ => ReportDiagnostic.Error,
                });
            }
        }

        specific = specific.SetItem(AnalyzerThrew, ReportDiagnostic.Error);
        foreach (string id in DisabledDiagnostics)
        {
            specific = specific.SetItem(id, ReportDiagnostic.Suppress);
        }

        return options.WithSpecificDiagnosticOptions(specific);
    }
}
