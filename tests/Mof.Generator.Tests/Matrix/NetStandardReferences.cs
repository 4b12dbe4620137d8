using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Mof.Generator.Tests.Matrix;

/// <summary>
/// netstandard2.0 as a project sees it, with the runtime's build for it. The packages are on every machine that has built
/// this repository: each netstandard2.0 project of it refers to them.
/// </summary>
internal static class NetStandardReferences
{
    public static ImmutableArray<MetadataReference> All { get; } = [.. Paths().Select(static path => MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> Paths() =>
    [
        .. Directory.GetFiles(Package("netstandard.library", "build/netstandard2.0/ref"), "*.dll"),
        Path.Combine(Package("microsoft.bcl.asyncinterfaces", "lib/netstandard2.0"), "Microsoft.Bcl.AsyncInterfaces.dll"),
        Path.Combine(Package("system.threading.tasks.extensions", "lib/netstandard2.0"), "System.Threading.Tasks.Extensions.dll"),
        Path.Combine(Family.Root, "src", "Mof.Runtime", "bin", Configuration, "netstandard2.0", "Mof.Runtime.dll"),
    ];

    // The tests run from bin/<configuration>/<framework>.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Package(string name, string folder)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } stated
            ? stated
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.GetDirectories(Path.Combine(packages, name))
            .OrderByDescending(static path => Version.TryParse(Path.GetFileName(path), out var version) ? version : new Version(0, 0))
            .Select(path => Path.Combine(path, folder))
            .First(Directory.Exists);
    }
}
