using Mof.Language.Lexing;

namespace Mof.Language.Tests.Fuzzing;

/// <summary>Ways to break a text, at its tokens or anywhere.</summary>
internal static class Mutation
{
    private const string Characters = "{}[]();:\"'$#,=.\\/*-+0xZ\r\n\t \0\u00a0\ufffd\ud83d";

    public static string Of(string text, MofToken[] tokens, Random random)
    {
        var token = tokens[random.Next(tokens.Length)];
        var other = tokens[random.Next(tokens.Length)];
        var position = random.Next(text.Length + 1);
        return random.Next(9) switch
        {
            0 => text[..token.Start],
            1 => text[token.Start..],
            2 => text.Remove(token.Start, token.Length),
            3 => text.Insert(token.End, " " + Text(text, token)),
            4 => Swap(text, token, other),
            5 => text.Insert(token.Start, Text(text, other) + " "),
            6 => text.Insert(position, Characters[random.Next(Characters.Length)].ToString()),
            7 => text.Remove(position, Math.Min(random.Next(1, 5), text.Length - position)),
            _ => text.Insert(position, text.Substring(random.Next(text.Length / 2 + 1), random.Next(text.Length / 2 + 1) / 4)),
        };
    }

    private static string Text(string text, MofToken token) => text[token.Start..token.End];

    private static string Swap(string text, MofToken first, MofToken second)
    {
        if (first.Start > second.Start)
        {
            (first, second) = (second, first);
        }

        return first.End > second.Start
            ? text
            : text[..first.Start] + Text(text, second) + text[first.End..second.Start] + Text(text, first) + text[second.End..];
    }
}
