namespace Mof.Runtime.AdminService.Tests;

/// <summary>Reads what stands in the parentheses of an address: one literal, or Name=literal pairs in any order.</summary>
internal static class KeyPredicate
{
    public static ServerKey Read(string text)
    {
        var parts = new List<(string? Name, object Value)>();
        var position = 0;
        while (true)
        {
            var name = TakeName(text, ref position);
            parts.Add((name, TakeLiteral(text, ref position)));
            if (position == text.Length)
            {
                break;
            }

            if (text[position++] != ',')
            {
                throw Fault(text);
            }
        }

        var unnamed = parts.Count(static p => p.Name is null);
        return (unnamed == 0 || parts.Count == 1) && parts.DistinctBy(static p => p.Name).Count() == parts.Count
            ? ServerKey.Of([.. parts])
            : throw Fault(text);
    }

    private static string? TakeName(string text, ref int position)
    {
        SkipBlanks(text, ref position);
        var end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        if (end == position || end == text.Length || text[end] != '=')
        {
            return null;
        }

        var name = text[position..end];
        position = end + 1;
        return name;
    }

    private static object TakeLiteral(string text, ref int position)
    {
        SkipBlanks(text, ref position);
        if (position < text.Length && text[position] == '\'')
        {
            return TakeText(text, ref position);
        }

        var end = text.IndexOf(',', position);
        var source = text[position..(end < 0 ? text.Length : end)].TrimEnd(' ');
        position = end < 0 ? text.Length : end;
        return source switch
        {
            "true" => true,
            "false" => false,
            _ when FilterLexer.IsNumber(source) => FilterLexer.Number(source),
            _ => throw Fault(text),
        };
    }

    private static string TakeText(string text, ref int position)
    {
        for (var end = position + 1; end < text.Length; end++)
        {
            if (text[end] != '\'')
            {
                continue;
            }

            if (end + 1 < text.Length && text[end + 1] == '\'')
            {
                end++;
                continue;
            }

            var value = text[(position + 1)..end].Replace("''", "'", StringComparison.Ordinal);
            position = end + 1;
            SkipBlanks(text, ref position);
            return value;
        }

        throw Fault(text);
    }

    private static void SkipBlanks(string text, ref int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }
    }

    private static ServiceErrorException Fault(string text) =>
        ServiceErrorException.NotFound($"Bad Request - Error in query syntax: key '{text}'.");
}
