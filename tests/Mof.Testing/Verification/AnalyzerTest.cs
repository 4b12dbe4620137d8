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

    protected virtual TVerifier Verify { get; } = new();

    protected virtual string DefaultFilePathPrefix => "/0/Test";

    protected virtual string DefaultTestProjectName => "TestProject";

    protected virtual string DefaultFilePath => DefaultFilePathPrefix + "0." + DefaultFileExt;

    protected abstract string DefaultFileExt { get; }

    internal ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        GetDiagnosticAnalyzers().SelectMany(analyzer => analyzer.SupportedDiagnostics).ToImmutableArray();

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        Verify.LanguageIsSupported(Language);
        await RunImplAsync(cancellationToken);
    }

    internal async Task<Project> CreateProjectAsync(EvaluatedState state, CancellationToken cancellationToken) =>
        TestSolution.Create(
            state,
            CreateCompilationOptions(),
            CreateParseOptions(),
            await ReferenceAssemblies.ResolveAsync(Language, cancellationToken),
            SolutionTransforms);

    internal Task<GeneratedProject> RunGeneratorsAsync(Project project, CancellationToken cancellationToken) =>
        GeneratedProject.RunAsync(
            project,
            GetSourceGenerators().Select(Activator.CreateInstance).Select(AsSourceGenerator).ToImmutableArray(),
            cancellationToken);

    /// <summary>Everything that the compiler, the generators and the analyzers say and the test has to expect.</summary>
    internal async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        GeneratedProject generated, bool reportSuppressed, CancellationToken cancellationToken)
    {
        Project project = generated.Project;
        Compilation compilation = await project.GetCompilationAsync(cancellationToken)
            ?? throw new InvalidOperationException("The project has no compilation.");
        ImmutableArray<DiagnosticAnalyzer> analyzers = GetDiagnosticAnalyzers().ToImmutableArray();
        compilation = compilation.WithOptions(EnableEverything(compilation.Options));
        ImmutableArray<Diagnostic> reported = analyzers.IsEmpty
            ? compilation.GetDiagnostics(cancellationToken)
            : await compilation
                .WithAnalyzers(
                    analyzers,
                    new CompilationWithAnalyzersOptions(
                        GetAnalyzerOptions(project),
                        onAnalyzerException: null,
                        concurrentAnalysis: true,
                        logAnalyzerExecutionTime: false,
                        reportSuppressedDiagnostics: reportSuppressed))
                .GetAllDiagnosticsAsync(cancellationToken);
        return reported
            .Concat(generated.Diagnostics.Where(diagnostic => !DisabledDiagnostics.Contains(diagnostic.Id)))
            .Where(diagnostic => reportSuppressed || !diagnostic.IsSuppressed)
            .Where(diagnostic =>
                !IsFromCompiler(diagnostic) || IsCompilerDiagnosticIncluded(diagnostic, CompilerDiagnostics))
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>Verifies what is reported for a state, then that generated code and pragmas silence it.</summary>
    internal async Task VerifyStateAsync(EvaluatedState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        GeneratedProject generated = await VerifyDiagnosticsAsync(state, verifier, cancellationToken);
        if (GetSourceGenerators().Any() && !TestBehaviors.HasFlag(TestBehaviors.SkipGeneratedSourcesCheck))
        {
            await GeneratedSourcesVerification.VerifyAsync(state, generated, verifier, cancellationToken);
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
            await VerifyDiagnosticsAsync(
                state.WithFirstLine("// <auto-generated />", expected => !IsOfAnalyzerInSource(expected)),
                verifier.PushContext("Verifying exclusions in <auto-generated> code"),
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
                    expected => !IsOfAnalyzerInSource(expected) || !IsConfigurable(expected)),
                verifier.PushContext("Verifying exclusions in '#pragma warning disable' code"),
                cancellationToken);
        }
    }

    protected virtual async Task RunImplAsync(CancellationToken cancellationToken)
    {
        Verify.NotEmpty($"{nameof(TestState)}.{nameof(SolutionState.Sources)}", TestState.Sources);
        var evaluation = new StateEvaluation(MarkupOptions, SupportedDiagnostics, [], DefaultFilePath);
        await VerifyStateAsync(
            evaluation.Evaluate(TestState), Verify.PushContext("Diagnostics of test state"), cancellationToken);
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

    protected abstract ParseOptions CreateParseOptions();

    private static bool IsFromCompiler(Diagnostic diagnostic) =>
        diagnostic.Id != AnalyzerThrew && diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private static ISourceGenerator AsSourceGenerator(object? generator) => generator switch
    {
        ISourceGenerator sourceGenerator => sourceGenerator,
        IIncrementalGenerator incrementalGenerator => incrementalGenerator.AsSourceGenerator(),
        _ => throw new InvalidOperationException($"{generator?.GetType()} is not a source generator."),
    };

    private async Task<GeneratedProject> VerifyDiagnosticsAsync(
        EvaluatedState state, IVerifier verifier, CancellationToken cancellationToken)
    {
        Project project = await CreateProjectAsync(state, cancellationToken);
        GeneratedProject generated = await RunGeneratorsAsync(project, cancellationToken);
        bool reportSuppressed = state.ExpectedDiagnostics.Any(expected => expected.IsSuppressed == true);
        ImmutableArray<Diagnostic> actual = await GetDiagnosticsAsync(generated, reportSuppressed, cancellationToken);
        var match = DiagnosticMatch.Of(state.ExpectedDiagnostics, actual);
        if (!match.IsPerfect)
        {
            var report = new DiagnosticReport(state, SupportedDiagnostics);
            verifier.Fail(report.Write(match, state.ExpectedDiagnostics.Length, actual));
        }

        return generated;
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
