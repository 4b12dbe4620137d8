using Mof.Language.Lexing;

namespace Mof.Language.Tests.Lexing;

public class MofLexerTests
{
    [Theory]
    [InlineData("[]{}():;,=.", new[] { "OpenBracket", "CloseBracket", "OpenBrace", "CloseBrace", "OpenParenthesis", "CloseParenthesis", "Colon", "Semicolon", "Comma", "Equals", "Dot", "End" })]
    [InlineData("a _b1 \"s\" 'c' 1 -.5e3 $x #pragma", new[] { "Identifier", "Identifier", "String", "Character", "Number", "Number", "Alias", "Directive", "End" })]
    [InlineData("/* a \" */ x // ] \"\ny", new[] { "Identifier", "Identifier", "End" })]
    [InlineData("語文・a ?", new[] { "Identifier", "Bad", "End" })]
    [InlineData("a \\ \n b", new[] { "Identifier", "Identifier", "End" })]
    public void TextIsCutIntoTokens(string text, string[] kinds) =>
        Assert.Equal(kinds, Tokens.Of(text).Select(static token => token.Kind.ToString()));

    [Fact]
    public void TokensCoverTheTextInOrder()
    {
        const string text = "class A\n{ [Key] string B = \"x\\\"y\" ; };";
        var tokens = Tokens.Of(text);
        Assert.Equal("\"x\\\"y\"", text.Substring(tokens[9].Start, tokens[9].Length));
        Assert.All(tokens.Zip(tokens.Skip(1)), static pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.Equal([0, 2, 13], tokens.Index().Where(static token => token.Item.IsFirstOfLine).Select(static token => token.Index));
    }

    [Theory]
    [InlineData("class A { [D(\"text)] uint8 B; };", "\"text", "Closing")]
    [InlineData("class A { [D(text\")] uint8 B; };", "text\"", "Opening")]
    [InlineData("class A { [V{\"a\", \"b, \"c\"}] uint8 B; };", "\"b", "Closing")]
    [InlineData("class A { [V{\"a\", b\", \"c\"}] uint8 B; };", "b\"", "Opening")]
    [InlineData("class A { [D(\"a (b), c\"\n\"d. E: f)] uint8 B; };", "\"d. E: f", "Closing")]
    public void MissingQuoteIsPutWhereTheLineReadsBest(string text, string piece, string missing)
    {
        var faults = new List<Fault>();
        var token = Assert.Single(Tokens.Of(text, faults), static token => token.Missing != MissingQuote.None);
        Assert.Equal((piece, missing), (text.Substring(token.Start, token.Length), token.Missing.ToString()));
        Assert.Equal(missing == "Opening" ? token.Start : token.End, Assert.Single(faults).Span.Start);
    }
}
