using System.Text;

namespace Mof.Language.Tests.Parsing;

/// <summary>
/// One character of punctuation deleted anywhere in a file of the schema: the first error stands where it was, and nothing
/// else is lost.
/// </summary>
public sealed class DeletionTests
{
    public static TheoryData<string> Files => [.. Repository.MofFiles.Select(static path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_deleted_character_is_reported_where_it_was_and_costs_nothing_else(string name)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "mof", name));
        var whole = Members(MofParser.Parse(text));
        var violations = new List<string>();
        foreach (var position in Punctuation(text))
        {
            Check(text, position, whole, violations);
        }

        Assert.True(violations.Count == 0, violations.Count + " violations:\n" + string.Join("\n", violations.Take(25)));
    }

    private static void Check(string text, int position, Dictionary<string, int> whole, List<string> violations)
    {
        var file = MofParser.Parse(text.Remove(position, 1));
        var (line, column) = MofLineMap.Of(text).Locate(position);
        var where = $"({line},{column}) '{text[position]}' of: {Line(text, position)}";
        var first = file.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == MofSeverity.Error);
        if (first is null)
        {
            violations.Add(where + " → no error");
            return;
        }

        // The place itself, the end of what stands before it or the beginning of what stands behind it.
        if (first.Line != line || first.Column < Before(text, position, column) || first.Column > After(text, position, column))
        {
            violations.Add(where + " → " + first);
        }

        var rest = Members(file);
        var lost = 0;
        foreach (var (className, count) in whole)
        {
            lost += count - (rest.TryGetValue(className, out var left) ? left : -1);
        }

        if (lost > 1 || (lost > 0 && text[position] == ';'))
        {
            violations.Add(where + $" → {lost} members lost");
        }
    }

    private static int Before(string text, int position, int column)
    {
        var start = position;
        while (start > 0 && text[start - 1] is not '\n' && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return column - (position - start) - (text[position] == '"' ? int.MaxValue / 2 : 1);
    }

    private static int After(string text, int position, int column)
    {
        // A quote: up to the end of its line, since text and code look alike there.
        // A word that is glued together now ends behind the place.
        var end = position + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        while (end < text.Length && text[end] is not '\n' && (text[position] == '"' || char.IsWhiteSpace(text[end]) || end - position < 2))
        {
            end++;
        }

        return column + (end - position);
    }

    private static Dictionary<string, int> Members(MofFile file) => file.Declarations.OfType<ClassDeclarationSyntax>()
        .GroupBy(static declaration => declaration.Name.Text)
        .ToDictionary(static group => group.Key, static group => group.Sum(static declaration => declaration.Members.Count));

    // Brackets and semicolons outside strings and comments, and the quotes themselves.
    private static IEnumerable<int> Punctuation(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '/')
            {
                i = text.IndexOf('\n', i);
            }
            else if (text[i] == '"')
            {
                yield return i;
                for (i++; text[i] != '"'; i++)
                {
                    i += text[i] == '\\' ? 1 : 0;
                }

                yield return i;
            }
            else if ("{}[]();".Contains(text[i], StringComparison.Ordinal))
            {
                yield return i;
            }
        }
    }

    private static string Line(string text, int position)
    {
        var start = text.LastIndexOf('\n', position) + 1;
        var end = text.IndexOf('\n', position);
        return new StringBuilder(text, start, (end < 0 ? text.Length : end) - start, 200).ToString().Trim();
    }
}
