using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Rules;
using Xunit.Abstractions;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>
/// MOF1003 says "certainly not loaded". Random methods are analyzed and run: a report at a place where a loaded object was
/// ever read is wrong. Seeds are fixed; MOF_ROUNDS asks for that many times as many methods.
/// </summary>
public sealed class LoadStateFuzzTests(ITestOutputHelper output)
{
    private const int BatchSize = 125;
    private const int BatchesOfSeed = 4;
    private const int Runs = 16;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_report_is_refuted_by_a_run(int seed)
    {
        var watch = Stopwatch.StartNew();
        var tally = new Tally();
        for (var batch = 0; batch < BatchesOfSeed * Rounds; batch++)
        {
            await tally.AddAsync(Methods(seed, batch), Analyzer(), Runs);
        }

        output.WriteLine($"{tally} in {watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(tally.Refuted.Count == 0, await tally.ExplainAsync(Analyzer, 14));
        Assert.True(tally.Reports > 0, "Nothing was reported: nothing was tested.");
    }

    private static DiagnosticAnalyzer Analyzer() => new LazyPropertyReadAnalyzer();

    private static List<RandomMethod> Methods(int seed, int batch) =>
        [.. Enumerable.Range(0, BatchSize).Select(index => MethodGenerator.Generate((seed * 10_000_000) + (batch * BatchSize) + index))];
}
