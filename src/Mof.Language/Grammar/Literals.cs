using System.Runtime.CompilerServices;
using System.Globalization;
using Mof.Language.Lexing;
using Sprache;
using static Mof.Language.Grammar.Combinators;

namespace Mof.Language.Grammar;

/// <summary>The values of literals (DSP0004 annex A, terminals; escapes of all dialects).</summary>
internal static class Literals
{
    // stringConst = string { string }: adjacent pieces are one text
    public static Parsed<ValueSyntax> String(TokenInput first)
    {
        var token = first.Next;
        var raw = token.Kind == TokenKind.String ? Join(first, out token) : Piece(first);
        var text = raw.IndexOf('\\') < 0 ? raw : Unescape(first, token);
        return Success<ValueSyntax>(new StringSyntax(text, raw) { Span = Span(first, token) }, token);
    }

    // Descriptions consist of up to 200 pieces: they are copied once.
    [MethodImpl(HotLoop.Optimized)]
    private static string Join(TokenInput token, out TokenInput end)
    {
        var length = 0;
        for (end = token; end.Kind == TokenKind.String; end = end.Next)
        {
            length += end.Token.Length;
        }

        var characters = token.State.Characters(length);
        length = 0;
        for (; token.Index < end.Index; token = token.Next)
        {
            var contents = Contents(token.Token);
            token.State.Text.CopyTo(contents.Start, characters, length, contents.Length);
            length += contents.Length;
        }

        return new string(characters, 0, length);
    }

    public static ValueSyntax Character(TokenInput input)
    {
        var token = input.Token;
        var raw = input.State.Text.Substring(token.Start + 1, token.Length - 2);
        var text = raw.IndexOf('\\') < 0 ? raw : UnescapeCharacter(input, Contents(token));
        if (text.Length != 1)
        {
            Bad(input, $"'{raw}' is no single character.");
        }

        return new CharacterSyntax(text.Length > 0 ? text[0] : '\0') { Span = token.Span };
    }

    public static ValueSyntax Number(TokenInput input)
    {
        var text = input.State.TextOf(input.Token);
        var isNegative = text[0] == '-';
        var digits = text[0] is '+' or '-' ? text.Substring(1) : text;
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return Integer(input, isNegative, digits.Substring(2), 16, "hexadecimal");
        }

        if (digits[digits.Length - 1] is 'b' or 'B')
        {
            return Integer(input, isNegative, digits.Substring(0, digits.Length - 1), 2, "binary");
        }

        if (digits.IndexOf('.') >= 0 || digits.IndexOfAny(['e', 'E']) >= 0)
        {
            // ".5" is a number, "5." is none (DSP0004 annex A, floatValue).
            if (HasDigitsBehindPoint(digits) && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var real))
            {
                return new RealSyntax(isNegative ? -real : real) { Span = input.Token.Span };
            }

