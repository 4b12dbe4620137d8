using Mof.Language.Binding;
using Mof.Language.Lexing;
using Sprache;
using static Mof.Language.Grammar.Combinators;

namespace Mof.Language.Grammar;

/// <summary>Qualifier lists and declarations (DSP0004 annex A: qualifierList, qualifierDeclaration; mofcomp's flavor statement).</summary>
internal static class QualifierGrammar
{
    // flavor { flavor }, parted by blanks
    private static readonly Parser<EquatableArray<NameSyntax>> Flavors = input =>
    {
        var token = input.Tokens();
        var flavors = token.State.List<NameSyntax>();
        while (token.Kind == TokenKind.Identifier && (flavors.Count == 0 || !StartsFeature(token) || IsFlavorWord(token)))
        {
            var flavor = NameOf(token);
            flavors.Add(flavor);
            // What is nearly a flavor is left to the rule about misspellings.
            if (!IsFlavorWord(token) && !IsNearlyFlavor(flavor.Text))
            {
                token.State.Unexpected(token, "a flavor, such as ToSubclass,");
            }

            token = token.Next;
        }

        if (flavors.Count == 0)
        {
            token.State.Missing(token, "A flavor, such as ToSubclass,");
        }

        return Success(flavors.Take(), token);
    };

    // qualifierValue = "(" constant { [","] constant } ")" | "(" ")" | "{" constants "}"
    private static readonly Parser<ValueSyntax?> QualifierValue = input =>
    {
        var token = input.Tokens();
        switch (token.Kind)
        {
            case TokenKind.OpenBrace:
                var array = ValueGrammar.Array(isQualifier: true)(token);
                return Success<ValueSyntax?>(array.Value, array.Remainder);
            case TokenKind.OpenParenthesis:
                return Parenthesized(token.Next, isOpen: true);
            case TokenKind.String or TokenKind.Number:
                // The bracket before the value is missing: which one shows by the other.
                token.State.Missing(token, "'(' or '{' before the value of a qualifier");
                return Parenthesized(token, isOpen: false);
            default:
                return Success<ValueSyntax?>(null, token);
        }
    };

    // qualifier = name [ qualifierValue ] [ ":" flavor { flavor } ]
    public static readonly Parser<QualifierSyntax> Qualifier = Sequence(
        Name("The name of a qualifier"),
        QualifierValue,
        When(static token => token.Kind == TokenKind.Colon, After(Flavors)),
        static (name, value, flavors, span) => new QualifierSyntax(name, value, flavors) { Span = span });

    // qualifierList = "[" qualifier { "," qualifier } "]"; a second list directly behind it goes on with it
    public static readonly Parser<EquatableArray<QualifierSyntax>> QualifierLists = input => Lists(input, isMember: false);

    /// <summary>The same inside a body: what qualifies a declaration of the top level shows that the body was never closed.</summary>
    public static readonly Parser<EquatableArray<QualifierSyntax>> MemberQualifiers = input => Lists(input, isMember: true);

    private static Parsed<EquatableArray<QualifierSyntax>> Lists(IInput input, bool isMember)
    {
        var token = input.Tokens();
        if (token.Kind != TokenKind.OpenBracket && !LacksOpenBracket(token))
        {
            return Success(default(EquatableArray<QualifierSyntax>), token);
        }

        var qualifiers = token.State.List<QualifierSyntax>();
        do
        {
            token = List(token, qualifiers);
        }
        while (GoesOn(token, isMember));

        return Success(qualifiers.Take(), token);
    }

    // A list that was never closed does not go on with that of the next declaration.
    private static bool GoesOn(TokenInput token, bool isMember) => token.Kind == TokenKind.OpenBracket &&
        ((!isMember && token.State.Tokens[token.Index - 1].Kind == TokenKind.CloseBracket) || !token.State.BeginsDeclaration(token.Index));

    private static TokenInput List(TokenInput token, ListInProgress<QualifierSyntax> qualifiers)
    {
        if (token.Kind == TokenKind.OpenBracket)
        {
            token = token.Next;
        }
        else
        {
            token.State.Unexpected(token, "'[' before a list of qualifiers");
            token = token.Kind == TokenKind.OpenBrace ? token.Next : token;
        }

        // The first word behind the bracket is a qualifier, whatever follows.
        var isFirst = !token.State.BeginsDeclaration(token.Index);
        while (true)
        {
            switch (token.Kind)
            {
                case TokenKind.CloseBracket:
                    return token.Next;
                case TokenKind.Comma:
                    // One at the end is a habit, two are a fault.
                    if (token.Ahead(1) == TokenKind.Comma)
                    {
                        token.State.Unexpected(token.Next, "a qualifier");
                    }

                    token = token.Next;
                    continue;
                case TokenKind.Identifier when isFirst || !StartsFeature(token):
                    isFirst = false;
                    var qualifier = Qualifier(token);
                    qualifiers.Add(qualifier.Value);
                    token = qualifier.Remainder.Tokens();
                    if (token.Kind is not (TokenKind.Comma or TokenKind.CloseBracket))
                    {
                        token.State.Missing(token, Follows(token) ? "','" : "']' after the qualifiers");
                        if (!Follows(token))
                        {
                            token = Skip(token, static at => EndsQualifier(at));
                        }
                    }

                    continue;
                case TokenKind.CloseBrace when token.Ahead(1) is TokenKind.Comma or TokenKind.CloseBracket or TokenKind.CloseParenthesis:
                    // What is left of an array that could not be read.
                    token = token.Next;
                    continue;
                case TokenKind.Identifier or TokenKind.Semicolon or TokenKind.CloseBrace or TokenKind.End or TokenKind.Directive or TokenKind.OpenBracket:
                    token.State.Missing(token, "']' after the qualifiers");
                    return token;
                default:
                    token.State.Unexpected(token, "a qualifier");
                    token = Skip(token.Next, static at => EndsQualifier(at));
                    continue;
            }
        }
    }

