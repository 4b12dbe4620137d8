using System.Text;

namespace Mof.Runtime;

/// <summary>Cuts WQL into tokens. It never fails: what is no token is a bad one, with the reason as its text.</summary>
internal static class WqlLexer
{
    public static List<WqlToken> Read(string text)
    {
        var tokens = new List<WqlToken>();
        var position = 0;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            var token = position == text.Length ? new WqlToken(WqlTokenKind.End, position, 0, "") : Next(text, position);
            tokens.Add(token);
            if (token.Kind is WqlTokenKind.End or WqlTokenKind.Bad)
            {
                return tokens;
            }

            position += token.Length;
        }
    }

    private static WqlToken Next(string text, int start)
    {
        var first = text[start];
        if (first == '_' || char.IsLetter(first))
        {
            return Run(text, start, WqlTokenKind.Name, static c => c == '_' || char.IsLetterOrDigit(c));
        }

        if (char.IsDigit(first) || (first is '-' or '+' or '.' && start + 1 < text.Length && (char.IsDigit(text[start + 1]) || text[start + 1] == '.')))
        {
            return Number(text, start);
        }

        return first switch
        {
            '"' or '\'' => Text(text, start),
            ',' => new WqlToken(WqlTokenKind.Comma, start, 1, ","),
            '.' => new WqlToken(WqlTokenKind.Dot, start, 1, "."),
            '*' => new WqlToken(WqlTokenKind.Star, start, 1, "*"),
            '(' => new WqlToken(WqlTokenKind.Open, start, 1, "("),
            ')' => new WqlToken(WqlTokenKind.Close, start, 1, ")"),
            '=' => new WqlToken(WqlTokenKind.Operator, start, 1, "="),
            '<' when Follows(text, start, '=') => new WqlToken(WqlTokenKind.Operator, start, 2, "<="),
            '<' when Follows(text, start, '>') => new WqlToken(WqlTokenKind.Operator, start, 2, "<>"),
            '<' => new WqlToken(WqlTokenKind.Operator, start, 1, "<"),
            '>' when Follows(text, start, '=') => new WqlToken(WqlTokenKind.Operator, start, 2, ">="),
            '>' => new WqlToken(WqlTokenKind.Operator, start, 1, ">"),
            '!' when Follows(text, start, '=') => new WqlToken(WqlTokenKind.Operator, start, 2, "<>"),
            _ => new WqlToken(WqlTokenKind.Bad, start, 1, $"'{first}' means nothing in WQL"),
        };
    }

    private static bool Follows(string text, int start, char next) => start + 1 < text.Length && text[start + 1] == next;

    private static WqlToken Run(string text, int start, WqlTokenKind kind, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return new WqlToken(kind, start, end - start, text.Substring(start, end - start));
    }

    private static WqlToken Number(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length &&
            (char.IsLetterOrDigit(text[end]) || text[end] == '.' || (text[end] is '+' or '-' && text[end - 1] is 'e' or 'E' && !IsHexadecimal(text, start))))
        {
            end++;
        }

        return new WqlToken(WqlTokenKind.Number, start, end - start, text.Substring(start, end - start));
    }

    private static bool IsHexadecimal(string text, int start) => text[start] == '0' && start + 1 < text.Length && text[start + 1] is 'x' or 'X';

    // The backslash escapes the next character, whatever it is and whichever the quote (KB242507).
    private static WqlToken Text(string text, int start)
    {
        var builder = new StringBuilder();
        var position = start + 1;
        while (position < text.Length && text[position] != text[start])
        {
            if (text[position] == '\\' && position + 1 < text.Length)
            {
                position++;
            }

            builder.Append(text[position++]);
        }

        return position < text.Length
            ? new WqlToken(WqlTokenKind.Text, start, position + 1 - start, builder.ToString())
            : new WqlToken(WqlTokenKind.Bad, start, text.Length - start, "the text that begins here has no closing quote");
    }
}
