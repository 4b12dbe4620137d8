using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Mof.Generator;

namespace Mof.Benchmarks;

/// <summary>What an edit in a C# file costs a project that has all 1,634 files of the CIM schema.</summary>
[MemoryDiagnoser]
public class KeystrokeBenchmarks
{
    private readonly GeneratorProject _project = new();
    private Compilation[] _edits = [];
    private GeneratorDriver _driver = null!;
    private GeneratorDriver _idle = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _edits = [.. Enumerable.Range(0, 64).Select(_project.Edited)];
        _driver = _project.NewDriver(new MofGenerator()).RunGenerators(_project.Compilation);
        _idle = _project.NewDriver(new IdleGenerator()).RunGenerators(_project.Compilation);
    }

    /// <summary>What is measured against: a generator that looks at the paths of the same files and does nothing.</summary>
    [Benchmark(Baseline = true)]
    public Compilation Idle()
    {
        _idle = _idle.RunGeneratorsAndUpdateCompilation(_edits[_next++ % _edits.Length], out var updated, out _);
        return updated;
    }

    [Benchmark]
    public Compilation Keystroke()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_edits[_next++ % _edits.Length], out var updated, out _);
        return updated;
    }

    private sealed class IdleGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.AdditionalTextsProvider.Select(static (text, _) => text.Path).Collect(), static (_, _) => { });
    }
}
