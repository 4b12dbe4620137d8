using System.Globalization;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Rules;
using Mof.Runtime;

namespace Mof.Benchmarks;

/// <summary>What following the load state of objects costs, a method that has something to follow.</summary>
[MemoryDiagnoser]
public class FlowBenchmarks
{
    private const int Rounds = 25;
    private const int MethodsARound = 8;

    private const string Methods = """
            public async Task A#(CimConnection site) { await foreach (var image in site.Query<SMS_ImagePackage>().Where(i => i.Name == "x")) { if (image.PackageSize > 3) { await image.LoadLazyAsync(); Use(image.ImageProperty); } else { Use(image.Name); } } }
            public async Task B#(CimConnection site) { var image = await site.Query<SMS_ImagePackage>().FirstOrDefaultAsync(i => i.PackageID == "x"); if (image is null) { return; } Use(image.ImageProperty); image.Name = "y"; await image.PutAsync(); }
            public async Task C#(CimConnection site) { for (var i = 0; i < 3; i++) { try { var image = await site.Query<SMS_ImagePackage>().FirstAsync(); await image.LoadLazyAsync(); Use(image.ImageDiskLayout); return; } catch (CimException) when (i < 2) { await Task.Delay(i); } finally { Use(i); } } }
            public async Task<string> D#(CimConnection site) { var list = await site.Query<SMS_ImagePackage>().ToListAsync(); foreach (var image in list) { if (!image.IsLazyLoaded) { await image.LoadLazyAsync(); } Use(image.ImageProperty); } return list.Count > 0 ? list[0].Name : ""; }
            public async Task E#(CimConnection site) { var image = await site.GetAsync<SMS_ImagePackage>("x"); var other = image; other.Name += "y"; await other.PutAsync(); await image.RefreshAsync(); Use(image.ImageProperty); }
            public async Task F#(CimConnection site) { var images = (await site.Query<SMS_ImagePackage>().IncludeLazy().ToListAsync()).Where(i => i.ImageProperty != "").OrderBy(i => i.Name).Select(i => new { i.Name, i.ImageProperty }).ToList(); Use(images); }
            public async Task G#(CimConnection site) { var image = await site.Query<SMS_ImagePackage>().FirstAsync(); var text = image switch { { IsLazyLoaded: true } => image.ImageProperty, { Name: "x" } named => named.Name, _ => "" }; Use(text); Func<Task> later = () => image.LoadLazyAsync(); await later(); }
            public async IAsyncEnumerable<string> H#(CimConnection site) { await foreach (var image in site.Query<SMS_ImagePackage>().IncludeLazy()) { if (image.ImageProperty.Length == 0) { continue; } yield return image.ImageProperty; } }

        """;

    private CSharpCompilation _compilation = null!;

    [GlobalSetup]
    public void Setup()
    {
        var source = """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Mof.Runtime;
            using Sample.ImagePackages;

            public class User
            {
                private static void Use(object? value) { }

            """ + string.Concat(Enumerable.Range(0, Rounds).Select(static round => Methods.Replace("#", round.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))) + "}";
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal));
        _compilation = CSharpCompilation.Create(
            "Flow",
            [CSharpSyntaxTree.ParseText(source, GeneratorProject.ParseOptions)],
            [.. platform.Append(typeof(CimInstance).Assembly.Location).Append(typeof(Sample.ImagePackages.SMS_ImagePackage).Assembly.Location).Select(static path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        if (_compilation.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }
    }

    /// <summary>What is measured against: an analyzer that is shown the same methods, bound, and does nothing with them.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds * MethodsARound)]
    public Task<int> IdleFlow() => RunAsync(new IdleAnalyzer(static context => context.RegisterOperationBlockAction(static _ => { })));

    [Benchmark(OperationsPerInvoke = Rounds * MethodsARound)]
    public Task<int> LoadState() => RunAsync(new LoadStateAnalyzer());

    private async Task<int> RunAsync(DiagnosticAnalyzer analyzer) =>
        (await _compilation.Clone().WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync()).Length;
}
