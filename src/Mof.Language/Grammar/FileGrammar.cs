using Mof.Language.Lexing;
using Sprache;
using static Mof.Language.Grammar.Combinators;

namespace Mof.Language.Grammar;

/// <summary>A whole file (DSP0004 annex A: mofSpecification).</summary>
internal static class FileGrammar
{
    // file = { directive | [ qualifierList ] ( class | association | structure | enumeration | instance | qualifier ) | ";" }
    public static readonly Parser<EquatableArray<DeclarationSyntax>> File = input =>
    {
        var token = input.Tokens();
        var declarations = token.State.List<DeclarationSyntax>();
        while (token.Kind != TokenKind.End)
        {
            if (token.Kind == TokenKind.Semicolon)
            {
                token = token.Next;
                continue;
            }

            var before = token;
            IResult<DeclarationSyntax?> declaration = token.Kind == TokenKind.Directive ? Directive(token) : Declaration(token);
            if (declaration.Value is { } parsed)
            {
                declarations.Add(parsed);
            }

            token = declaration.Remainder.Tokens();
            if (token.Index == before.Index)
            {
                token = token.Next;
            }
        }

        return Success(declarations.Take(), token);
    };

    private static IResult<DeclarationSyntax?> Declaration(TokenInput first)
    {
        var qualifiers = QualifierGrammar.QualifierLists(first);
        var token = qualifiers.Remainder.Tokens();
        if ((token.Is("class") || token.Is("association") || token.Is("structure")) && token.Ahead(1) == TokenKind.Identifier)
        {
            return ClassGrammar.Declaration(qualifiers.Value, token);
        }

        if (token.Is("enumeration") && token.Ahead(1) == TokenKind.Identifier)
        {
            return EnumerationGrammar.Declaration(qualifiers.Value, token);
        }

        if (token.Is("qualifier") && token.Ahead(1) == TokenKind.Identifier)
        {
            return QualifierGrammar.Declaration(token);
        }

        if ((token.Is("instance") || token.Is("value")) && token.Next.Is("of"))
        {
            var instance = InstanceGrammar.Instance(first);
            var end = Expect(TokenKind.Semicolon, "';' after an instance")(instance.Remainder).Remainder;
            return Success<DeclarationSyntax?>(
                instance.Value is InstanceSyntax syntax ? new InstanceDeclarationSyntax(syntax) { Span = Span(first, end) } : null, end);
        }

        if (BeginsTypedef(token))
        {
            // In mofcomp's published syntax of 1998 and in no file that was found.
            token.State.Report(
                MofRuleIds.Syntax, MofSeverity.Warning, "Type definitions of old MOF compilers mean nothing to WMI: this one is passed over.", token.Token.Span);
            var end = Skip(token.Next, static at => at.Kind == TokenKind.Semicolon || BeginsClass(at));
            return Success<DeclarationSyntax?>(null, end);
        }

        if (token.Kind == TokenKind.End || token.State.BeginsDeclaration(token.Index) || token.Kind == TokenKind.CloseBrace)
        {
            // A brace with nothing to close is what is left of a body that ended too early: it needs no second message.
            if (token.Kind != TokenKind.CloseBrace || qualifiers.Value.Count > 0)
            {
                token.State.Missing(token, "A declaration after its qualifiers");
            }
            else
            {
                token.State.Unexpected(token, "a declaration");
            }
        }
        else
        {
            token.State.Unexpected(token, "a class, an instance, a qualifier or a pragma");
        }

        var next = token.Kind == TokenKind.End ? token : token.Next;
        return Success<DeclarationSyntax?>(
            null, token.Index > first.Index && token.State.BeginsDeclaration(token.Index) ? token : Skip(next, static at => at.Kind == TokenKind.Semicolon || BeginsClass(at)));
    }

