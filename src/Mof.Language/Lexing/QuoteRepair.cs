namespace Mof.Language.Lexing;

/// <summary>
/// Finds where on a line a quote is missing: the place that makes the line read best as MOF. Wherever the quote is put, what is
/// text and what is code behind it changes places, so that a wrong place shows.
/// </summary>
internal static class QuoteRepair
{
    // More places than this are not tried, so that the time stays linear.
    private const int MostPlaces = 64;
    private const int LongestLine = 16384;

    // What no line may have, against what is only rare.
    private const int Impossible = 10;

    /// <summary>Finds the place.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the line begins; outside of any string.</param>
    /// <param name="last">The last place to consider.</param>
    /// <param name="previous">The token before the line.</param>
    /// <param name="nesting">What is open where the line begins.</param>
    /// <returns>The place, and whether an opening quote is missing there; null where none makes sense.</returns>
    public static (int Position, bool IsOpening)? Find(string text, int start, int last, TokenKind previous, Nesting nesting)
    {
        var end = LineEnd(text, start);
        if (end - start > LongestLine || !HasOddQuotes(text, start, end))
        {
            return null;
        }

        var next = KindOf(text, end);
        var line = text.Substring(start, end - start);
        var closing = new List<int>();
        var opening = new List<int>();
        Places(line, Math.Min(last, end) - start, previous, closing, opening);
        (int Position, bool IsOpening)? best = null;
        var bestCost = Cost(line, previous, nesting, next);
        // Of places as good as each other, the one that makes the shortest text: the first end, the last beginning.
        opening.Reverse();
        foreach (var (places, isOpening) in new[] { (closing.Skip(closing.Count - MostPlaces), false), (opening.Take(MostPlaces), true) })
        {
            foreach (var place in places)
            {
                var cost = Cost(line.Insert(place, "\""), previous, nesting, next);
                if (cost < bestCost)
                {
                    bestCost = cost;
                    best = (start + place, isOpening);
                }
            }
        }

        return bestCost < 2 * Impossible ? best : null;
    }

    private static int LineEnd(string text, int start)
    {
        var end = text.IndexOfAny(LineEnds, start);
        return end < 0 ? text.Length : end;
    }