    private static bool EndsQualifier(TokenInput token) =>
        token.Kind is TokenKind.Comma or TokenKind.CloseBracket or TokenKind.Semicolon or TokenKind.CloseBrace ||
        (token.Kind == TokenKind.Identifier && (token.Token.IsFirstOfLine || StartsFeature(token)));

    // A word behind a qualifier that is one itself: only the comma is missing.
    private static bool Follows(TokenInput token) => token.Kind == TokenKind.Identifier && !StartsFeature(token) && !token.Token.IsFirstOfLine;

    /// <summary>Whether a word is a type or a keyword, behind which a name comes: the list of qualifiers is over.</summary>
    private static bool StartsFeature(TokenInput token) =>
        token.Ahead(1) == TokenKind.Equals ||
        (token.Ahead(1) == TokenKind.Identifier && (token.Ahead(2) != TokenKind.Identifier || token.Next.Is("ref") || token.State.BeginsDeclaration(token.Index)));

    // A word in the place of a declaration with what only a qualifier has behind it.
    public static bool LacksOpenBracket(TokenInput token) =>
        (token.Kind == TokenKind.OpenBrace && token.Ahead(1) == TokenKind.Identifier && token.Ahead(2) is TokenKind.CloseBracket or TokenKind.Comma or TokenKind.OpenParenthesis && LooksLikeQualifier(token)) ||
        (token.Kind == TokenKind.Identifier &&
        (token.Ahead(1) is TokenKind.Comma or TokenKind.CloseBracket ||
         (token.Ahead(1) is TokenKind.OpenParenthesis or TokenKind.OpenBrace or TokenKind.Colon && LooksLikeQualifier(token))));

    private static bool LooksLikeQualifier(TokenInput token)
    {
        for (var i = token.Index + 1; i < token.State.Tokens.Count; i++)
        {
            var kind = token.State.Tokens[i].Kind;
            if (kind == TokenKind.CloseBracket)
            {
                return true;
            }

            if (kind is TokenKind.Semicolon or TokenKind.OpenBracket or TokenKind.Equals or TokenKind.End)
            {
                return false;
            }
        }

        return false;
    }

    private static Parsed<ValueSyntax?> Parenthesized(TokenInput first, bool isOpen)
    {
        var result = ValueGrammar.Items(first, isQualifier: true);
        var items = result.Value;
        var token = result.Remainder.Tokens();
        if (token.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBrace)
        {
            var isArray = token.Kind == TokenKind.CloseBrace && !isOpen;
            if (isOpen && token.Kind == TokenKind.CloseBrace)
            {
                token.State.Unexpected(token, "')'");
            }

            return Success(Value(items, isArray, Span(first, token)), token.Next);
        }

        token.State.Missing(token, "')' after the value of a qualifier");
        return Success(Value(items, isArray: false, Span(first, token)), token);
    }

    private static ValueSyntax? Value(EquatableArray<ValueSyntax> items, bool isArray, MofSpan span) =>
        items.Count == 0 ? null
        : items.Count == 1 && !isArray ? items[0]
        : new ArraySyntax(items) { Span = span };

