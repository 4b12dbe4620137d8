using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Mof.Generator;

namespace Mof.Benchmarks;

/// <summary>The generator on the whole CIM schema in a process that has just begun, and the compilation of what it wrote.</summary>
internal static class ColdBuild
{
    public static void Measure()
    {
        var project = new GeneratorProject();
        var watch = Stopwatch.StartNew();
        project.NewDriver(new MofGenerator()).RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out _);
        Console.WriteLine(FormattableString.Invariant($"generator: {watch.Elapsed.TotalSeconds:F2} s, {compilation.SyntaxTrees.Sum(static tree => tree.Length) / 1e6:F1} M characters"));
        for (var run = 0; run < 2; run++)
        {
            // A clone has bound nothing yet.
            var fresh = compilation.Clone();
            watch.Restart();
            var emitted = fresh.Emit(Stream.Null);
            Console.WriteLine(FormattableString.Invariant($"compiler, {(run == 0 ? "cold" : "warm")}: {watch.Elapsed.TotalSeconds:F1} s, {emitted.Diagnostics.Count(static found => found.Severity >= DiagnosticSeverity.Warning)} warnings"));
        }
    }
}
