namespace Mof.Runtime;

/// <summary>
/// A pattern of LIKE: <c>%</c> any text, <c>_</c> one character, <c>[abc]</c>, <c>[a-z]</c>, <c>[^a]</c> one of a set, or not
/// (wmisdk, LIKE Operator). Blind to case. Immutable, thread-safe.
/// </summary>
internal sealed class LikePattern
{
    private readonly Element[] _elements;

    private LikePattern(Element[] elements) => _elements = elements;

    private enum Kind
    {
        Character,
        AnyText,
        AnyCharacter,
        Set,
        NotSet,
    }

    public static LikePattern Parse(string pattern)
    {
        var elements = new List<Element>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '%':
                    elements.Add(new Element(Kind.AnyText, ""));
                    break;
                case '_':
                    elements.Add(new Element(Kind.AnyCharacter, ""));
                    break;
                // A bracket that nothing closes stands for itself. A closing one right at the start belongs to the set.
                case '[' when Close(pattern, i) is var close and > 0:
                    var isNegated = pattern[i + 1] == '^';
                    var from = isNegated ? i + 2 : i + 1;
                    elements.Add(new Element(isNegated ? Kind.NotSet : Kind.Set, pattern.Substring(from, close - from)));
                    i = close;
                    break;
                default:
                    elements.Add(new Element(Kind.Character, pattern[i].ToString()));
                    break;
            }
        }

        return new LikePattern([.. elements]);
    }

    /// <summary>The text, where the pattern asks for nothing but that a text is equal to it (no place), begins or ends with it, or holds it; else null.</summary>
    public (string Text, TextPlace? Place)? AsPlain()
    {
        var start = _elements.Length > 0 && _elements[0].Kind == Kind.AnyText ? 1 : 0;
        var end = _elements.Length > start && _elements[_elements.Length - 1].Kind == Kind.AnyText ? _elements.Length - 1 : _elements.Length;
        var text = new System.Text.StringBuilder();
        for (var i = start; i < end; i++)
        {
            var element = _elements[i];
            if (element.Kind != Kind.Character && !(element.Kind == Kind.Set && element.Text.Length == 1))
            {
                return null;
            }

            text.Append(element.Text);
        }

        return (start > 0, end < _elements.Length) switch
        {
            (false, false) => (text.ToString(), null),
            (false, true) => (text.ToString(), TextPlace.Start),
            (true, false) => (text.ToString(), TextPlace.End),
            _ => (text.ToString(), TextPlace.Anywhere),
        };
    }

    /// <summary>Whether a text fits. Time grows with the product of the lengths at worst: one step back to the last <c>%</c> is enough.</summary>
    public bool IsMatch(string text)
    {
        var (at, position) = (0, 0);
        var (lastAnyText, retryFrom) = (-1, 0);
        while (position < text.Length)
        {
            if (at < _elements.Length && _elements[at].Kind == Kind.AnyText)
            {
                (lastAnyText, retryFrom) = (at++, position);
            }
            else if (at < _elements.Length && _elements[at].Fits(text[position]))
            {
                at++;
                position++;
            }
            else if (lastAnyText >= 0)
            {
                at = lastAnyText + 1;
                position = ++retryFrom;
            }
            else
            {
                return false;
            }
        }

        while (at < _elements.Length && _elements[at].Kind == Kind.AnyText)
        {
            at++;
        }

        return at == _elements.Length;
    }

    private static int Close(string pattern, int open)
    {
        var first = open + 1 < pattern.Length && pattern[open + 1] == '^' ? open + 2 : open + 1;
        return first + 1 < pattern.Length ? pattern.IndexOf(']', first + 1) : -1;
    }

    private readonly struct Element(Kind kind, string text)
    {
        public Kind Kind { get; } = kind;

        public string Text { get; } = text;

        public bool Fits(char c) => Kind switch
        {
            Kind.Character => Same(Text[0], c),
            Kind.AnyCharacter => true,
            Kind.Set => Holds(c),
            Kind.NotSet => !Holds(c),
            _ => false,
        };

        private bool Holds(char c)
        {
            for (var i = 0; i < Text.Length; i++)
            {
                if (i + 2 < Text.Length && Text[i + 1] is '-' or '=')
                {
                    var (low, high, own) = (Upper(Text[i]), Upper(Text[i + 2]), Upper(c));
                    if (own >= low && own <= high)
                    {
                        return true;
                    }

                    i += 2;
                }
                else if (Same(Text[i], c))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool Same(char left, char right) => left == right || Upper(left) == Upper(right);

        private static char Upper(char c) => char.ToUpperInvariant(c);
    }
}
