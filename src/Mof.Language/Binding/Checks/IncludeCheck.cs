namespace Mof.Language.Binding.Checks;

/// <summary>MOF0114: an include that is not among the files. All files are bound together, so that none is read twice and none in a circle.</summary>
internal static class IncludeCheck
{
    public static void Run(BindingContext context)
    {
        ILookup<string, string>? paths = null;
        foreach (var file in context.Files)
        {
            foreach (var declaration in file.Declarations)
            {
                if (declaration is not PragmaSyntax { Arguments: { Count: > 0 } arguments } pragma || arguments[0] is not StringSyntax include ||
                    !string.Equals(pragma.Name.Text, "include", StringComparison.OrdinalIgnoreCase) || IsHeader(include.Raw))
                {
                    continue;
                }

                paths ??= context.Files.Select(static other => Parts(other.Path)).ToLookup(FileName, StringComparer.OrdinalIgnoreCase);
                if (!IsAmong(include, paths))
                {
                    context.Report(
                        file, MofRuleIds.Include, $"'{include.Raw}' is not among the MOF files of this project: what it declares is missing. Add it.", include.Span);
                }
            }
        }
    }

    private static bool IsAmong(StringSyntax include, ILookup<string, string> paths)
    {
        // Paths of Windows often stand in includes as they are, with single backslashes: the text as written comes first.
        var wanted = Parts(include.Raw);
        return paths[FileName(wanted)].Any(path => EndsWith(path, wanted));
    }

    // Relative to the including file, or to a folder that only the author's compiler knows: what stands in the include has to be there.
    private static bool EndsWith(string path, string wanted)
    {
        wanted = wanted.TrimStart('.', '/');
        return path.Length >= wanted.Length && path.EndsWith(wanted, StringComparison.OrdinalIgnoreCase) &&
            (path.Length == wanted.Length || path[path.Length - wanted.Length - 1] == '/');
    }

    private static string Parts(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', '\\'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    // A file for the C preprocessor, which is reported as such.
    private static bool IsHeader(string path) => path.EndsWith(".h", StringComparison.OrdinalIgnoreCase);
}
