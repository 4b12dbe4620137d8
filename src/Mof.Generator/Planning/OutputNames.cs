using Mof.Generator.Modeling;

namespace Mof.Generator.Planning;

/// <summary>Decides which MOF file's types go into which generated file.</summary>
internal static class OutputNames
{
    /// <summary>
    /// As many files as this are generated one for one, so that a reader finds a class where the MOF has it. Beyond it they share as
    /// many: the compiler pays 6 to 11 µs a generated file at every keystroke (measured), however little has changed.
    /// </summary>
    public const int Most = 64;

    /// <summary>The name of the generated file of every MOF file.</summary>
    /// <param name="paths">The files that yield something, in their order.</param>
    /// <returns>The hint name by path.</returns>
    public static Dictionary<string, string> Of(IReadOnlyList<string> paths)
    {
        var result = new Dictionary<string, string>(paths.Count, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "MofModel" };
        foreach (var path in paths)
        {
            result[path] = (paths.Count <= Most ? Identifier.Unique(Plain(FileName(path)), taken) : "Mof." + Bucket(FileName(path)).ToString("D2")) + ".g.cs";
        }

        return result;
    }

    /// <summary>The file's name without folders, whatever the machine's separator.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    // The file's name alone decides, so that neither the folder nor another file moves it to another place.
    private static int Bucket(string name)
    {
        var hash = 2166136261;
        foreach (var character in name)
        {
            hash = unchecked((hash ^ char.ToUpperInvariant(character)) * 16777619);
        }

        return (int)(hash % Most);
    }

    private static string Plain(string name) => string.Concat(name.Split('.').Where(static part => part.Length > 0)
        .Select(static (part, index) => (index == 0 ? "" : ".") + Identifier.Sanitize(part)));
}