            Bad(input, $"'{text}' is no number.");
            return new RealSyntax(0) { Span = input.Token.Span };
        }

        return digits.Length > 1 && digits[0] == '0'
            ? Integer(input, isNegative, digits.Substring(1), 8, "octal")
            : Integer(input, isNegative, digits, 10, "decimal");
    }

    private static bool HasDigitsBehindPoint(string digits)
    {
        var point = digits.IndexOf('.');
        return point < 0 || (point + 1 < digits.Length && digits[point + 1] is >= '0' and <= '9');
    }

    private static IntegerSyntax Integer(TokenInput input, bool isNegative, string digits, uint radix, string kind)
    {
        ulong value = 0;
        var overflows = false;
        if (digits.Length == 0)
        {
            Bad(input, $"The {kind} number '{input.State.TextOf(input.Token)}' has no digits.");
        }

        foreach (var digit in digits)
        {
            var number = digit switch
            {
                >= '0' and <= '9' => (uint)(digit - '0'),
                >= 'a' and <= 'f' => (uint)(digit - 'a' + 10),
                >= 'A' and <= 'F' => (uint)(digit - 'A' + 10),
                _ => uint.MaxValue,
            };
            if (number >= radix)
            {
                Bad(input, $"'{digit}' is no {kind} digit.");
                break;
            }

            overflows |= value > (ulong.MaxValue - number) / radix;
            value = unchecked((value * radix) + number);
        }

        return new IntegerSyntax(isNegative, overflows ? ulong.MaxValue : value, overflows) { Radix = (int)radix, Span = input.Token.Span };
    }

    private static string Piece(TokenInput input)
    {
        var contents = Contents(input.Token);
        return input.State.Text.Substring(contents.Start, contents.Length);
    }

    // What stands between the quotes, those that are there.
    private static MofSpan Contents(in MofToken token)
    {
        var start = token.Missing == MissingQuote.Opening ? token.Start : token.Start + 1;
        var end = token.Missing == MissingQuote.Closing ? token.End : token.End - 1;
        return new MofSpan(start, end - start);
    }

    // An escape does not run over into the next piece.
    private static string Unescape(TokenInput first, TokenInput end)
    {
        var length = 0;
        for (var token = first; token.Index < end.Index; token = token.Next)
        {
            length += token.Token.Length;
        }

        var characters = first.State.Characters(length);
        var count = 0;
        for (var token = first; token.Index < end.Index; token = token.Next)
        {
            count = Unescape(token.State, Contents(token.Token), characters, count);
        }

        return new string(characters, 0, count);
    }

    private static string UnescapeCharacter(TokenInput input, MofSpan contents)
    {
        var characters = input.State.Characters(contents.Length);
        return new string(characters, 0, Unescape(input.State, contents, characters, 0));
    }

    // No escape stands for more characters than it has.
    [MethodImpl(HotLoop.Optimized)]
    private static int Unescape(ParseState state, MofSpan contents, char[] characters, int count)
    {
        var text = state.Text;
        for (var i = contents.Start; i < contents.End; i++)
        {
            if (text[i] != '\\' || i + 1 == contents.End)
            {
                characters[count++] = text[i];
                continue;
            }

            var escape = text[++i];
            var simple = "btnfr\"'\\".IndexOf(escape);
            if (simple >= 0)
            {
                characters[count++] = "\b\t\n\f\r\"'\\"[simple];
            }
            else if (escape is 'x' or 'X' && i + 1 < contents.End && IsHex(text[i + 1]))
            {
                i = Hexadecimal(state, i + 1, contents.End, characters, ref count);
            }
            else
            {
                // Shipped schemas have them in paths: both characters are meant.
                state.Report(
                    MofRuleIds.BadLiteral, MofSeverity.Warning,
                    $"'\\{escape}' is no escape sequence: the backslash is kept. Write '\\\\' for a backslash.", new MofSpan(i - 1, 2));
                characters[count++] = '\\';
                characters[count++] = escape;
            }
        }

        return count;
    }

    // One to four digits in MOF 2 (DSP0004 annex A), one to six in MOF 3 (DSP0221 annex A); a surrogate pair of two such
    // escapes joins by itself.
    private static int Hexadecimal(ParseState state, int start, int last, char[] characters, ref int count)
    {
        var end = start;
        while (end < last && end - start < 6 && IsHex(state.Text[end]))
        {
            end++;
        }

        if (end - start > 4)
        {
            var wide = Value(state.Text, start, end);
            if (state.IsMof3 && wide is <= 0x10ffff and not (>= 0xd800 and <= 0xdfff))
            {
                foreach (var character in char.ConvertFromUtf32(wide))
                {
                    characters[count++] = character;
                }

                return end - 1;
            }

            end = start + 4;
        }

        characters[count++] = (char)Value(state.Text, start, end);
        return end - 1;
    }

    private static int Value(string text, int start, int end) =>
        int.Parse(text.Substring(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static bool IsHex(char character) =>
        character is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static void Bad(TokenInput input, string message) =>
        input.State.Report(MofRuleIds.BadLiteral, MofSeverity.Error, message, input.Token.Span);
}