    private static bool HasOddQuotes(string text, int start, int end)
    {
        var isOdd = false;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '"')
            {
                isOdd = !isOdd;
            }
            else if (text[i] == '\\')
            {
                i++;
            }
        }

        return isOdd;
    }

    // Inside a string a quote may be missing before what can follow a string, outside of one behind what a value follows.
    private static void Places(string line, int last, TokenKind previous, List<int> closing, List<int> opening)
    {
        var isInString = false;
        var before = TakesValue(previous) || previous is TokenKind.String or TokenKind.Directive;
        for (var i = 0; i <= last; i++)
        {
            var character = i < line.Length ? line[i] : '\n';
            if (isInString && character == '\\')
            {
                i++;
            }
            else if (isInString && character is ')' or '}' or ']' or ',' or ';' or ':' or '\n')
            {
                var blanks = i;
                while (character != '\n' && blanks > 0 && line[blanks - 1] is ' ' or '\t')
                {
                    blanks--;
                }

                if (blanks < i && (closing.Count == 0 || closing[closing.Count - 1] != blanks))
                {
                    closing.Add(blanks);
                }

                closing.Add(i);
            }
            else if (!isInString && before && !char.IsWhiteSpace(character))
            {
                opening.Add(i);
            }

            if (character == '"')
            {
                isInString = !isInString;
            }

            // A text may also go on behind a quote that was to stand inside of it.
            before = !isInString && (character is '(' or '{' or ',' or '=' or '"' || (before && character is ' ' or '\t'));
        }
    }

    private static bool TakesValue(TokenKind kind) =>
        kind is TokenKind.OpenParenthesis or TokenKind.OpenBrace or TokenKind.Comma or TokenKind.Equals;

    private static TokenKind KindOf(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        // A comment says nothing.
        return position == text.Length || text[position] == '/'
            ? TokenKind.End
            : MofLexer.TokenizeLine(text.Substring(position, Math.Min(8, text.Length - position)))[0].Kind;
    }

    private static int Cost(string line, TokenKind previous, Nesting nesting, TokenKind next)
    {
        var tokens = MofLexer.TokenizeLine(line);
        var cost = 0;
        var words = 0;
        var hasColon = false;
        var isClass = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var kind = token.Kind;
            if (kind == TokenKind.End)
            {
                if (next == TokenKind.End)
                {
                    break;
                }

                kind = next;
            }

            words = kind == TokenKind.Identifier ? words + 1 : 0;
            hasColon = kind == TokenKind.Colon || (hasColon && kind == TokenKind.Identifier);
            cost += token.Missing != MissingQuote.None ? Impossible : 0;
            cost += kind switch
            {
                TokenKind.String => String(previous, nesting, i == 0 || token.Kind == TokenKind.End),
                TokenKind.Identifier when token.Kind == TokenKind.End =>
                    previous is TokenKind.String or TokenKind.Number or TokenKind.CloseParenthesis ? Impossible : 0,
                TokenKind.Identifier => Word(line.Substring(token.Start, token.Length), previous, nesting, words, hasColon, ref isClass),
                _ => Mark(kind, previous, nesting),
            };
            nesting = nesting.After(previous, kind);
            previous = kind;
        }

        return cost;
    }

    private static int String(TokenKind previous, Nesting nesting, bool isFirst) => previous switch
    {
        TokenKind.String => isFirst ? 0 : Impossible / 2,
        TokenKind.Comma => nesting.Kind is NestingKind.Array or NestingKind.QualifierValue or NestingKind.Parameters ? 0 : Impossible,
        TokenKind.OpenBrace => nesting.Kind == NestingKind.Array ? 0 : Impossible,
        TokenKind.OpenParenthesis or TokenKind.Equals or TokenKind.Directive => 0,
        _ => Impossible,
    };

    private static int Word(string word, TokenKind previous, Nesting nesting, int words, bool hasColon, ref bool isClass)
    {
        if (previous is TokenKind.String or TokenKind.Number or TokenKind.Character or TokenKind.CloseParenthesis)
        {
            return Impossible;
        }

        switch (nesting.Kind)
        {
            case NestingKind.Qualifiers:
                return previous is TokenKind.OpenBracket or TokenKind.Comma or TokenKind.Colon || (previous == TokenKind.Identifier && hasColon) ? 0 : Impossible;
            case NestingKind.Array or NestingKind.QualifierValue:
                var isInstance = Is(word, "instance") || Is(word, "value") || Is(word, "of") || isClass;
                isClass = Is(word, "of");
                return isInstance || ((Is(word, "true") || Is(word, "false") || Is(word, "null")) && TakesValue(previous)) ? 0 : Impossible;
            default:
                return words > 5 ? Impossible : 0;
        }
    }

    private static int Mark(TokenKind kind, TokenKind previous, Nesting nesting)
    {
        var isPossible = kind switch
        {
            TokenKind.Number or TokenKind.Character => TakesValue(previous) || previous == TokenKind.OpenBracket,
            TokenKind.Comma => nesting.Kind is not (NestingKind.None or NestingKind.Body) && !TakesValue(previous),
            TokenKind.CloseBracket => nesting.Kind == NestingKind.Qualifiers && previous != TokenKind.Colon,
            TokenKind.CloseParenthesis => nesting.Kind is NestingKind.QualifierValue or NestingKind.Parameters,
            TokenKind.CloseBrace => nesting.Kind is NestingKind.Array or NestingKind.Body,
            TokenKind.Semicolon => nesting.Kind is NestingKind.None or NestingKind.Body,
            TokenKind.Colon => nesting.Kind is NestingKind.None or NestingKind.Qualifiers &&
                previous is TokenKind.Identifier or TokenKind.CloseParenthesis or TokenKind.CloseBrace,
            TokenKind.Equals => nesting.Kind is NestingKind.None or NestingKind.Body or NestingKind.Parameters &&
                previous is TokenKind.Identifier or TokenKind.CloseBracket,
            TokenKind.OpenParenthesis => previous == TokenKind.Identifier && nesting.Kind is not (NestingKind.Array or NestingKind.QualifierValue),
            TokenKind.OpenBrace => previous is TokenKind.Identifier or TokenKind.Alias || TakesValue(previous),
            TokenKind.OpenBracket => nesting.Kind is NestingKind.None or NestingKind.Body or NestingKind.Parameters && previous is not (TokenKind.String or TokenKind.Number),
            TokenKind.Dot or TokenKind.Bad => false,
            _ => true,
        };
        // Several values in parentheses are legal, but rare: a comma in a text is not.
        return !isPossible ? Impossible : kind == TokenKind.Comma && nesting.Kind == NestingKind.QualifierValue ? 1 : 0;
    }

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static readonly char[] LineEnds = ['\r', '\n'];
}
