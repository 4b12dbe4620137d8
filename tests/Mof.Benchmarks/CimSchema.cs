using Mof.Language;

namespace Mof.Benchmarks;

/// <summary>The files of DMTF's CIM schema 2.49: 1,634 files, 5.5 MB, of the corpus of real MOF files.</summary>
internal static class CimSchema
{
    public static IReadOnlyList<(string Path, byte[] Bytes)> ReadFiles() =>
        [.. Directory.EnumerateFiles(Folder(), "*.mof", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static path => (path, File.ReadAllBytes(path)))];

    public static IReadOnlyList<(string Path, string Text)> ReadTexts() => [.. ReadFiles().Select(static file => (file.Path, MofSource.Decode(file.Bytes)))];

    private static string Folder()
    {
        foreach (var corpus in Candidates())
        {
            var folder = Path.Combine(corpus, "dmtf-cim-2.49.0");
            if (Directory.Exists(folder))
            {
                return folder;
            }
        }

        throw new DirectoryNotFoundException("The MOF corpus was not found: set MOF_CORPUS to its folder.");
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("MOF_CORPUS") is { Length: > 0 } corpus)
        {
            yield return corpus;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared", "corpus");
        }
    }
}
