using Mof.Language.Lexing;
using Sprache;
using static Mof.Language.Grammar.Combinators;

namespace Mof.Language.Grammar;

/// <summary>Enumerations of MOF 3 (DSP0221 7.5.4).</summary>
internal static class EnumerationGrammar
{
    // enumDecl = "enumeration" name ":" ( type | name ) "{" [ element { "," element } [ "," ] ] "}" ";"
    public static Parsed<DeclarationSyntax?> Declaration(EquatableArray<QualifierSyntax> qualifiers, TokenInput first)
    {
        var name = Name("The name of an enumeration")(first.Next);
        var colon = Expect(TokenKind.Colon, "':' after the name of an enumeration")(name.Remainder);
        var baseType = Name("The type of an enumeration")(colon.Remainder);
        var token = Expect(TokenKind.OpenBrace, "'{' before the elements of an enumeration")(baseType.Remainder).Remainder.Tokens();
        var elements = token.State.List<EnumerationElementSyntax>();
        while (token.Kind is not (TokenKind.CloseBrace or TokenKind.Semicolon or TokenKind.End) && !token.State.BeginsDeclaration(token.Index))
        {
            if (token.Kind == TokenKind.Comma)
            {
                token = token.Next;
                continue;
            }

            if (token.Kind is not (TokenKind.Identifier or TokenKind.OpenBracket))
            {
                token.State.Unexpected(token, "the name of an element");
                token = Skip(token.Next, static at => EndsElement(at));
                continue;
            }

            var element = Element(token);
            elements.Add(element.Value);
            token = element.Remainder.Tokens();
            if (!EndsElement(token))
            {
                token.State.Missing(token, "',' or '}' after an element of an enumeration");
                token = token.Kind is TokenKind.Identifier or TokenKind.OpenBracket ? token : Skip(token, static at => EndsElement(at));
            }
        }

        var closed = Expect(TokenKind.CloseBrace, "'}' after the elements of an enumeration")(token).Remainder;
        var end = Expect(TokenKind.Semicolon, "';' after an enumeration")(closed).Remainder;
        return Success<DeclarationSyntax?>(
            new EnumerationDeclarationSyntax(qualifiers, name.Value, baseType.Value, elements.Take()) { Span = Span(first, end) },
            end);
    }

    private static bool EndsElement(TokenInput token) => token.Kind is TokenKind.Comma or TokenKind.CloseBrace or TokenKind.Semicolon;

    // enumElem = [ qualifierList ] name [ "=" ( integer | string ) ]
    private static readonly Parser<EnumerationElementSyntax> Element = Sequence(
        When(static token => token.Kind == TokenKind.OpenBracket, QualifierGrammar.MemberQualifiers),
        Name("The name of an element"),
        When(static token => token.Kind == TokenKind.Equals, After(ValueGrammar.Value)),
        static (qualifiers, name, value, span) => new EnumerationElementSyntax(qualifiers, name, value) { Span = span });
}
