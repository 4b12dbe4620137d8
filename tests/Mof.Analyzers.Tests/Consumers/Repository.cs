namespace Mof.Analyzers.Tests.Consumers;

/// <summary>The files of this repository that tests read.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The MOF of the ConfigMgr package family.</summary>
    public static IReadOnlyList<(string Path, string Text)> Schema { get; } = Read("mof", "*.mof");

    /// <summary>The texts of a folder and its subfolders, in an order that is the same everywhere.</summary>
    /// <param name="folder">The folder, from the root of the repository.</param>
    /// <param name="pattern">Which files.</param>
    public static IReadOnlyList<(string Path, string Text)> Read(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(static path => (Path: Path.GetRelativePath(Root, path).Replace('\\', '/'), Full: path))
            .Where(static file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static file => (file.Path, File.ReadAllText(file.Full))),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
