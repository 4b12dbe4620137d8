namespace Mof.Language.Lexing;

/// <summary>The kinds of tokens. All keywords are identifiers: MOF knows them by their place only.</summary>
internal enum TokenKind : byte
{
    End,
    Identifier,
    String,
    UnterminatedString,
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

/// <summary>A token: its kind and place; the text stays where it is.</summary>
internal readonly struct MofToken(TokenKind kind, int start, int length, bool isFirstOfLine)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    /// <summary>True when nothing but white space stands before it on its line: what recovery goes by.</summary>
    public bool IsFirstOfLine { get; } = isFirstOfLine;

    public MofSpan Span => new(Start, Length);
}
