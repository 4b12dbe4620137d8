using Mof.Language.Lexing;
using Sprache;
using static Mof.Language.Grammar.Combinators;

namespace Mof.Language.Grammar;

/// <summary>Classes, associations, structures and their features (DSP0004 annex A: classDeclaration; DSP0221 7.5).</summary>
internal static class ClassGrammar
{
    // type = keyword | className, then [ "ref" ]
    public static readonly Parser<TypeSyntax> Type = input =>
    {
        var name = Name("A type")(input);
        var token = name.Remainder.Tokens();
        // "uint32 ref;" declares a property called ref.
        var isReference = token.Is("ref") &&
            (token.Ahead(1) == TokenKind.Identifier ||
             (token.Ahead(1) == TokenKind.OpenBracket && token.Ahead(2) == TokenKind.CloseBracket && token.Ahead(3) == TokenKind.Identifier));
        var end = isReference ? token.Next : token;
        return Success(new TypeSyntax(name.Value, isReference, IsArray: false, ArraySize: null) { Span = Span(input, end) }, end);
    };

    // array = "[" [ integer ] "]"; a qualifier list on the next line is none
    public static Parsed<(bool IsArray, int? Size)> ArrayMark(TokenInput token)
    {
        if (token.Kind == TokenKind.CloseBracket)
        {
            token.State.Missing(token, "'['");
            return Success((true, (int?)null), token.Next);
        }

        if (token.Kind != TokenKind.OpenBracket ||
            !(token.Ahead(1) == TokenKind.Identifier && token.Ahead(2) == TokenKind.CloseBracket && token.IsGlued) &&
            token.Ahead(1) is not (TokenKind.CloseBracket or TokenKind.Number or TokenKind.Comma or TokenKind.Semicolon or TokenKind.CloseParenthesis or TokenKind.Equals))
        {
            return Success((false, (int?)null), token);
        }

        token = token.Next;
        int? size = null;
        if (token.Kind == TokenKind.Number)
        {
            size = Literals.Number(token) is IntegerSyntax { IsNegative: false, Magnitude: > 0 and <= int.MaxValue } number ? (int)number.Magnitude : null;
            if (size is null)
            {
                token.State.Unexpected(token, "a size of 1 or more");
            }

            token = token.Next;
        }
        else if (token.Kind == TokenKind.Identifier)
        {
            token.State.Unexpected(token, "a number");
            token = token.Next;
        }

        var end = Expect(TokenKind.CloseBracket, "']'")(token).Remainder;
        return Success((true, size), end);
    }

    /// <summary>A class as value: without the semicolon behind it.</summary>
    public static Parsed<ValueSyntax> Value(TokenInput first)
    {
        if (++first.State.Depth > ParseState.MaximumDepth)
        {
            first.State.Depth--;
            return ValueGrammar.TooDeep(Skip(first, static at => at.Kind == TokenKind.OpenBrace));
        }

        var parsed = Declaration(default, first, isValue: true);
        first.State.Depth--;
        var declaration = (ClassDeclarationSyntax)parsed.Value!;
        return Success<ValueSyntax>(new ClassValueSyntax(declaration) { Span = declaration.Span }, parsed.Remainder);
    }

    // classDecl = "class" name [ "as" alias ] [ ":" superclass ] ( classBody ";" | ";" )
    public static Parsed<DeclarationSyntax?> Declaration(EquatableArray<QualifierSyntax> qualifiers, TokenInput first, bool isValue = false)
    {
        var keyword = first.Is("association") ? ClassKeyword.Association : first.Is("structure") ? ClassKeyword.Structure : ClassKeyword.Class;
        var name = Name("The name of a class")(first.Next);
        var token = name.Remainder.Tokens();
        NameSyntax? alias = null;
        if (token.Is("as") && token.Ahead(1) == TokenKind.Alias)
        {
            alias = AliasOf(token.Next);
            token = token.Next.Next;
        }

        NameSyntax? superclass = null;
        if (token.Kind == TokenKind.Colon)
        {
            var parsed = Name("The name of the superclass")(token.Next);
            superclass = parsed.Value.Text.Length > 0 ? parsed.Value : null;
            token = parsed.Remainder.Tokens();
        }

        if (token.Kind == TokenKind.Semicolon && !isValue)
        {
            return Success<DeclarationSyntax?>(
                new ClassDeclarationSyntax(keyword, qualifiers, name.Value, alias, superclass, default, IsForward: true) { Span = Span(first, token.Next) },
                token.Next);
        }

        var open = Combinators.Body(token, $"'{{' before the members of class '{name.Value.Text}'");
        var body = Body(open, name.Value.Text, isValue);
        return Success<DeclarationSyntax?>(
            new ClassDeclarationSyntax(keyword, qualifiers, name.Value, alias, superclass, body.Value, IsForward: false) { Span = Span(first, body.Remainder) },
            body.Remainder);
    }

