namespace Mof.Language.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> MofFiles => Directory.EnumerateFiles(Path.Combine(Root, "mof"), "*.mof").Order(StringComparer.Ordinal);

    public static MofSchema Schema { get; } = MofSchema.Bind(MofFiles.Select(static path => MofParser.Parse(File.ReadAllText(path), path)));

    /// <summary>The corpus of real MOF files; null where it is not at hand.</summary>
    public static string? Corpus { get; } =
        new[] { Environment.GetEnvironmentVariable("MOF_CORPUS"), Path.Combine(Root, "..", "shared", "corpus") }.FirstOrDefault(Directory.Exists);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's root was not found.");
        }

        return folder.FullName;
    }
}

/// <summary>A test that needs the corpus and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Repository.Corpus is null)
        {
            Skip = "Needs the MOF corpus: set MOF_CORPUS to its folder.";
        }
    }
}
