using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Many random methods in one assembly: to compile is what costs.</summary>
internal sealed class Batch(IReadOnlyList<RandomMethod> methods)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);
    private static readonly SyntaxTree World = CSharpSyntaxTree.ParseText(WorldSource.Text, ParseOptions, "World.cs");
    private static readonly SyntaxTree Proxy = CSharpSyntaxTree.ParseText(ProxySource.ForAnalysis(), ParseOptions, "Proxy.cs");
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false);

    // What is made from one compilation shares its references: to read them is dear.
    private static readonly CSharpCompilation Base = CSharpCompilation.Create("Methods", [World], References(), Options);

    public IReadOnlyList<RandomMethod> Methods => methods;

    /// <summary>Those that compile; all random ones do, shortened ones may not.</summary>
    public Batch ThatCompile()
    {
        var broken = Executable().GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.SourceTree!.FilePath).ToHashSet();
        return new Batch([.. methods.Where(method => !broken.Contains(method.Name))]);
    }

    /// <summary>What analyzers say of the methods: for each analyzer the places by class name.</summary>
    /// <param name="analyzers">Several share the work of the compiler.</param>
    /// <exception cref="InvalidOperationException">An analyzer failed, a method does not compile, or a report stands nowhere near a read.</exception>
    public async Task<IReadOnlyList<ILookup<string, int>>> AnalyzeAsync(params ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var trees = methods.Select(static method => CSharpSyntaxTree.ParseText(method.ForAnalysis(), ParseOptions, method.Name));
        var compilation = Base.AddSyntaxTrees([Proxy, .. trees]);
        var analysis = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        var result = await analysis.GetAnalysisResultAsync(CancellationToken.None);
        ThrowIfFailed(result.GetAllDiagnostics());
        return [.. analyzers.Select(analyzer => result.GetAllDiagnostics(analyzer)
            .Where(static diagnostic => diagnostic.Id == RuleIds.LazyPropertyRead && diagnostic.Location.SourceTree != World && diagnostic.Location.SourceTree != Proxy)
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree!.FilePath, Site))];
    }

    /// <summary>Runs each method many times.</summary>
    /// <param name="runs">How often; in every other run an unloaded read throws, as that of a real proxy does.</param>
    /// <exception cref="InvalidOperationException">A method does not compile.</exception>
    public IReadOnlyDictionary<string, Observation> Execute(int runs)
    {
        using var stream = new MemoryStream();
        var emitted = Executable().Emit(stream);
        ThrowIfFailed(emitted.Diagnostics);
        stream.Position = 0;
        var context = new AssemblyLoadContext("Batch", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(stream);
            return methods.ToDictionary(static method => method.Name, method => Observation.Of(method, assembly.GetType(method.Name, throwOnError: true)!, runs));
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>A text with line numbers.</summary>
    public static string Numbered(SyntaxTree? tree) => tree is null
        ? ""
        : string.Concat(tree.GetText().Lines
            .SkipWhile(static line => !line.ToString().StartsWith("public ", StringComparison.Ordinal))
            .Select(static line => $"{line.LineNumber + 1,4} {line}\n"));

    private CSharpCompilation Executable()
    {
        var proxy = CSharpSyntaxTree.ParseText(ProxySource.ForExecution(methods.Select(static method => method.Sites).DefaultIfEmpty().Max()), ParseOptions, "Proxy.cs");
        var trees = methods.Select(static method => CSharpSyntaxTree.ParseText(method.ForExecution(), ParseOptions, method.Name));
        return Base.AddSyntaxTrees([proxy, .. trees]);
    }

    private static void ThrowIfFailed(IEnumerable<Diagnostic> diagnostics)
    {
        var failures = diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001").Take(20).ToList();
        if (failures.Count > 0)
        {
            throw new InvalidOperationException(string.Concat(failures.Select(static failure => $"{failure}\n    {Line(failure.Location)}\n")));
        }
    }

    private static string Line(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";

    private static IEnumerable<MetadataReference> References() =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        let name = Path.GetFileNameWithoutExtension(path)
        where name is "netstandard" or "Mof.Runtime" or "Mof.Analyzers.Tests" || name.StartsWith("System.", StringComparison.Ordinal)
        select MetadataReference.CreateFromFile(path);

    private static int Site(Diagnostic diagnostic)
    {
        var tree = diagnostic.Location.SourceTree!;
        return RandomMethod.SiteAt(tree.ToString(), diagnostic.Location.SourceSpan.Start)
            ?? throw new InvalidOperationException($"No read here: {diagnostic}\n{Numbered(tree)}");
    }
}