    // classBody = "{" { feature } "}" ";"
    private static Parsed<EquatableArray<MofSyntax>> Body(TokenInput token, string className, bool isValue)
    {
        if (token.Kind == TokenKind.OpenBrace)
        {
            token.State.Unexpected(token, "a property, a method or '}'");
            token = token.Next;
        }

        var members = token.State.List<MofSyntax>();
        while (true)
        {
            if (token.Kind == TokenKind.CloseBrace)
            {
                var end = isValue ? token.Next : Expect(TokenKind.Semicolon, $"';' after the closing brace of class '{className}'")(token.Next).Remainder;
                return Success(members.Take(), end);
            }

            if (token.Kind == TokenKind.Semicolon)
            {
                if (token.Token.IsFirstOfLine && (token.Next.Kind == TokenKind.End || token.State.BeginsDeclaration(token.Next.Index)))
                {
                    token.State.Unexpected(token, $"'}}' after the members of class '{className}'");
                    return Success(members.Take(), token.Next);
                }

                token = token.Next;
                continue;
            }

            if (token.Kind == TokenKind.End || token.State.BeginsDeclaration(token.Index))
            {
                token.State.Missing(token, $"'}}' after the members of class '{className}'");
                return Success(members.Take(), token);
            }

            var before = token;
            var feature = Feature(token);
            if (feature.Value is { } member)
            {
                members.Add(member);
            }

            token = feature.Remainder.Tokens();
            if (token.Index == before.Index)
            {
                token.State.Unexpected(token, "a property, a method or '}'");
                token = token.Next;
            }
        }
    }

    // feature = [ qualifierList ] ( property | method | structureDecl | enumDecl )
    private static Parsed<MofSyntax?> Feature(TokenInput first)
    {
        var qualifiers = QualifierGrammar.MemberQualifiers(first);
        var token = qualifiers.Remainder.Tokens();
        if (token.Kind is TokenKind.CloseBrace or TokenKind.End || token.State.BeginsDeclaration(token.Index))
        {
            if (qualifiers.Value.Count > 0)
            {
                token.State.Missing(token, "A property or method after its qualifiers");
            }

            return Success<MofSyntax?>(null, token);
        }

        if ((token.Is("structure") || token.Is("enumeration")) && token.Ahead(1) == TokenKind.Identifier &&
            (token.Ahead(2) is TokenKind.OpenBrace or TokenKind.Colon || (token.Ahead(2) is TokenKind.Identifier or TokenKind.OpenBracket && token.Next.Next.Token.IsFirstOfLine)))
        {
            return Nested(qualifiers.Value, token);
        }

        if (token.Kind != TokenKind.Identifier || !(token.Ahead(1) == TokenKind.Identifier || HasArrayType(token)))
        {
            return NoFeature(token);
        }

        var type = Type(token);
        token = type.Remainder.Tokens();
        // MOF 3 puts the brackets of an array returned before the name.
        var returnArray = ArrayMark(token);
        token = returnArray.Remainder.Tokens();
        var name = Name("A name")(token);
        token = name.Remainder.Tokens();
        if (token.Kind == TokenKind.OpenParenthesis || token.Kind == TokenKind.CloseParenthesis || BeginsParameter(token))
        {
            return Method(first, qualifiers.Value, type.Value with { IsArray = returnArray.Value.IsArray }, name.Value, token);
        }

        var array = ArrayMark(token);
        token = array.Remainder.Tokens();
        ValueSyntax? initializer = null;
        if (token.Kind == TokenKind.Equals)
        {
            var value = ValueGrammar.Value(token.Next);
            initializer = value.Value;
            token = value.Remainder.Tokens();
        }

        var end = End(token, $"';' after property '{name.Value.Text}'");
        return Success<MofSyntax?>(
            new PropertySyntax(
                qualifiers.Value,
                type.Value with { IsArray = array.Value.IsArray || returnArray.Value.IsArray, ArraySize = array.Value.Size },
                name.Value,
                initializer) { Span = Span(first, end) },
            end);
    }

    private static Parsed<MofSyntax?> Nested(EquatableArray<QualifierSyntax> qualifiers, TokenInput token)
    {
        if (++token.State.Depth > ParseState.MaximumDepth)
        {
            token.State.Depth--;
            return Success<MofSyntax?>(null, ValueGrammar.TooDeep(token).Remainder);
        }

        var nested = token.Is("structure") ? Declaration(qualifiers, token) : EnumerationGrammar.Declaration(qualifiers, token);
        token.State.Depth--;
        return Success<MofSyntax?>(nested.Value, nested.Remainder);
    }

    private static bool HasArrayType(TokenInput token) =>
        token.Ahead(1) == TokenKind.OpenBracket && token.Ahead(2) == TokenKind.CloseBracket && token.Ahead(3) == TokenKind.Identifier;

