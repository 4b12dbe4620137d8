using Mof.Language.Lexing;
using Sprache;
using static Mof.Language.Grammar.Combinators;

namespace Mof.Language.Grammar;

/// <summary>Values (DSP0004 annex A: initializer, constantValue, arrayInitializer).</summary>
internal static class ValueGrammar
{
    // initializer = constant | arrayValue | [ qualifierList ] ( "instance" | "value" ) "of" … | alias | name [ "." name ]
    public static readonly Parser<ValueSyntax> Value = input => One(input.Tokens(), isQualifier: false);

    // arrayValue = "{" [ initializer { [","] initializer } [","] ] "}"
    public static Parser<ValueSyntax> Array(bool isQualifier) => input =>
    {
        var open = input.Tokens();
        if (++open.State.Depth > ParseState.MaximumDepth)
        {
            open.State.Depth--;
            return TooDeep(open);
        }

        var items = Items(open.Next, isQualifier);
        open.State.Depth--;
        var end = Expect(TokenKind.CloseBrace, "'}' after the items of an array")(items.Remainder).Remainder;
        return Success<ValueSyntax>(new ArraySyntax(items.Value) { Span = Span(input, end) }, end);
    };

    /// <summary>Values up to a closing bracket; commas may be missing, one may stand at the end.</summary>
    public static Parsed<EquatableArray<ValueSyntax>> Items(TokenInput token, bool isQualifier)
    {
        var items = token.State.List<ValueSyntax>();
        var isName = false;
        while (true)
        {
            if (token.Kind == TokenKind.Comma && items.Count > 0)
            {
                // A name behind the comma is the next qualifier, the bracket before the comma is missing: unless names are
                // the items, which macros and enumerations are.
                if (isQualifier && !isName && token.Ahead(1) == TokenKind.Identifier && !IsConstantWord(token.Next))
                {
                    break;
                }

                token = token.Next;
                continue;
            }

            if (!BeginsValue(token, isQualifier) || (!isQualifier && BeginsStatement(token)) ||
                (items.Count > 0 && !isName && token.Kind == TokenKind.Identifier && token.Token.IsFirstOfLine && isQualifier))
            {
                break;
            }

            var item = One(token, isQualifier);
            if (item.Remainder.Tokens().Index == token.Index)
            {
                break;
            }

            items.Add(item.Value);
            isName = item.Value is NameValueSyntax;
            token = item.Remainder.Tokens();
        }

        return Success(items.Take(), token);
    }

    private static IResult<ValueSyntax> One(TokenInput token, bool isQualifier)
    {
        switch (token.Kind)
        {
            case TokenKind.String:
                return Literals.String(token);
            case TokenKind.Number:
                return Success(Literals.Number(token), token.Next);
            case TokenKind.Character:
                return Success(Literals.Character(token), token.Next);
            case TokenKind.Alias:
                return Success<ValueSyntax>(new AliasSyntax(AliasOf(token).Text) { Span = token.Token.Span }, token.Next);
            case TokenKind.OpenBrace:
                return Array(isQualifier)(token);
            case TokenKind.OpenBracket when !isQualifier && !token.State.BeginsDeclaration(token.Index):
                return InstanceGrammar.Instance(token);
            case TokenKind.Identifier:
                return Word(token);
            default:
                token.State.Missing(token, "A value");
                return Success<ValueSyntax>(new NullSyntax { Span = new MofSpan(token.Token.Start, 0) }, token);
        }
    }

    private static Parsed<ValueSyntax> Word(TokenInput token)
    {
        if (token.Is("true") || token.Is("false"))
        {
            return Success<ValueSyntax>(new BooleanSyntax(token.Is("true")) { Span = token.Token.Span }, token.Next);
        }

        if (token.Is("null"))
        {
            return Success<ValueSyntax>(new NullSyntax { Span = token.Token.Span }, token.Next);
        }

        if ((token.Is("instance") || token.Is("value")) && token.Next.Is("of"))
        {
            return InstanceGrammar.Instance(token);
        }

        var end = token.Next;
        if (end.Kind == TokenKind.Dot && end.Next.Kind == TokenKind.Identifier)
        {
            end = end.Next.Next;
        }

        if (!EndsValue(end.Kind))
        {
            // Several words are a text whose opening quote is missing; or macros, which the preprocessor would have replaced.
            if (!token.State.IsForPreprocessor)
            {
                token.State.Unexpected(token, "a value");
            }

            var line = token;
            end = Skip(token.Next, at => EndsValue(at.Kind) || (at.Token.IsFirstOfLine && at.Index > line.Index));
        }

        var span = Span(token, end);
        return Success<ValueSyntax>(new NameValueSyntax(token.State.Text.Substring(span.Start, span.Length)) { Span = span }, end);
    }

    private static bool EndsValue(TokenKind kind) =>
        kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.CloseBrace or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.End;

    private static bool BeginsValue(TokenInput token, bool isQualifier) =>
        token.Kind is TokenKind.String or TokenKind.Number or TokenKind.Character or TokenKind.Alias
            or TokenKind.OpenBrace ||
        // An instance may be a value wherever its line begins, a class may not.
        (token.Kind == TokenKind.Identifier && (token.Next.Is("of") || !token.State.BeginsDeclaration(token.Index))) ||
        (token.Kind == TokenKind.OpenBracket && !isQualifier && !token.State.BeginsDeclaration(token.Index));

    // Two words at the beginning of a line are the next declaration.
    private static bool BeginsStatement(TokenInput token) =>
        token.Kind == TokenKind.Identifier && token.Token.IsFirstOfLine && token.Ahead(1) == TokenKind.Identifier && !IsConstantWord(token);

    private static bool IsConstantWord(TokenInput token) =>
        token.Is("true") || token.Is("false") || token.Is("null") || ((token.Is("instance") || token.Is("value")) && token.Next.Is("of"));

    public static Parsed<ValueSyntax> TooDeep(TokenInput open)
    {
        open.State.Report(
            MofRuleIds.Syntax, MofSeverity.Error, $"Nested more than {ParseState.MaximumDepth} levels deep: what is inside is left out.", open.Token.Span);
        var depth = 0;
        var token = open;
        do
        {
            depth += token.Kind switch { TokenKind.OpenBrace => 1, TokenKind.CloseBrace => -1, _ => 0 };
            token = token.Next;
        }
        while (depth > 0 && token.Kind != TokenKind.End);

        return Success<ValueSyntax>(new NullSyntax { Span = Span(open, token) }, token);
    }
}
