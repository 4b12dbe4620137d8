using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Counts what reports and runs say of each other.</summary>
internal sealed class Tally
{
    private int _methods;
    private int _unloaded;
    private int _confirmed;

    private TimeSpan _analysis;
    private TimeSpan _execution;

    public int Reports { get; private set; }

    /// <summary>Wrong reports.</summary>
    public List<(RandomMethod Method, int Site)> Refuted { get; } = [];

    public async Task AddAsync(IReadOnlyList<RandomMethod> methods, DiagnosticAnalyzer analyzer, int runs)
    {
        var batch = new Batch(methods);
        var watch = Stopwatch.StartNew();
        var reports = await batch.AnalyzeAsync(analyzer);
        _analysis += watch.Elapsed;
        watch.Restart();
        var observations = batch.Execute(runs);
        _execution += watch.Elapsed;
        foreach (var method in methods)
        {
            var observation = observations[method.Name];
            _methods++;
            _unloaded += observation.AlwaysUnloaded;
            foreach (var site in reports[method.Name])
            {
                Reports++;
                if (observation.Refutes(site))
                {
                    Refuted.Add((method, site));
                }
                else if (observation.Confirms(site))
                {
                    _confirmed++;
                }
            }
        }
    }

    /// <summary>The first wrong report, and how many there are.</summary>
    public async Task<string> ExplainAsync(Func<DiagnosticAnalyzer> analyzer)
    {
        if (Refuted.Count == 0)
        {
            return "";
        }

        var (method, site) = Refuted.MinBy(static wrong => wrong.Method.Text.Length);
        await Task.CompletedTask;
        return $"{Refuted.Count} wrong reports. The shortest, of seed {method.Seed}, is at the place marked {site}:\n" +
            Batch.Numbered(CSharpSyntaxTree.ParseText(method.ForAnalysis()));
    }

    public override string ToString() =>
        $"{_methods} methods, {Reports} reports, {Refuted.Count} of them wrong; {_confirmed} of {_unloaded} places that never saw a loaded object are reported ({(double)_confirmed / Math.Max(1, _unloaded):P0}); analysis {_analysis.TotalSeconds:F1} s, execution {_execution.TotalSeconds:F1} s";
}
