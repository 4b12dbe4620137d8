using System.Runtime.CompilerServices;

namespace Mof.Language.Lexing;

/// <summary>Cuts a text into tokens (DSP0004 annex A, DSP0221 annex A, mofcomp). Never fails: what is none is a bad token.</summary>
internal sealed class MofLexer
{
    private readonly string _text;
    private readonly TokenList _tokens;
    private readonly ICollection<Fault> _faults;
    private readonly bool _repairs;
    private int _position;
    private bool _isFirstOfLine = true;
    private bool _sawPreprocessor;
    private bool _sawOpenComment;
    private MissingQuote _missing;
    private Nesting _nesting;

    // Where the line began, outside of strings and comments: repairs go back there.
    private (int Position, int Tokens, bool IsFirstOfLine, Nesting Nesting) _line;
    private int _repairedLine = -1;
    private (int Position, bool IsOpening)? _quote;

    private MofLexer(string text, TokenList tokens, ICollection<Fault> faults, bool repairs)
    {
        _repairs = repairs;
        _line.IsFirstOfLine = true;
        _text = text;
        _faults = faults;
        _tokens = tokens;
    }

    /// <summary>Fills a list with the tokens of a text, the end being the last one.</summary>
    public static void Tokenize(string text, TokenList tokens, ICollection<Fault> faults) =>
        new MofLexer(text, tokens, faults, repairs: true).Run();

