namespace Mof.Language.Tests.Parsing;

/// <summary>The MOF files that come with the repository, as data of theories.</summary>
internal static class MofFolder
{
    public static string Schema => Path.Combine(Repository.Root, "mof");

    public static string Seeds => Path.Combine(Repository.Root, "tests", "Mof.Language.Tests", "SeedFacts");

    public static TheoryData<string> SchemaFiles() => new(Names(Schema, "*.mof"));

    public static TheoryData<string> SeedFiles() => new(Names(Seeds, "*.simplified.mof"));

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
