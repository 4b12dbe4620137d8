using System.Runtime.CompilerServices;
using Mof.Language.Lexing;
using Sprache;

namespace Mof.Language.Grammar;

/// <summary>
/// The combinators that the grammar is written with: Sprache parsers over tokens. A choice looks at one token instead of
/// trying its branches, so nothing is parsed twice and what a parser reports is final.
/// </summary>
internal static class Combinators
{
    public static TokenInput Tokens(this IInput input) => (TokenInput)input;

    public static Parsed<T> Success<T>(T value, IInput remainder) => new(value, remainder.Tokens());

    /// <summary>The parser in its turn; for productions that refer to each other.</summary>
    public static Parser<T> Ref<T>(Func<Parser<T>> parser) => input => parser()(input);

    /// <summary>A token that must come here: where it is missing, the gap is reported and parsing goes on as if it were there.</summary>
    public static Parser<bool> Expect(TokenKind kind, string expected) => input =>
    {
        var token = input.Tokens();
        if (token.Kind == kind)
        {
            return Success(true, token.Next);
        }

        token.State.Missing(token, expected);
        return Success(false, token);
    };

    /// <summary>A parser that runs only where the next token says so; otherwise the value is the default.</summary>
    public static Parser<T?> When<T>(Func<TokenInput, bool> begins, Parser<T> parser) => input =>
    {
        if (!begins(input.Tokens()))
        {
            return Success(default(T), input);
        }

        var result = parser(input);
        return Success<T?>(result.Value, result.Remainder);
    };

    /// <summary>Two parsers in order.</summary>
    public static Parser<TResult> Sequence<T1, T2, TResult>(Parser<T1> first, Parser<T2> second, Func<T1, T2, MofSpan, TResult> build) => input =>
    {
        var a = first(input);
        var b = second(a.Remainder);
        return Success(build(a.Value, b.Value, Span(input, b.Remainder)), b.Remainder);
    };

    /// <summary>Three parsers in order.</summary>
    public static Parser<TResult> Sequence<T1, T2, T3, TResult>(
        Parser<T1> first, Parser<T2> second, Parser<T3> third, Func<T1, T2, T3, MofSpan, TResult> build) => input =>
    {
        var a = first(input);
        var b = second(a.Remainder);
        var c = third(b.Remainder);
        return Success(build(a.Value, b.Value, c.Value, Span(input, c.Remainder)), c.Remainder);
    };

    /// <summary>Four parsers in order.</summary>
    public static Parser<TResult> Sequence<T1, T2, T3, T4, TResult>(
        Parser<T1> first, Parser<T2> second, Parser<T3> third, Parser<T4> fourth, Func<T1, T2, T3, T4, MofSpan, TResult> build) => input =>
    {
        var a = first(input);
        var b = second(a.Remainder);
        var c = third(b.Remainder);
        var d = fourth(c.Remainder);
        return Success(build(a.Value, b.Value, c.Value, d.Value, Span(input, d.Remainder)), d.Remainder);
    };

    /// <summary>Passes over one token.</summary>
    public static Parser<T> After<T>(Parser<T> parser) => input => parser(input.Tokens().Next);

    /// <summary>From the first token to the end of the last one read.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public static MofSpan Span(IInput from, IInput to)
    {
        var (first, last) = (from.Tokens(), to.Tokens());
        var start = first.Token.Start;
        var end = last.Index > first.Index ? first.State.Tokens[last.Index - 1].End : start;
        return new MofSpan(start, end - start);
    }

    /// <summary>A name where one has to stand.</summary>
    public static Parser<NameSyntax> Name(string expected) => input =>
    {
        var token = input.Tokens();
        if (token.Kind == TokenKind.Identifier)
        {
            return Success(NameOf(token), token.Next);
        }

        token.State.Missing(token, expected);
        return Success(new NameSyntax("") { Span = new MofSpan(token.Token.Start, 0) }, token);
    };

    public static NameSyntax NameOf(TokenInput token) => new(token.State.TextOf(token.Token)) { Span = token.Token.Span };

    /// <summary>An alias without its dollar sign.</summary>
    public static NameSyntax AliasOf(TokenInput token)
    {
        var name = token.State.TextOf(token.Token).Substring(1).Trim();
        if (name.Length == 0)
        {
            token.State.Missing(token.Next, "The name of an alias after '$'");
        }

        return new NameSyntax(name) { Span = token.Token.Span };
    }

    /// <summary>The brace that opens a body: words before it that do not belong into the header are one fault.</summary>
    public static TokenInput Body(TokenInput token, string expected)
    {
        if (token.Kind is not (TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.CloseBrace or TokenKind.Semicolon or TokenKind.End))
        {
            for (var next = token; !next.Token.IsFirstOfLine || next.Kind == TokenKind.OpenBrace; next = next.Next)
            {
                if (next.Kind == TokenKind.OpenBrace)
                {
                    token.State.Unexpected(token, expected);
                    return next.Next;
                }

                if (next.Kind is TokenKind.Semicolon or TokenKind.End || (next.Is("instance") && next.Next.Is("of")))
                {
                    break;
                }
            }
        }

        return Expect(TokenKind.OpenBrace, expected)(token).Remainder.Tokens();
    }

    /// <summary>
    /// Behind a value whose array has no opening brace: passes over the other items, the closing brace and the semicolon. Null where
    /// the brace rather closes the body.
    /// </summary>
    public static TokenInput? RestOfArray(TokenInput token)
    {
        if (token.Kind != TokenKind.Comma)
        {
            return null;
        }

        var end = Skip(token, static at => at.Kind is TokenKind.CloseBrace or TokenKind.Semicolon);
        if (end.Kind != TokenKind.CloseBrace || end.Ahead(1) != TokenKind.Semicolon)
        {
            return null;
        }

        var next = end.Next.Next;
        return next.Kind == TokenKind.End || next.State.BeginsTopLevel(next.Index) ? null : next;
    }

    /// <summary>Passes over what cannot be read, up to a token at which reading can go on; braces and brackets are passed as pairs.</summary>
    public static TokenInput Skip(TokenInput input, Func<TokenInput, bool> stopsAt)
    {
        var depth = 0;
        for (; input.Kind != TokenKind.End; input = input.Next)
        {
            if (input.State.BeginsDeclaration(input.Index) || (depth == 0 && stopsAt(input)))
            {
                break;
            }

            depth += input.Kind switch
            {
                TokenKind.OpenBrace => 1,
                TokenKind.CloseBrace when depth > 0 => -1,
                _ => 0,
            };
        }

        return input;
    }
}
