using System.Diagnostics;
using System.Globalization;
using System.Text;
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

    /// <summary>The shortest methods with wrong reports, made shorter still.</summary>
    public async Task<string> ExplainAsync(Func<DiagnosticAnalyzer> analyzer, int most = 3)
    {
        var text = new StringBuilder();
        foreach (var (method, site) in Refuted.DistinctBy(static wrong => wrong.Method.Seed).OrderBy(static wrong => wrong.Method.Text.Length).Take(most))
        {
            var shortest = await Shortening.ShortestAsync(method, site, analyzer);
            text.Append(CultureInfo.InvariantCulture, $"Seed {method.Seed}: the report at the place marked {site} is wrong.\n");
            text.Append(Batch.Numbered(CSharpSyntaxTree.ParseText(shortest.ForAnalysis())));
        }

        return text.ToString();
    }

    public override string ToString() =>
        $"{_methods} methods, {Reports} reports, {Refuted.Count} of them wrong; {_confirmed} of {_unloaded} places that never saw a loaded object are reported ({(double)_confirmed / Math.Max(1, _unloaded):P0}); analysis {_analysis.TotalSeconds:F1} s, execution {_execution.TotalSeconds:F1} s";
}
