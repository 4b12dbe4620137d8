namespace Mof.Language.Lexing;

/// <summary>What a bracket holds.</summary>
internal enum NestingKind : byte
{
    None,
    Qualifiers,
    QualifierValue,
    Parameters,
    Array,
    Body,
}

/// <summary>The open brackets of a place, the innermost one first.</summary>
/// <remarks>Three bits a bracket: of what is nested deeper than 21 levels the outermost brackets are forgotten.</remarks>
internal readonly struct Nesting
{
    private const int Width = 3;
    private const ulong Mask = (1 << Width) - 1;

    private readonly ulong _brackets;

    private Nesting(ulong brackets) => _brackets = brackets;

    public NestingKind Kind => (NestingKind)(_brackets & Mask);

    /// <summary>The nesting after a token.</summary>
    public Nesting After(TokenKind previous, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.OpenBracket:
                return Open(NestingKind.Qualifiers);
            case TokenKind.OpenParenthesis:
                return Open(Kind == NestingKind.Qualifiers ? NestingKind.QualifierValue : NestingKind.Parameters);
            case TokenKind.OpenBrace:
                var isArray = Kind is NestingKind.Qualifiers or NestingKind.QualifierValue ||
                    previous is TokenKind.Equals or TokenKind.Comma || (previous == TokenKind.OpenBrace && Kind == NestingKind.Array);
                return Open(isArray ? NestingKind.Array : NestingKind.Body);
            case TokenKind.CloseBracket:
                return Kind == NestingKind.Qualifiers ? Outer : this;
            case TokenKind.CloseParenthesis:
                return Kind is NestingKind.QualifierValue or NestingKind.Parameters ? Outer : this;
            case TokenKind.CloseBrace:
                return Kind is NestingKind.Array or NestingKind.Body ? Outer : this;
            case TokenKind.Semicolon:
                // Only a body has semicolons: what else is open was never closed.
                var nesting = this;
                while (nesting.Kind is not (NestingKind.None or NestingKind.Body))
                {
                    nesting = nesting.Outer;
                }

                return nesting;
            case TokenKind.Directive:
                return default;
            default:
                return this;
        }
    }

    private Nesting Outer => new(_brackets >> Width);

    private Nesting Open(NestingKind kind) => new((_brackets << Width) | (ulong)kind);
}
