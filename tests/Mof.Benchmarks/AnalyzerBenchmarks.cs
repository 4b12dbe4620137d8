using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Rules;

namespace Mof.Benchmarks;

/// <summary>What the rules about MOF files cost after an edit in a C# file, all 1,634 files of the CIM schema in the project.</summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly GeneratorProject _project = new();
    private CSharpCompilation[] _edits = [];
    private int _next;

    [GlobalSetup]
    public async Task Setup()
    {
        _edits = [.. Enumerable.Range(0, 64).Select(_project.Edited)];
        await RunAsync(new SchemaAnalyzer());
    }

    /// <summary>What is measured against: an analyzer that does nothing at the end of a compilation.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> IdleRule() => RunAsync(new IdleAnalyzer(static context => context.RegisterCompilationAction(static _ => { })));

    [Benchmark]
    public Task<int> SchemaRules() => RunAsync(new SchemaAnalyzer());

    private async Task<int> RunAsync(DiagnosticAnalyzer analyzer)
    {
        // A clone, since the driver remembers what it did with a compilation.
        var compilation = _edits[_next++ % _edits.Length].Clone();
        var diagnostics = await compilation.WithAnalyzers([analyzer], new AnalyzerOptions(_project.Texts)).GetAnalyzerDiagnosticsAsync();
        return diagnostics.Length;
    }
}
