using System.Globalization;
using BenchmarkDotNet.Reports;

namespace Mof.Benchmarks;

/// <summary>Compares a run with what was recorded: ratios to the baseline of the same run, so that the machine does not count.</summary>
internal static class Recorded
{
    private const double Tolerance = 1.3;

    /// <summary>Prints every ratio beside the recorded one.</summary>
    /// <returns>Whether all of them are within the tolerance.</returns>
    public static bool Compare(Summary summary)
    {
        var baseline = summary.Reports.Where(static report => report.BenchmarkCase.Descriptor.Baseline).Select(Median).FirstOrDefault();
        var isGood = true;
        foreach (var report in summary.Reports.Where(static report => !report.BenchmarkCase.Descriptor.Baseline))
        {
            var name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
            if (baseline > 0 && Ratios().TryGetValue(name, out var recorded))
            {
                var ratio = Median(report) / baseline;
                isGood &= ratio <= recorded * Tolerance;
                Console.WriteLine(FormattableString.Invariant($"{name}: {ratio:F2} times the baseline, recorded {recorded:F2}{(ratio > recorded * Tolerance ? ": SLOWER" : "")}"));
            }
        }

        return isGood;
    }

    private static double Median(BenchmarkReport report) => report.ResultStatistics?.Median ?? 0;

    private static Dictionary<string, double> Ratios() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recorded.csv")).Skip(1)
        .Select(static line => line.Split(',')).ToDictionary(static cells => cells[0], static cells => double.Parse(cells[1], CultureInfo.InvariantCulture));
}
