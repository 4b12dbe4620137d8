using Mof.Language.Lexing;
using Sprache;
using static Mof.Language.Grammar.Combinators;

namespace Mof.Language.Grammar;

/// <summary>Instances (DSP0004 annex A: instanceDeclaration; DSP0221 7.6).</summary>
internal static class InstanceGrammar
{
    // instanceDecl = [ qualifierList ] ( "instance" | "value" ) "of" className [ "as" alias ] "{" { slot } "}"
    public static Parsed<ValueSyntax> Instance(TokenInput first)
    {
        var qualifiers = QualifierGrammar.QualifierLists(first);
        var token = qualifiers.Remainder.Tokens();
        if (!((token.Is("instance") || token.Is("value")) && token.Next.Is("of")))
        {
            token.State.Unexpected(token, "'instance of'");
            return Success<ValueSyntax>(new NullSyntax { Span = Span(first, token) }, token.Index == first.Index ? token.Next : token);
        }

        if (++token.State.Depth > ParseState.MaximumDepth)
        {
            token.State.Depth--;
            return ValueGrammar.TooDeep(Skip(token, static at => at.Kind == TokenKind.OpenBrace));
        }

        var result = Rest(first, qualifiers.Value, token);
        token.State.Depth--;
        return result;
    }

    private static Parsed<ValueSyntax> Rest(TokenInput first, EquatableArray<QualifierSyntax> qualifiers, TokenInput token)
    {
        var className = Name("The class of an instance")(token.Next.Next);
        token = className.Remainder.Tokens();
        NameSyntax? alias = null;
        if (token.Is("as") && token.Ahead(1) == TokenKind.Alias)
        {
            alias = AliasOf(token.Next);
            token = token.Next.Next;
        }

        token = Body(token, $"'{{' before the values of an instance of '{className.Value.Text}'");
        if (token.Is("instance") && token.Next.Is("of"))
        {
            // The header alone: the next instance is one of its own.
            return Success<ValueSyntax>(new InstanceSyntax(qualifiers, className.Value, alias, default) { Span = Span(first, token) }, token);
        }

        var slots = token.State.List<SlotSyntax>();
        while (token.Kind is not (TokenKind.CloseBrace or TokenKind.End or TokenKind.Comma) && !token.State.BeginsDeclaration(token.Index))
        {
            if (token.Kind == TokenKind.Semicolon)
            {
                token = token.Next;
                continue;
            }

            var before = token;
            var slot = Slot(token);
            if (slot.Value is { } parsed)
            {
                slots.Add(parsed);
            }

            token = slot.Remainder.Tokens();
            if (token.Index == before.Index)
            {
                token = token.Next;
            }
        }

        var end = Expect(TokenKind.CloseBrace, $"'}}' after the values of an instance of '{className.Value.Text}'")(token).Remainder;
        return Success<ValueSyntax>(
            new InstanceSyntax(qualifiers, className.Value, alias, slots.Take()) { Span = Span(first, end) }, end);
    }

    private static bool EndsSlot(TokenInput token) =>
        token.Kind is TokenKind.Semicolon or TokenKind.CloseBrace || (token.Token.IsFirstOfLine && token.Kind != TokenKind.OpenBrace);

    // slot = [ qualifierList ] name [ array ] [ "=" initializer ] ";"
    private static Parsed<SlotSyntax?> Slot(TokenInput first)
    {
        var qualifiers = QualifierGrammar.MemberQualifiers(first);
        var token = qualifiers.Remainder.Tokens();
        if (token.Kind != TokenKind.Identifier)
        {
            token.State.Unexpected(token, "the name of a property");
            var next = token.State.BeginsDeclaration(token.Index) ? token : Skip(token.Next, static at => EndsSlot(at));
            return Success<SlotSyntax?>(null, next.Kind == TokenKind.Semicolon ? next.Next : next);
        }

        var name = NameOf(token);
        token = ClassGrammar.ArrayMark(token.Next).Remainder.Tokens();
        ValueSyntax? value = null;
        if (token.Kind == TokenKind.Equals)
        {
            var parsed = ValueGrammar.Value(token.Next);
            value = parsed.Value;
            token = parsed.Remainder.Tokens();
        }

        var end = token;
        if (token.Kind == TokenKind.Semicolon)
        {
            end = token.Next;
        }
        else if (RestOfArray(token) is { } rest)
        {
            token.State.Unexpected(token, "';', or '{' before the first value,");
            end = rest;
        }
        else
        {
            token.State.Missing(token, $"';' after the value of '{name.Text}'");
            if (token.Kind != TokenKind.CloseBrace && (!token.Token.IsFirstOfLine || token.Kind == TokenKind.OpenBrace))
            {
                end = Skip(token, static at => EndsSlot(at));
            }
        }

        return Success<SlotSyntax?>(new SlotSyntax(qualifiers.Value, name, value) { Span = Span(first, end) }, end);
    }
}
