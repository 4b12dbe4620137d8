using Mof.Generator.Modeling;

namespace Mof.Generator.Planning;

/// <summary>Decides which MOF file's types go into which generated file.</summary>
internal static class OutputNames
{
    /// <summary>
    /// As many MOF files as this are generated one for one, so that a reader finds a class where the MOF has it. The compiler pays for
    /// every generated file at every keystroke, however little has changed (measured: 1.3 KB and 6 to 11 µs).
    /// </summary>
    public const int MostFiles = 64;

    /// <summary>Beyond that, all share as many as this: few enough for the keystroke, many enough for an edit in a MOF file.</summary>
    public const int SharedFiles = 24;

    /// <summary>The name of the generated file of every MOF file.</summary>
    /// <param name="paths">The files that yield something, in their order.</param>
    /// <returns>The hint name by path.</returns>
    public static Dictionary<string, string> Of(IReadOnlyList<string> paths)
    {
        var result = new Dictionary<string, string>(paths.Count, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "MofModel" };
        foreach (var path in paths)
        {
            result[path] = (paths.Count <= MostFiles ? Identifier.Unique(Plain(FileName(path)), taken) : "Mof." + Bucket(FileName(path)).ToString("D2")) + ".g.cs";
        }

        return result;
    }

    /// <summary>The file's name without folders, whatever the machine's separator.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>A number that a name has on every machine, whatever its case.</summary>
    public static uint Hash(string name)
    {
        var hash = 2166136261;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ char.ToUpperInvariant(character)) * 16777619);
        }

        return hash;
    }

    // The file's name alone decides, so that neither the folder nor another file moves it to another place.
    private static uint Bucket(string name) => Hash(name) % SharedFiles;

    private static string Plain(string name) => string.Concat(name.Split('.').Where(static part => part.Length > 0)
        .Select(static (part, index) => (index == 0 ? "" : ".") + Identifier.Sanitize(part)));
}
