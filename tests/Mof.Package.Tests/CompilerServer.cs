namespace Mof.Package.Tests;

/// <summary>
/// A compiler server for the builds of this test run alone. Without one, each of some fifty compilations starts a process that
/// compiles the compiler and all analyzers anew, which takes most of the time.
/// </summary>
internal static class CompilerServer
{
    private static readonly string Pipe = "mof-package-" + Guid.NewGuid().ToString("N");

    public static void Use(IDictionary<string, string?> environment)
    {
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = Pipe;
    }

    public static void ShutDown(string folder)
    {
        new ProjectSource("Any").Write(folder);
        var (_, path) = PackedPackage.Run(folder, "msbuild -getProperty:RoslynTargetsPath");
        var server = Path.Combine(path.Trim(), "bincore", "VBCSCompiler.dll");
        // Where an SDK has it elsewhere, the server ends by itself after a while.
        if (File.Exists(server))
        {
            PackedPackage.Run(folder, $"exec \"{server}\" -shutdown -pipename:{Pipe}");
        }
    }
}