    private static Parsed<MofSyntax?> NoFeature(TokenInput token)
    {
        if (token.Kind == TokenKind.Identifier && token.Ahead(1) is TokenKind.Semicolon or TokenKind.Equals or TokenKind.OpenBracket)
        {
            token.State.Unexpected(token, "a type before the name");
        }
        else
        {
            token.State.Unexpected(token, "a property or a method");
        }

        // Lines of decoration and placeholders end with their line.
        var isLine = token.Kind == TokenKind.Bad && token.Token.IsFirstOfLine;
        var end = Skip(
            isLine ? token.Next : token,
            at => at.Kind is TokenKind.Semicolon or TokenKind.CloseBrace || (at.Token.IsFirstOfLine && (isLine || at.Kind == TokenKind.OpenBracket)));
        return Success<MofSyntax?>(null, end.Kind == TokenKind.Semicolon ? end.Next : end.Index == token.Index ? token.Next : end);
    }

    // method = type name "(" [ parameter { "," parameter } ] ")" ";"
    private static Parsed<MofSyntax?> Method(
        TokenInput first, EquatableArray<QualifierSyntax> qualifiers, TypeSyntax returnType, NameSyntax name, TokenInput token)
    {
        token = Expect(TokenKind.OpenParenthesis, $"'(' after method '{name.Text}'")(token).Remainder.Tokens();
        var parameters = token.State.List<ParameterSyntax>();
        var wantsParameter = true;
        while (token.Kind is not (TokenKind.CloseParenthesis or TokenKind.Semicolon or TokenKind.CloseBrace or TokenKind.End) && !token.State.BeginsDeclaration(token.Index))
        {
            if (token.Kind == TokenKind.Comma)
            {
                if (wantsParameter)
                {
                    token.State.Unexpected(token, "a parameter");
                }

                wantsParameter = true;
                token = token.Next;
                continue;
            }

            wantsParameter = false;

            var before = token;
            var parameter = Parameter(token);
            token = parameter.Remainder.Tokens();
            if (parameter.Value is { } parsed)
            {
                parameters.Add(parsed);
                if (token.Kind is not (TokenKind.Comma or TokenKind.CloseParenthesis))
                {
                    token.State.Missing(token, $"',' or ')' after parameter '{parsed.Name.Text}'");
                }
            }
            else
            {
                token.State.Unexpected(token, "a parameter");
                token = Skip(token, static at => at.Kind is TokenKind.Comma or TokenKind.CloseParenthesis or TokenKind.Semicolon or TokenKind.CloseBrace);
                if (token.Index == before.Index)
                {
                    token = token.Next;
                }
            }
        }

        if (wantsParameter && token.Kind == TokenKind.CloseParenthesis && parameters.Count > 0)
        {
            token.State.Unexpected(token, "a parameter");
        }

        token = Expect(TokenKind.CloseParenthesis, $"')' after the parameters of method '{name.Text}'")(token).Remainder.Tokens();
        var end = End(token, $"';' after method '{name.Text}'");
        return Success<MofSyntax?>(
            new MethodSyntax(qualifiers, returnType, name, parameters.Take()) { Span = Span(first, end) }, end);
    }

    // parameter = [ qualifierList ] type name [ array ] [ "=" initializer ]
    private static Parsed<ParameterSyntax?> Parameter(TokenInput first)
    {
        var qualifiers = QualifierGrammar.MemberQualifiers(first);
        var token = qualifiers.Remainder.Tokens();
        if (token.Kind != TokenKind.Identifier || token.Ahead(1) != TokenKind.Identifier)
        {
            return Success<ParameterSyntax?>(null, token);
        }

        var type = Type(token);
        var name = Name("The name of a parameter")(type.Remainder);
        var array = ArrayMark(name.Remainder.Tokens());
        token = array.Remainder.Tokens();
        ValueSyntax? value = null;
        if (token.Kind == TokenKind.Equals)
        {
            var parsed = ValueGrammar.Value(token.Next);
            value = parsed.Value;
            token = parsed.Remainder.Tokens();
        }

        return Success<ParameterSyntax?>(
            new ParameterSyntax(
                qualifiers.Value, type.Value with { IsArray = array.Value.IsArray, ArraySize = array.Value.Size }, name.Value, value) { Span = Span(first, token) },
            token);
    }

    // Only parameters have these qualifiers: the parenthesis before them is missing, not the semicolon.
    private static bool BeginsParameter(TokenInput token) =>
        token.Kind == TokenKind.OpenBracket && (token.Next.Is("in") || token.Next.Is("out")) && token.Ahead(2) is TokenKind.CloseBracket or TokenKind.Comma;

    private static TokenInput End(TokenInput token, string expected)
    {
        if (token.Kind == TokenKind.Semicolon)
        {
            return token.Next;
        }

        if (RestOfArray(token) is { } rest)
        {
            token.State.Unexpected(token, "';', or '{' before the first value,");
            return rest;
        }

        token.State.Missing(token, expected);
        // What follows is the next feature, or has to be passed over to get there.
        return token.Token.IsFirstOfLine || token.Kind is TokenKind.CloseBrace or TokenKind.OpenBracket
            ? token
            : Skip(token, static at => at.Kind is TokenKind.Semicolon or TokenKind.CloseBrace || at.Token.IsFirstOfLine);
    }
}
