namespace Mof.Language.Lexing;

/// <summary>The kinds of tokens. All keywords are identifiers: MOF knows them by their place only.</summary>
internal enum TokenKind : byte
{
    End,
    Identifier,
    String,
    Character,
    Number,
    Alias,
    Directive,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    OpenParenthesis,
    CloseParenthesis,
    Colon,
    Semicolon,
    Comma,
    Equals,
    Dot,
    Bad,
}

/// <summary>The quote that a string lacks.</summary>
internal enum MissingQuote : byte
{
    None,
    Opening,
    Closing,
}

/// <summary>A token: its kind and place; the text stays where it is.</summary>
internal readonly struct MofToken(TokenKind kind, int start, int length, bool isFirstOfLine, MissingQuote missing = MissingQuote.None)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    /// <summary>True when nothing but white space stands before it on its line: what recovery goes by.</summary>
    public bool IsFirstOfLine { get; } = isFirstOfLine;

    /// <summary>What a string lacks; it has been reported.</summary>
    public MissingQuote Missing { get; } = missing;

    public MofSpan Span => new(Start, Length);
}
