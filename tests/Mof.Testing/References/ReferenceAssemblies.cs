using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The framework that a test compiles against: the reference pack of the installed SDK.</summary>
public sealed partial class ReferenceAssemblies
{
    private static readonly ConcurrentDictionary<int, ImmutableArray<MetadataReference>> Loaded = new();

    private readonly int _majorVersion;

    private ReferenceAssemblies(string targetFramework, int majorVersion)
    {
        TargetFramework = targetFramework;
        _majorVersion = majorVersion;
    }

    public static ReferenceAssemblies Default => Net.Net80;

    public string TargetFramework { get; }

    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Loaded.GetOrAdd(_majorVersion, Load));
    }

    private static ImmutableArray<MetadataReference> Load(int majorVersion) =>
        (FindPack(majorVersion) ?? TrustedPlatformAssemblies())
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();

    /// <summary>An SDK brings one pack, its own; the newest one stands in for a version that is not installed.</summary>
    private static string[]? FindPack(int majorVersion)
    {
        // The runtime runs from <root>/shared/Microsoft.NETCore.App/<version>.
        string? runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        string? root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(runtime)));
        string packs = Path.Combine(root ?? string.Empty, "packs", "Microsoft.NETCore.App.Ref");
        if (!Directory.Exists(packs))
        {
            return null;
        }

        return Directory.GetDirectories(packs)
            .Select(path => (Path: path, Version: ReadVersion(Path.GetFileName(path))))
            .OrderByDescending(pack => pack.Version.Major == majorVersion)
            .ThenByDescending(pack => pack.Version)
            .SelectMany(pack => Directory.GetDirectories(Path.Combine(pack.Path, "ref"), "net*"))
            .Select(path => Directory.GetFiles(path, "*.dll"))
            .FirstOrDefault(files => files.Length > 0);
    }

    private static Version ReadVersion(string name) =>
        Version.TryParse(name.Split('-')[0], out Version? version) ? version : new Version(0, 0);

    private static IEnumerable<string> TrustedPlatformAssemblies()
    {
        string? runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        string all = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty;
        return all.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == runtime);
    }
}
