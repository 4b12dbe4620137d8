using System.Runtime.CompilerServices;
using Mof.Language.Lexing;

namespace Mof.Language.Grammar;

/// <summary>What the parsers of one text share: its tokens, and what was found wrong.</summary>
internal sealed class ParseState(string text, ParseMemory memory)
{
    /// <summary>Deeper nesting than any schema has; a hostile text must not overflow the stack.</summary>
    public const int MaximumDepth = 200;

    private const int LongestComment = 256;

    private int _lastFault = -1;
    private int _noDeclarationBefore;
    private bool? _isMof3;

    public string Text { get; } = text;

    public TokenList Tokens => memory.Tokens;

    public List<Fault> Faults { get; } = [];

    public int Depth { get; set; }

    /// <summary>Whether the text declares what only MOF 3 has; looked for once, when somebody asks.</summary>
    public bool IsMof3 => _isMof3 ??= HasMof3();

    /// <summary>True when the rest of the text is a comment that does not end, which has been reported: what is missing there may stand in it.</summary>
    public bool EndsInComment { get; set; }

    /// <summary>True when the text has directives of the C preprocessor, which has been reported: names may be macros.</summary>
    public bool IsForPreprocessor { get; set; }

    public string TextOf(in MofToken token) => memory.Name(Text, token.Start, token.Length);

    /// <summary>Characters to build a text in; the next one who asks gets the same.</summary>
    public char[] Characters(int count) => memory.Characters(count);

    /// <summary>A list that is being read.</summary>
    public ListInProgress<T> List<T>()
        where T : class => new(memory.Items);

    [MethodImpl(HotLoop.Optimized)]
    public bool IsWord(int index, string word)
    {
        ref readonly var token = ref Tokens.AtOrEnd(index);
        return token.Kind == TokenKind.Identifier && token.Length == word.Length &&
            string.Compare(Text, token.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Reports that something is missing before a token: in the gap behind the one before it.</summary>
    public void Missing(TokenInput input, string expected)
    {
        var end = input.Index == 0 ? 0 : Tokens[input.Index - 1].End;
        if (expected[1] is '{' or '}' && BlankLineAfter(end) is { } blank)
        {
            end = blank;
        }

        Fault(input.Index, $"{expected} expected.", new MofSpan(end, 0));
    }

    // Braces have lines of their own: where one was, its line is empty now.
    private int? BlankLineAfter(int position)
    {
        // A comment may stand before the end of the line; the search is kept short, so that the time stays linear.
        var lineEnd = Text.IndexOf('\n', position, Math.Min(LongestComment, Text.Length - position));
        if (lineEnd < 0)
        {
            return null;
        }

        var next = lineEnd + 1;
        var last = Math.Min(Text.Length, next + LongestComment);
        while (next < last && Text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        return next == Text.Length || Text[next] == '\n' ? lineEnd + 1 : null;
    }

    /// <summary>Reports a token that has no business where it stands.</summary>
    public void Unexpected(TokenInput input, string expected)
    {
        if (input.Kind == TokenKind.End)
        {
            Missing(input, expected);
            return;
        }

        Fault(input.Index, $"'{Shown(input.Token)}' is not expected here: {expected} expected.", input.Token.Span);
    }

    public void Report(string id, MofSeverity severity, string message, MofSpan span) => Faults.Add(new(id, severity, message, span));

    // One fault has one message: what follows at the same token is its echo.
    private void Fault(int index, string message, MofSpan span)
    {
        if (index != _lastFault && !(EndsInComment && Tokens[index].Kind == TokenKind.End))
        {
            _lastFault = index;
            Faults.Add(new(MofRuleIds.Syntax, MofSeverity.Error, message, span));
        }
    }

    private string Shown(in MofToken token) => token.Length <= 40 ? TextOf(token) : Text.Substring(token.Start, 37) + "...";

    /// <summary>
    /// Whether a declaration of the top level begins at a token that is the first of its line: inside a body this means
    /// that the body was never closed.
    /// </summary>
    [MethodImpl(HotLoop.Optimized)]
    public bool BeginsDeclaration(int index)
    {
        ref readonly var token = ref Tokens[index];
        if (token.Kind == TokenKind.Directive)
        {
            return true;
        }

        if (!token.IsFirstOfLine)
        {
            return false;
        }

        return token.Kind == TokenKind.OpenBracket ? QualifiesDeclaration(index) : IsDeclarationKeyword(index);
    }

    /// <summary>The same outside of any body, where structures, enumerations and classes without body begin as well.</summary>
    public bool BeginsTopLevel(int index)
    {
        if (BeginsDeclaration(index))
        {
            return true;
        }

        if (!Tokens[index].IsFirstOfLine)
        {
            return false;
        }

        if (Tokens[index].Kind == TokenKind.OpenBracket)
        {
            while (Tokens[index].Kind is not (TokenKind.CloseBracket or TokenKind.Semicolon or TokenKind.End))
            {
                index++;
            }

            index++;
        }

        if (index + 2 >= Tokens.Count || Tokens[index + 1].Kind != TokenKind.Identifier)
        {
            return false;
        }

        return IsWord(index, "structure") || IsWord(index, "enumeration")
            ? Tokens[index + 2].Kind is TokenKind.Colon or TokenKind.OpenBrace
            : IsWord(index, "class") && Tokens[index + 2].Kind == TokenKind.Semicolon;
    }

    private bool IsDeclarationKeyword(int index)
    {
        var second = Tokens.AtOrEnd(index + 1).Kind;
        var third = Tokens.AtOrEnd(index + 2).Kind;
        if (IsWord(index, "class") || IsWord(index, "association"))
        {
            // "class Name" begins a class; a property of a type called Class has a semicolon or more behind its name.
            return second == TokenKind.Identifier &&
                (third is TokenKind.Colon or TokenKind.OpenBrace || IsWord(index + 2, "as") || Tokens.AtOrEnd(index + 2).IsFirstOfLine);
        }

        if (IsWord(index, "qualifier"))
        {
            return second == TokenKind.Identifier && third == TokenKind.Colon;
        }

        return (IsWord(index, "instance") || IsWord(index, "value")) && IsWord(index + 1, "of");
    }

    private bool HasMof3()
    {
        for (var i = 0; i + 2 < Tokens.Count; i++)
        {
            if (Tokens[i + 1].Kind == TokenKind.Identifier && Tokens[i + 2].Kind is TokenKind.Colon or TokenKind.OpenBrace &&
                (IsWord(i, "structure") || IsWord(i, "enumeration") || IsWord(i, "association")))
            {
                return true;
            }
        }

        return false;
    }

    // Looks behind the list for what it qualifies. A list has no semicolon, so the search is short.
    private bool QualifiesDeclaration(int index)
    {
        if (index < _noDeclarationBefore)
        {
            return false;
        }

        for (var i = index + 1; i < Tokens.Count; i++)
        {
            switch (Tokens[i].Kind)
            {
                case TokenKind.CloseBracket:
                    return IsDeclarationKeyword(i + 1) && Tokens[i + 1].Kind == TokenKind.Identifier;
                // No list has brackets inside: where one begins, this one was never closed.
                case TokenKind.OpenBracket or TokenKind.Semicolon or TokenKind.End or TokenKind.Directive:
                    _noDeclarationBefore = i;
                    return false;
            }
        }

        return false;
    }
}
