using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Analyzers.Tests.Consumers;

/// <summary>One run of every analyzer and suppressor that the package brings, present and future ones.</summary>
internal sealed class AnalyzerRun
{
    private AnalyzerRun(ImmutableArray<Diagnostic> diagnostics, IReadOnlyCollection<string> exceptions)
    {
        Diagnostics = diagnostics;
        Exceptions = exceptions;
    }

    /// <summary>What is left of the compiler's and the analyzers' diagnostics after pragmas and suppressors.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What analyzers threw.</summary>
    public IReadOnlyCollection<string> Exceptions { get; }

    private static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(RuleIds).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Runs compiler, analyzers and suppressors.</summary>
    /// <param name="project">The code.</param>
    public static Task<AnalyzerRun> OverAsync(ConsumerProject project) => RunAsync(project, static analysis => analysis.GetAllDiagnosticsAsync());

    /// <summary>Runs the analyzers alone, on code that the compiler would have much to say about.</summary>
    /// <param name="project">The code.</param>
    public static Task<AnalyzerRun> OverBrokenAsync(ConsumerProject project) => RunAsync(project, static analysis => analysis.GetAnalyzerDiagnosticsAsync());

    private static async Task<AnalyzerRun> RunAsync(ConsumerProject project, Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> diagnose)
    {
        var exceptions = new ConcurrentQueue<string>();
        var analysis = project.Compilation.WithAnalyzers(
            All,
            new CompilationWithAnalyzersOptions(
                project.Options,
                (exception, analyzer, _) => exceptions.Enqueue($"{analyzer.GetType().Name}: {exception}"),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
        var diagnostics = await diagnose(analysis);
        return new([.. diagnostics.Where(static diagnostic => IsOfInterest(diagnostic))], exceptions);
    }

    /// <summary>Fails where anything was reported or thrown.</summary>
    public void AssertSilent() =>
        Assert.True(Diagnostics.IsEmpty && Exceptions.Count == 0, Describe(Diagnostics) + string.Concat(Exceptions.Select(static exception => "\n" + exception)));

    /// <summary>One block a diagnostic: where it is, what it says, and the line.</summary>
    public static string Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var span = diagnostic.Location.GetLineSpan();
            text.Append(CultureInfo.InvariantCulture, $"\n{span.Path}:{span.StartLinePosition.Line + 1}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
            if (diagnostic.Location.SourceTree is { } tree)
            {
                text.Append("\n    ").Append(tree.GetText().Lines[span.StartLinePosition.Line].ToString().Trim());
            }
        }

        return text.ToString();
    }

    // The compiler hides hints, such as a using that is not needed; what an analyzer hides is its own doing and counts.
    private static bool IsOfInterest(Diagnostic diagnostic) =>
        !diagnostic.IsSuppressed && (diagnostic.Severity > DiagnosticSeverity.Hidden || !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
}