    // qualifierDeclaration = "qualifier" name ":" type [ array ] [ "=" value ] { "," scope | flavor | policy } ";"
    //                      | "qualifier" name ":" flavor { flavor } ";"
    public static readonly Parser<DeclarationSyntax?> Declaration = input =>
    {
        var token = input.Tokens().Next;
        var name = Name("The name of a qualifier")(token);
        token = Expect(TokenKind.Colon, "':' after the name of a qualifier")(name.Remainder).Remainder.Tokens();
        TypeSyntax? type = null;
        ValueSyntax? value = null;
        var parts = (Scopes: default(EquatableArray<NameSyntax>?), Flavors: default(EquatableArray<NameSyntax>));
        if (IsFlavor(token))
        {
            var words = Words(token, static at => at.Kind == TokenKind.Identifier && !at.State.BeginsDeclaration(at.Index));
            parts.Flavors = words.Value;
            token = words.Remainder;
        }
        else
        {
            var parsed = ClassGrammar.Type(token);
            token = parsed.Remainder.Tokens();
            var array = ClassGrammar.ArrayMark(token);
            token = array.Remainder.Tokens();
            type = parsed.Value with { IsArray = array.Value.IsArray, ArraySize = array.Value.Size };
            if (token.Kind == TokenKind.Equals)
            {
                var initializer = ValueGrammar.Value(token.Next);
                value = initializer.Value;
                token = initializer.Remainder.Tokens();
            }

            if (token.Kind is not (TokenKind.Comma or TokenKind.Semicolon) && !IsPart(token))
            {
                token.State.Missing(token, "'=', ',' or ';'");
                token = Skip(token, static at => at.Kind is TokenKind.Comma or TokenKind.Semicolon || at.Token.IsFirstOfLine || IsPart(at));
            }

            var rest = Parts(token);
            parts = rest.Value;
            token = rest.Remainder;
            if (parts.Scopes is null)
            {
                token.State.Missing(token, "A scope, such as Scope(any),");
            }
        }

        var end = Expect(TokenKind.Semicolon, "';' after a qualifier declaration")(token).Remainder;
        return Success<DeclarationSyntax?>(
            new QualifierDeclarationSyntax(name.Value, type, value, parts.Scopes ?? default, parts.Flavors) { Span = Span(input, end) }, end);
    };

    private static bool IsPart(TokenInput token) => token.Is("scope") || token.Is("flavor") || token.Is("policy");

    // { [","] ( "scope" | "flavor" | "policy" ) "(" word { "," word } ")" }
    private static Parsed<(EquatableArray<NameSyntax>? Scopes, EquatableArray<NameSyntax> Flavors)> Parts(TokenInput token)
    {
        var parts = (Scopes: default(EquatableArray<NameSyntax>?), Flavors: default(EquatableArray<NameSyntax>));
        while (true)
        {
            if (token.Kind == TokenKind.Comma)
            {
                token = token.Next;
            }

            var isScope = token.Is("scope");
            if (!IsPart(token))
            {
                return Success(parts, token);
            }

            var open = Expect(TokenKind.OpenParenthesis, isScope ? "'(' before the scopes" : "'(' before the flavors")(token.Next).Remainder;
            var words = isScope ? Keywords(open.Tokens(), "A scope, such as class,", Scopes) : Keywords(open.Tokens(), "A flavor, such as ToSubclass,", FlavorNames);
            parts = isScope ? (words.Value, parts.Flavors) : (parts.Scopes, words.Value);
            token = Expect(TokenKind.CloseParenthesis, isScope ? "')' after the scopes" : "')' after the flavors")(words.Remainder).Remainder.Tokens();
        }
    }

    // word { "," word }
    private static Parsed<EquatableArray<NameSyntax>> Keywords(TokenInput token, string expected, HashSet<string> known)
    {
        var words = token.State.List<NameSyntax>();
        while (token.Kind == TokenKind.Identifier && !token.State.BeginsDeclaration(token.Index))
        {
            if (IsPart(token) && token.Ahead(1) == TokenKind.OpenParenthesis)
            {
                return Success(words.Take(), token);
            }

            var word = NameOf(token);
            words.Add(word);
            if (!known.Contains(word.Text))
            {
                token.State.Unexpected(token, expected.TrimEnd(',').Replace("A ", "a "));
            }

            token = token.Next;
            if (token.Kind == TokenKind.Comma)
            {
                token = token.Next;
            }
            else if (token.Kind == TokenKind.Identifier && !token.Token.IsFirstOfLine)
            {
                token.State.Missing(token, "','");
            }
            else
            {
                return Success(words.Take(), token);
            }
        }

        token.State.Missing(token, expected);
        return Success(words.Take(), token);
    }

    private static Parsed<EquatableArray<NameSyntax>> Words(TokenInput token, Func<TokenInput, bool> goesOn)
    {
        var words = token.State.List<NameSyntax>();
        for (; goesOn(token); token = token.Next)
        {
            if (token.Kind == TokenKind.Identifier)
            {
                words.Add(NameOf(token));
            }
        }

        return Success(words.Take(), token);
    }

    private static bool IsNearlyFlavor(string word) => NearestName.Find(word, FlavorNames) is not null;

    private static bool IsFlavorWord(TokenInput token) => FlavorNames.Contains(token.State.TextOf(token.Token));

    private static bool IsFlavor(TokenInput token) =>
        token.Kind == TokenKind.Identifier && IsFlavorWord(token) &&
        token.Ahead(1) is TokenKind.Identifier or TokenKind.Semicolon;

    private static readonly HashSet<string> FlavorNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "EnableOverride", "DisableOverride", "Restricted", "ToSubclass", "Translatable", "ToInstance", "NotToInstance", "NotToSubclass", "Amended",
    };

    // DSP0004 annex A metaElement, with those of 2.2 (schema, qualifier) and of DSP0221 7.4.
    private static readonly HashSet<string> Scopes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "association", "indication", "property", "reference", "method", "parameter", "any",
        "schema", "qualifier", "structure", "enumeration", "enumerationvalue", "qualifiertype", "instance",
    };
}
