using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Counts what the reports of an analyzer and the runs say of each other. Thread-safe.</summary>
internal sealed class Tally(DiagnosticAnalyzer analyzer)
{
    private readonly Lock _lock = new();
    private readonly List<(RandomMethod Method, int Site)> _refuted = [];
    private int _methods;
    private int _unloaded;
    private int _confirmed;

    public DiagnosticAnalyzer Analyzer => analyzer;

    public int Reports { get; private set; }

    /// <summary>Wrong reports.</summary>
    public int Refuted => _refuted.Count;

    /// <summary>Analyzes and runs methods, and counts for each analyzer.</summary>
    public static async Task AddAsync(IReadOnlyList<Tally> tallies, IReadOnlyList<RandomMethod> methods, int runs)
    {
        var batch = new Batch(methods);
        var reports = await batch.AnalyzeAsync([.. tallies.Select(static tally => tally.Analyzer)]);
        var observations = batch.Execute(runs);
        for (var i = 0; i < tallies.Count; i++)
        {
            tallies[i].Add(methods, reports[i], observations);
        }
    }

    /// <summary>The shortest methods with wrong reports, made shorter still.</summary>
    public async Task<string> ExplainAsync(int most = 3)
    {
        var text = new StringBuilder();
        foreach (var (method, site) in _refuted.DistinctBy(static wrong => wrong.Method.Seed).OrderBy(static wrong => wrong.Method.Text.Length).Take(most))
        {
            var shortest = await Shortening.ShortestAsync(method, site, analyzer);
            text.Append(CultureInfo.InvariantCulture, $"Seed {method.Seed}: the report at the place marked {site} is wrong.\n");
            text.Append(Batch.Numbered(CSharpSyntaxTree.ParseText(shortest.ForAnalysis())));
        }

        return text.ToString();
    }

    public override string ToString() =>
        $"{_methods} methods, {Reports} reports, {Refuted} of them wrong; {_confirmed} of {_unloaded} places that never saw a loaded object are reported ({100.0 * _confirmed / Math.Max(1, _unloaded):F0} %)";

    private void Add(IReadOnlyList<RandomMethod> methods, ILookup<string, int> reports, IReadOnlyDictionary<string, Observation> observations)
    {
        lock (_lock)
        {
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
                        _refuted.Add((method, site));
                    }
                    else if (observation.Confirms(site))
                    {
                        _confirmed++;
                    }
                }
            }
        }
    }
}
