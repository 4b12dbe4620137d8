using System.Text;

namespace Mof.Generator.Tests.Matrix;

/// <summary>The corpus of real MOF files, beside the repository or where MOF_CORPUS says.</summary>
internal static class CorpusFolder
{
    public static string? Root { get; } =
        new[] { Environment.GetEnvironmentVariable("MOF_CORPUS"), Path.Combine(Family.Root, "..", "shared", "corpus") }.FirstOrDefault(Directory.Exists);

    /// <summary>The MOF files of a folder, decoded as the compiler does.</summary>
    public static (string Path, string Text)[] Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root!, folder), "*.*", SearchOption.AllDirectories)
            .Where(static path => path.EndsWith(".mof", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mfl", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(static path => ("/corpus/" + Path.GetRelativePath(Root!, path).Replace('\\', '/'), File.ReadAllText(path, Encoding.UTF8))),
    ];
}

/// <summary>A theory over the corpus, which says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (CorpusFolder.Root is null)
        {
            Skip = "Needs the MOF corpus: set MOF_CORPUS to its folder.";
        }
    }
}