    /// <summary>The tokens of a line as it stands, quotes taken for what they are.</summary>
    public static TokenList TokenizeLine(string line)
    {
        var tokens = new TokenList();
        new MofLexer(line, tokens, [], repairs: false).Run();
        return tokens;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Run()
    {
        while (SkipTrivia())
        {
            var start = _position;
            _missing = MissingQuote.None;
            var kind = Next();
            if (kind == TokenKind.String && _repairs && Repair(start))
            {
                continue;
            }

            _nesting = _nesting.After(Previous, kind);
            _tokens.Add(new MofToken(kind, start, _position - start, _isFirstOfLine, _missing));
            _isFirstOfLine = false;
            if (kind == TokenKind.String)
            {
                Report(start);
            }

            if (kind == TokenKind.Directive)
            {
                PassPreprocessor(start);
            }
        }

        _tokens.Add(new MofToken(TokenKind.End, _text.Length, 0, isFirstOfLine: true));
    }

    [MethodImpl(HotLoop.Optimized)]
    private TokenKind Next()
    {
        if (_quote is { IsOpening: true } quote && quote.Position == _position)
        {
            _quote = null;
            var kind = String(_position);
            _missing = MissingQuote.Opening;
            return kind;
        }

        var character = _text[_position];
        switch (character)
        {
            case '"':
                return String(_position + 1);
            case '\'':
                return Character();
            case '[':
                return Single(TokenKind.OpenBracket);
            case ']':
                return Single(TokenKind.CloseBracket);
            case '{':
                return Single(TokenKind.OpenBrace);
            case '}':
                return Single(TokenKind.CloseBrace);
            case '(':
                return Single(TokenKind.OpenParenthesis);
            case ')':
                return Single(TokenKind.CloseParenthesis);
            case ':':
                return Single(TokenKind.Colon);
            case ';':
                return Single(TokenKind.Semicolon);
            case ',':
                return Single(TokenKind.Comma);
            case '=':
                return Single(TokenKind.Equals);
            case '#':
                return Directive();
            case '$':
                _position++;
                SkipBlanks();
                Identifier();
                return TokenKind.Alias;
        }

        if (MofCharacter.IsIdentifierStart(character))
        {
            Identifier();
            return TokenKind.Identifier;
        }

        if (IsNumberStart())
        {
            Number();
            return TokenKind.Number;
        }

        return Single(character == '.' ? TokenKind.Dot : TokenKind.Bad);
    }

    private TokenKind Single(TokenKind kind)
    {
        _position++;
        return kind;
    }

    [MethodImpl(HotLoop.Optimized)]
    private void Identifier()
    {
        while (_position < _text.Length && (MofCharacter.IsIdentifierStart(_text[_position]) || _text[_position] is >= '0' and <= '9'))
        {
            _position++;
        }
    }

    private bool IsNumberStart()
    {
        var next = _position;
        if (_text[next] is '+' or '-')
        {
            next++;
        }

        if (next < _text.Length && _text[next] == '.')
        {
            next++;
        }

        return next < _text.Length && _text[next] is >= '0' and <= '9';
    }

    private void Number()
    {
        var start = _position++;
        while (_position < _text.Length)
        {
            var character = _text[_position];
            // What is glued to a number is part of it, so that a wrong one is one fault.
            var isExponentSign = character is '+' or '-' && _text[_position - 1] is 'e' or 'E' &&
                _text.IndexOf("0x", start, Math.Min(3, _text.Length - start), StringComparison.OrdinalIgnoreCase) < 0;
            var isPoint = character == '.';
            if (!isExponentSign && !isPoint && !(character < 0x80 && (char.IsLetterOrDigit(character) || character == '_')))
            {
                break;
            }

            _position++;
        }
    }

    private TokenKind Directive()
    {
        _position++;
        SkipBlanks();
        Identifier();
        return TokenKind.Directive;
    }

    // Lines for the C preprocessor are passed over whole: the file has to go through it first.
    private void PassPreprocessor(int start)
    {
        var word = _text.Substring(start + 1, _position - start - 1).Trim();
        if (word.Equals("pragma", StringComparison.OrdinalIgnoreCase) || word.Equals("include", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        _tokens.Truncate(_tokens.Count - 1);
        if (!_sawPreprocessor)
        {
            _sawPreprocessor = true;
            _faults.Add(new(
                MofRuleIds.Preprocessor,
                MofSeverity.Error,
                $"'#{word}' is for the C preprocessor, not for MOF: run the file through it first. Such lines are passed over.",
                new MofSpan(start, Math.Max(1, _position - start))));
        }

        while (_position < _text.Length)
        {
            var end = _text.IndexOfAny(LineEnds, _position);
            if (end < 0)
            {
                _position = _text.Length;
                return;
            }

            var goesOn = end > _position && _text[end - 1] == '\\';
            _position = end;
            if (!goesOn)
            {
                return;
            }

            _position += _text[end] == '\r' && end + 1 < _text.Length && _text[end + 1] == '\n' ? 2 : 1;
        }
    }

    private TokenKind Character()
    {
        var end = _position + 1;
        while (end < _text.Length && _text[end] is not ('\'' or '\r' or '\n'))
        {
            end += _text[end] == '\\' && end + 1 < _text.Length ? 2 : 1;
        }

        if (end < _text.Length && _text[end] == '\'')
        {
            _position = end + 1;
            return TokenKind.Character;
        }

        return Single(TokenKind.Bad);
    }

    // Line ends inside strings are legal in practice (DSC scripts, driver documentation), so that a missing quote shows only
    // by what follows the next one.
    [MethodImpl(HotLoop.Optimized)]
    private TokenKind String(int contents)
    {
        var position = contents;
        var firstLineEnd = -1;
        while (true)
        {
            position = _text.IndexOfAny(StringStops, position);
            if (_quote is { IsOpening: false } quote && quote.Position >= contents && (position < 0 || position >= quote.Position))
            {
                _position = quote.Position;
                _missing = MissingQuote.Closing;
                _quote = null;
                return TokenKind.String;
            }

            if (position < 0)
            {
                return Unterminated(contents, firstLineEnd < 0 ? _text.Length : firstLineEnd);
            }

            switch (_text[position])
            {
                case '"':
                    _position = position + 1;
                    return firstLineEnd < 0 || CanEnd(position) ? TokenKind.String : Unterminated(contents, firstLineEnd);
                case '\\':
                    position = Math.Min(position + 2, _text.Length);
                    break;
                default:
                    if (firstLineEnd < 0)
                    {
                        firstLineEnd = position;
                    }

                    position++;
                    break;
            }
        }
    }

    // The string goes from an opening quote to the end of its line.
    private TokenKind Unterminated(int contents, int end)
    {
        // What ends the line is more likely code than text.
        while (end > contents && (_text[end - 1] is ')' or ']' or '}' or ';' or ',' || char.IsWhiteSpace(_text[end - 1])))
        {
            end--;
        }

        _position = end;
        _missing = MissingQuote.Closing;
        return TokenKind.String;
    }

    // Whether a quote behind a line end ends the string, or begins the next one.
    private bool CanEnd(int quote)
    {
        if (!CanFollowString())
        {
            return false;
        }

        var before = quote - 1;
        while (_text[before] is ' ' or '\t')
        {
            before--;
        }

        return _text[before] is not ('(' or '{' or ',' or '=' or '\r' or '\n') || !HasQuoteOnLine(quote + 1);
    }

    private bool HasQuoteOnLine(int start)
    {
        var isOdd = false;
        for (var i = start; i < _text.Length && _text[i] is not ('\r' or '\n'); i++)
        {
            isOdd ^= _text[i] == '"';
            i += _text[i] == '\\' ? 1 : 0;
        }

        return isOdd;
    }

    [MethodImpl(HotLoop.Optimized)]
    private bool CanFollowString()
    {
        // A quote glued to the last one is the other half of an empty string, not the next piece of a long one.
        if (_position < _text.Length && _text[_position] == '"')
        {
            return false;
        }

        var (position, isFirstOfLine, line) = (_position, _isFirstOfLine, _line);
        var more = SkipTrivia();
        var follows = more && _text[_position] is ',' or ';' or ')' or '}' or ']' or ':' or '"';
        (_position, _isFirstOfLine, _line) = (position, isFirstOfLine, line);
        return follows;
    }

    // What follows a string shows that a quote of its line is missing: the line is read again with it.
    private bool Repair(int start)
    {
        if (_repairedLine == _line.Position || (_missing == MissingQuote.None && CanFollowString()))
        {
            return false;
        }

        _repairedLine = _line.Position;
        var previous = _line.Tokens == 0 ? TokenKind.Semicolon : _tokens[_line.Tokens - 1].Kind;
        var last = _missing == MissingQuote.None ? _position : int.MaxValue;
        while (last < _text.Length && _text[last] is ' ' or '\t')
        {
            last++;
        }

        _quote = QuoteRepair.Find(_text, _line.Position, last, previous, _line.Nesting);
        if (_quote is null || start < _line.Position)
        {
            _quote = null;
            return false;
        }

        _tokens.Truncate(_line.Tokens);
        (_position, _isFirstOfLine, _nesting) = (_line.Position, _line.IsFirstOfLine, _line.Nesting);
        return true;
    }

    private void Report(int start)
    {
        if (_missing != MissingQuote.None)
        {
            _faults.Add(new(
                MofRuleIds.Unterminated,
                MofSeverity.Error,
                _missing == MissingQuote.Opening
                    ? "Opening quote missing: the string that begins here has only a closing one."
                    : "Closing quote missing: the string that begins on this line does not end on it.",
                new MofSpan(_missing == MissingQuote.Opening ? start : _position, 0)));
        }
        else if (_text.IndexOfAny(LineEnds, start, _position - start) >= 0)
        {
            BeginLine();
        }
    }

    private void BeginLine() => _line = (_position, _tokens.Count, _isFirstOfLine, _nesting);

    private TokenKind Previous => _tokens.Count == 0 ? TokenKind.Semicolon : _tokens[_tokens.Count - 1].Kind;

    private void SkipBlanks()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t')
        {
            _position++;
        }
    }

    /// <summary>Passes over white space and comments.</summary>
    /// <returns>False at the end of the text.</returns>
    [MethodImpl(HotLoop.Optimized)]
    private bool SkipTrivia()
    {
        while (_position < _text.Length)
        {
            if (_quote is { IsOpening: true } quote && quote.Position == _position)
            {
                return true;
            }

            var character = _text[_position];
            if (character is '\r' or '\n')
            {
                _isFirstOfLine = true;
                _position++;
                BeginLine();
            }
            else if (MofCharacter.IsWhiteSpace(character))
            {
                _position++;
            }
            else if (character == '/' && _position + 1 < _text.Length && _text[_position + 1] == '/')
            {
                var end = _text.IndexOfAny(LineEnds, _position);
                _position = end < 0 ? _text.Length : end;
            }
            else if (character == '/' && _position + 1 < _text.Length && _text[_position + 1] == '*')
            {
                SkipBlockComment();
            }
            else if (character == '\\' && IsContinuation())
            {
                // Left over from macro expansion in files that ship as compiler input.
                _position++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void SkipBlockComment()
    {
        var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end >= 0)
        {
            _position = end + 2;
            BeginLine();
            return;
        }

        if (!_sawOpenComment)
        {
            _sawOpenComment = true;
            _faults.Add(new(
                MofRuleIds.Unterminated,
                MofSeverity.Error,
                "'*/' missing: the comment that begins here does not end.",
                new MofSpan(_position, 2)));
        }

        _position = _text.Length;
    }

    private bool IsContinuation()
    {
        var next = _position + 1;
        while (next < _text.Length && _text[next] is ' ' or '\t')
        {
            next++;
        }

        return next == _text.Length || _text[next] is '\r' or '\n';
    }

    private static readonly char[] LineEnds = ['\r', '\n'];
    private static readonly char[] StringStops = ['"', '\\', '\r', '\n'];
}
