using System.Diagnostics;
using System.Globalization;
using Mof.Analyzers.LazyFlow;
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
    private const int Runs = 12;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_report_is_refuted_by_a_run(int seed)
    {
        var tally = new Tally(new LoadStateAnalyzer());
        await AddAsync([tally], seed, 10 * Rounds);

        output.WriteLine(tally.ToString());
        Assert.True(tally.Refuted == 0, await tally.ExplainAsync());
        Assert.True(tally.Reports > 0, "Nothing was reported: nothing was tested.");
    }

    // A rule left out must lead to wrong reports, or the methods are too tame for the claim above. Two are not noticed:
    // Recency: the path on which an operation has not run yet takes part in every join, so no name leads to what it made before.
    // RefForgets: the object that the variable meant is passed on, too, and thus unknown already (EscapeOfArguments).
    [Fact]
    public async Task A_rule_left_out_is_noticed()
    {
        List<TransferRules> rules = [.. Enum.GetValues<TransferRules>().Where(static rule => rule is not (TransferRules.Recency or TransferRules.RefForgets))];
        var tallies = rules.ConvertAll(static rule => new Tally(new LoadStateAnalyzer(rule)));
        await AddAsync(tallies, 5, 4 * Rounds);

        for (var i = 0; i < rules.Count; i++)
        {
            output.WriteLine($"{rules[i]}: {tallies[i]}");
        }

        var complete = tallies[rules.IndexOf(TransferRules.None)].Refuted;
        Assert.Empty(rules.Where((rule, i) => rule != TransferRules.None && tallies[i].Refuted <= complete));
    }

    private async Task AddAsync(IReadOnlyList<Tally> tallies, int seed, int batches)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, batches, async (batch, _) => await Tally.AddAsync(tallies, Methods(seed, batch), Runs));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F1} s"));
    }

    private static List<RandomMethod> Methods(int seed, int batch) =>
        [.. Enumerable.Range(0, BatchSize).Select(index => MethodGenerator.Generate((seed * 10_000_000) + (batch * BatchSize) + index))];
}
