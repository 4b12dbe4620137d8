using Mof.Language.Lexing;

namespace Mof.Language.Tests.Lexing;

/// <summary>The tokens of a text as an array.</summary>
internal static class Tokens
{
    public static MofToken[] Of(string text) => Of(text, []);

    public static MofToken[] Of(string text, ICollection<Fault> faults)
    {
        var tokens = new TokenList();
        MofLexer.Tokenize(text, tokens, faults);
        return tokens.ToArray();
    }
}
