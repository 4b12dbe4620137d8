using System.Diagnostics;
using System.Globalization;
using Mof.Language;

namespace Mof.Benchmarks;

/// <summary>Parse and bind of the whole CIM schema in processes that have just begun: what a command-line build pays.</summary>
internal static class ColdStart
{
    private const int Runs = 11;

    /// <summary>Starts this program again and again, and prints the medians.</summary>
    public static void Measure()
    {
        var results = Enumerable.Range(0, Runs).Select(static _ => Start()).ToList();
        Console.WriteLine($"{Runs} fresh processes, medians: {Median(results, 0):F0} ms from the first line of Main to the bound schema, {Median(results, 1):F0} ms of processor time, {Median(results, 2):F0} MB peak working set");
    }

    /// <summary>Parses and binds once, and prints milliseconds, processor milliseconds and megabytes.</summary>
    public static void Once()
    {
        var watch = Stopwatch.StartNew();
        var schema = MofSchema.Bind(CimSchema.ReadFiles().Select(static file => MofParser.Parse(MofSource.Decode(file.Bytes), file.Path)));
        var elapsed = watch.Elapsed.TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"{elapsed} {process.TotalProcessorTime.TotalMilliseconds} {process.PeakWorkingSet64 / 1e6} {schema.Classes.Count}"));
    }

    private static double[] Start()
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Arguments()]) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. line.Split(' ').Select(static part => double.Parse(part, CultureInfo.InvariantCulture))];
    }

    // Run through "dotnet", the program is an argument of its own.
    private static IEnumerable<string> Arguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ColdStart).Assembly.Location, "cold-once"] : ["cold-once"];

    private static double Median(List<double[]> results, int column) => results.Select(result => result[column]).Order().ElementAt(Runs / 2);
}
