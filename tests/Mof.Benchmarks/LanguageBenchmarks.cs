using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Mof.Language;

namespace Mof.Benchmarks;

/// <summary>Parse and bind of the whole CIM schema, warm.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private IReadOnlyList<(string Path, string Text)> _texts = [];
    private List<MofFile> _files = [];
    private byte[][] _json = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = CimSchema.ReadTexts();
        _files = [.. _texts.Select(static file => MofParser.Parse(file.Text, file.Path))];
        _json = [.. _texts.Select(static file => JsonSerializer.SerializeToUtf8Bytes(file.Text.Split(' ')))];
    }

    /// <summary>What is measured against: System.Text.Json, on the words of the same texts. It changes with the machine, not with this project.</summary>
    [Benchmark(Baseline = true)]
    public int Json()
    {
        var count = 0;
        foreach (var bytes in _json)
        {
            using var document = JsonDocument.Parse(bytes);
            foreach (var item in document.RootElement.EnumerateArray())
            {
                count += item.GetString()!.Length;
            }
        }

        return count;
    }

    [Benchmark]
    public int Parse()
    {
        var count = 0;
        foreach (var (path, text) in _texts)
        {
            count += MofParser.Parse(text, path).Declarations.Count;
        }

        return count;
    }

    [Benchmark]
    public int Bind() => MofSchema.Bind(_files).Classes.Count;
}
