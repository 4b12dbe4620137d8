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

        var items = Items(open.Next, isQualifier, isBraced: true);
        open.State.Depth--;
        var end = Expect(TokenKind.CloseBrace, "'}' after the items of an array")(items.Remainder).Remainder;
        return Success<ValueSyntax>(new ArraySyntax(items.Value) { Span = Span(input, end) }, end);
    };

    /// <summary>Values up to a closing bracket; commas may be missing, one may stand at the end.</summary>
    public static Parsed<EquatableArray<ValueSyntax>> Items(TokenInput token, bool isQualifier, bool isBraced = false)
    {
        var items = token.State.List<ValueSyntax>();
        ValueSyntax? last = null;
        var wantsValue = true;
        while (true)
        {
            if (token.Kind == TokenKind.Comma && (items.Count > 0 || isBraced))
            {
                // A name behind the comma is the next qualifier, the bracket before the comma is missing: unless names are
                // the items, which macros and enumerations are.
                if (isQualifier && last is not NameValueSyntax && token.Ahead(1) == TokenKind.Identifier && !IsConstantWord(token.Next))
                {
                    break;
                }

                if (wantsValue)
                {
                    token.State.Unexpected(token, "a value");
                }

                wantsValue = true;
                token = token.Next;
                continue;
            }

            if (token.Kind == TokenKind.Semicolon && last is InstanceSyntax && BeginsInstance(token.Next))
            {
                token.State.Unexpected(token, "','");
                token = token.Next;
                continue;
            }

            if (isBraced && IsForeign(token))
            {
                token.State.Unexpected(token, "a value");
                token = Skip(token.Next, static at => EndsValue(at.Kind) || at.Token.IsFirstOfLine);
                wantsValue = false;
                continue;
            }

            if (!BeginsValue(token, isQualifier) || (!isQualifier && BeginsStatement(token)) ||
                (items.Count > 0 && last is not NameValueSyntax && token.Kind == TokenKind.Identifier && token.Token.IsFirstOfLine && isQualifier))
            {
                break;
            }

            var item = One(token, isQualifier);
            if (item.Remainder.Tokens().Index == token.Index)
            {
                break;
            }

            last = item.Value;
            items.Add(last);
            wantsValue = false;
            token = item.Remainder.Tokens();
        }

        return Success(items.Take(), token);
    }

    // What no value begins with and no value is followed by: it is passed over, so that the brace behind it closes the array.
    private static bool IsForeign(TokenInput token) =>
        token.Kind is TokenKind.Bad or TokenKind.Dot or TokenKind.Colon || (token.Kind == TokenKind.Equals && !token.Token.IsFirstOfLine);

    private static bool BeginsInstance(TokenInput token) => (token.Is("instance") || token.Is("value")) && token.Next.Is("of");

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

        if (BeginsInstance(token))
        {
            return InstanceGrammar.Instance(token);
        }

        if (token.Is("class") && token.Ahead(1) == TokenKind.Identifier && token.Ahead(2) is TokenKind.OpenBrace or TokenKind.Colon)
        {
            return ClassGrammar.Value(token);
        }

        var end = token.Next;
        var name = token.State.TextOf(token.Token);
        if (end.Kind == TokenKind.Dot && end.Next.Kind == TokenKind.Identifier)
        {
            name += "." + token.State.TextOf(end.Next.Token);
            end = end.Next.Next;
        }

        if (EndsValue(end.Kind) || BeginsPart(end))
        {
            return Success<ValueSyntax>(new NameValueSyntax(name) { Span = Span(token, end) }, end);
        }

        // Several words are a text whose opening quote is missing; or macros, which the preprocessor would have replaced.
        if (!token.State.IsForPreprocessor)
        {
            token.State.Unexpected(token, "a value");
        }

        end = Skip(token.Next, static at => EndsValue(at.Kind) || (at.Token.IsFirstOfLine && at.Kind != TokenKind.OpenBrace));
        var span = Span(token, end);
        return Success<ValueSyntax>(new NameValueSyntax(token.State.Text.Substring(span.Start, span.Length)) { Span = span }, end);
    }

    // MOF 3 has no comma before the scope of a qualifier declaration.
    private static bool BeginsPart(TokenInput token) =>
        token.Ahead(1) == TokenKind.OpenParenthesis && (token.Is("scope") || token.Is("flavor") || token.Is("policy"));

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
        token.Is("true") || token.Is("false") || token.Is("null") || BeginsInstance(token);

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
