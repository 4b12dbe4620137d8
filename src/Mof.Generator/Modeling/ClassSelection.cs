using System.Text.RegularExpressions;
using Mof.Generator.Input;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Chooses the classes to generate: those that a file's settings name, and all that they need, out of every file.</summary>
internal static class ClassSelection
{
    public static HashSet<MofClass> Select(MofSchema schema, IReadOnlyDictionary<string, FileSettings> settings)
    {
        var selected = new HashSet<MofClass>();
        var pending = new Stack<MofClass>();
        foreach (var candidate in schema.Classes)
        {
            if (settings.TryGetValue(candidate.Path, out var file) && file.Generate && Matches(candidate.Name, file.Classes))
            {
                pending.Push(candidate);
            }
        }

        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!selected.Add(next))
            {
                continue;
            }

            if (next.Superclass is { } superclass)
            {
                pending.Push(superclass);
            }

            foreach (var type in TypesOf(next))
            {
                if (type.ClassName is { } name && schema.Find(name) is { } used)
                {
                    pending.Push(used);
                }
            }
        }

        return selected;
    }

    private static IEnumerable<MofType> TypesOf(MofClass bound)
    {
        foreach (var property in bound.Properties)
        {
            yield return property.Type;
        }

        foreach (var method in bound.Methods)
        {
            yield return method.ReturnType;
            foreach (var parameter in method.Parameters)
            {
                yield return parameter.Type;
            }
        }
    }

    private static bool Matches(string name, EquatableArray<string> patterns)
    {
        if (patterns.Count == 0)
        {
            return true;
        }

        foreach (var pattern in patterns)
        {
            if (pattern == "*" || Regex.IsMatch(name, Wildcard(pattern), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            {
                return true;
            }
        }

        return false;
    }

    private static string Wildcard(string pattern) =>
        "^" + Regex.Escape(pattern).Replace("\\*", ".*").Replace("\\?", ".") + "$";
}
