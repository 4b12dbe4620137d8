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
        NameSyntax name;
        TokenInput token;
        if (word.Equals("include", StringComparison.OrdinalIgnoreCase))
        {
            name = new NameSyntax("include") { Span = first.Token.Span };
            token = first.Next;
        }
        else
        {
            var parsed = Name("The name of a pragma")(first.Next);
            name = parsed.Value;
            token = parsed.Remainder.Tokens();
        }

        var hasOpen = token.Kind == TokenKind.OpenParenthesis;
        if (!hasOpen && token.Kind != TokenKind.String)
        {
            return Success<DeclarationSyntax?>(new PragmaSyntax(name, default) { Span = Span(first, token) }, token);
        }

        if (hasOpen)
        {
            token = token.Next;
        }
        else if (!word.Equals("include", StringComparison.OrdinalIgnoreCase))
        {
            token.State.Missing(token, "'(' before the argument of a pragma");
            hasOpen = true;
        }

        var line = token;
        if (hasOpen && token.Kind == TokenKind.Bad)
        {
            token.State.Unexpected(token, "a string");
        }

        var items = ValueGrammar.Items(token, isQualifier: false);
        token = items.Remainder.Tokens();
        if (hasOpen)
        {
            if (token.Kind != TokenKind.CloseParenthesis)
            {
                token.State.Missing(token, "')' after the arguments of a pragma");
                token = Skip(token, at => at.Kind == TokenKind.CloseParenthesis || (at.Token.IsFirstOfLine && at.Index > line.Index));
            }

            if (token.Kind == TokenKind.CloseParenthesis)
            {
                token = token.Next;
            }
        }

        return Success<DeclarationSyntax?>(new PragmaSyntax(name, items.Value) { Span = Span(first, token) }, token);
    }

    // typedef … ";" | "enum" [ name ] "{" … "}" ";" | "subrange" "(" …
    private static bool BeginsTypedef(TokenInput token) =>
        (token.Is("typedef") && token.Ahead(1) == TokenKind.Identifier) ||
        (token.Is("enum") && (token.Ahead(1) == TokenKind.OpenBrace || (token.Ahead(1) == TokenKind.Identifier && token.Ahead(2) == TokenKind.OpenBrace)));

    private static bool BeginsClass(TokenInput token) => token.Token.IsFirstOfLine && token.State.BeginsDeclaration(token.Index);
}