    // directive = "#pragma" name [ "(" argument { "," argument } ")" ] | "#include" ( "(" string ")" | string )
    private static Parsed<DeclarationSyntax?> Directive(TokenInput first)
    {
        var word = first.State.TextOf(first.Token).Substring(1).Trim();
        if (word.Equals("include", StringComparison.OrdinalIgnoreCase))
        {
            return Include(first);
        }

        if (first.Next.Kind != TokenKind.Identifier || first.State.BeginsTopLevel(first.Next.Index))
        {
            first.State.Missing(first.Next, "The name of a pragma");
            return Success<DeclarationSyntax?>(null, first.Next);
        }

        var name = NameOf(first.Next);
        var token = first.Next.Next;
        if (token.Kind != TokenKind.OpenParenthesis && (token.Kind != TokenKind.String || token.Token.IsFirstOfLine))
        {
            return Success<DeclarationSyntax?>(new PragmaSyntax(name, default) { Span = Span(first, token) }, token);
        }

        var items = Arguments(Expect(TokenKind.OpenParenthesis, "'(' before the argument of a pragma")(token).Remainder.Tokens(), "a pragma");
        return Success<DeclarationSyntax?>(new PragmaSyntax(name, items.Value) { Span = Span(first, items.Remainder) }, items.Remainder);
    }

    // "#include" ( "(" string ")" | string )
    private static Parsed<DeclarationSyntax?> Include(TokenInput first)
    {
        var name = new NameSyntax("include") { Span = first.Token.Span };
        var token = first.Next;
        if (token.Kind == TokenKind.OpenParenthesis)
        {
            var items = Arguments(token.Next, "an include");
            if (items.Value.Count == 0)
            {
                first.State.Missing(token.Next, "The path of a file between quotes");
            }

            return Success<DeclarationSyntax?>(new PragmaSyntax(name, items.Value) { Span = Span(first, items.Remainder) }, items.Remainder);
        }

        if (token.Kind == TokenKind.String)
        {
            var path = Literals.String(token);
            return Success<DeclarationSyntax?>(
                new PragmaSyntax(name, new EquatableArray<ValueSyntax>([path.Value])) { Span = Span(first, path.Remainder) }, path.Remainder);
        }

        first.State.Missing(token, "The path of a file between quotes");
        // A path between angle brackets is C's.
        var end = token.Token.IsFirstOfLine ? token : Skip(token, static at => at.Token.IsFirstOfLine);
        return Success<DeclarationSyntax?>(null, end);
    }

    // argument { "," argument } ")": strings, words, numbers
    private static Parsed<EquatableArray<ValueSyntax>> Arguments(TokenInput token, string of)
    {
        var items = token.State.List<ValueSyntax>();
        while (token.Kind is TokenKind.String or TokenKind.Identifier or TokenKind.Number or TokenKind.Comma && !token.State.BeginsTopLevel(token.Index))
        {
            if (token.Kind == TokenKind.Comma)
            {
                token = token.Next;
                continue;
            }

            IResult<ValueSyntax> value = token.Kind == TokenKind.Identifier
                ? Success<ValueSyntax>(new NameValueSyntax(token.State.TextOf(token.Token)) { Span = token.Token.Span }, token.Next)
                : ValueGrammar.Value(token);
            items.Add(value.Value);
            token = value.Remainder.Tokens();
        }

        if (token.Kind != TokenKind.CloseParenthesis)
        {
            if (token.Kind == TokenKind.Bad)
            {
                token.State.Unexpected(token, "a string");
            }
            else
            {
                token.State.Missing(token, $"')' after the arguments of {of}");
            }

            token = token.Token.IsFirstOfLine ? token : Skip(token, static at => at.Kind == TokenKind.CloseParenthesis || at.Token.IsFirstOfLine);
        }

        return Success(items.Take(), token.Kind == TokenKind.CloseParenthesis ? token.Next : token);
    }

    // typedef … ";" | "enum" [ name ] "{" … "}" ";" | "subrange" "(" …
    private static bool BeginsTypedef(TokenInput token) =>
        (token.Is("typedef") && token.Ahead(1) == TokenKind.Identifier) ||
        (token.Is("enum") && (token.Ahead(1) == TokenKind.OpenBrace || (token.Ahead(1) == TokenKind.Identifier && token.Ahead(2) == TokenKind.OpenBrace)));

    private static bool BeginsClass(TokenInput token) => token.State.BeginsTopLevel(token.Index);
}
