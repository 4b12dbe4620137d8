using System.Runtime.CompilerServices;

namespace Mof.Language;

/// <summary>Marks the loops over characters and tokens.</summary>
internal static class HotLoop
{
    /// <summary>
    /// MethodImplOptions.AggressiveOptimization, which netstandard2.0 does not name. A command-line build parses once in a fresh
    /// process: there the first, unoptimised and instrumented code of these few methods cost a third of the whole time.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
