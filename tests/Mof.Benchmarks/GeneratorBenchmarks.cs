using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Mof.Generator;
using Mof.Language;

namespace Mof.Benchmarks;

/// <summary>The generator on the whole CIM schema: from nothing, and after edits in one of the 1,634 files.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private readonly GeneratorProject _project = new();
    private IReadOnlyList<(string Path, string Text)> _texts = [];
    private GeneratorDriver _driver = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _texts = CimSchema.ReadTexts();
        _driver = _project.NewDriver(new MofGenerator()).RunGenerators(_project.Compilation);
    }

    /// <summary>What is measured against: parsing the same texts, without a compiler.</summary>
    [Benchmark(Baseline = true)]
    public int ParseAll()
    {
        var count = 0;
        foreach (var (path, text) in _texts)
        {
            count += MofParser.Parse(text, path).Declarations.Count;
        }

        return count;
    }

    /// <summary>All files for the first time in a warm compiler; the C# is parsed, not compiled.</summary>
    [Benchmark]
    public Compilation Cold()
    {
        _project.NewDriver(new MofGenerator()).RunGeneratorsAndUpdateCompilation(_project.Compilation, out var updated, out _);
        return updated;
    }

    /// <summary>A property more in a class that nothing derives from.</summary>
    [Benchmark]
    public Compilation EditLeaf() => Edit("CIM_StorageVolume.mof", "};", $" uint8 Added{_next++}; }};");

    /// <summary>A property more in a class from which 330 derive.</summary>
    [Benchmark]
    public Compilation EditBase() => Edit("CIM_LogicalElement.mof", "};", $" uint8 Added{_next++}; }};");

    /// <summary>A comment, which changes nothing.</summary>
    [Benchmark]
    public Compilation EditComment() => Edit("CIM_StorageVolume.mof", "};", $"}}; // {_next++}");

    // The driver that has seen the edit is thrown away: every edit starts from the same project.
    private Compilation Edit(string fileName, string oldText, string newText)
    {
        var text = _project.Find(fileName);
        var edited = GeneratorProject.WithText(text, old => old.Insert(old.LastIndexOf(oldText, StringComparison.Ordinal), newText).Replace(newText + oldText, newText, StringComparison.Ordinal));
        _driver.ReplaceAdditionalText(text, edited).RunGeneratorsAndUpdateCompilation(_project.Compilation, out var updated, out _);
        return updated;
    }
}
