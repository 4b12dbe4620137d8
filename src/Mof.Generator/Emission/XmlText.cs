using System.Text;

namespace Mof.Generator.Emission;

/// <summary>Makes text of a schema fit into an XML documentation comment.</summary>
internal static class XmlText
{
    private static readonly char[] LineEnds = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>Escapes markup and leaves out what XML 1.0 does not allow.</summary>
    public static string Escape(string text)
    {
        // Most texts are plain.
        var plain = 0;
        while (plain < text.Length && IsPlain(text[plain]))
        {
            plain++;
        }

        if (plain == text.Length)
        {
            return text;
        }

        var builder = new StringBuilder(text, 0, plain, text.Length + 16);
        for (var i = plain; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '&':
                    builder.Append("&amp;");
                    break;
                case '<':
                    builder.Append("&lt;");
                    break;
                case '>':
                    builder.Append("&gt;");
                    break;
                case var _ when char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    builder.Append(character).Append(text[++i]);
                    break;
                case var _ when character < ' ' && character != '\t' || char.IsSurrogate(character) || character >= '\ufffe':
                    builder.Append(' ');
                    break;
                default:
                    builder.Append(character);
                    break;
            }
        }

        return builder.ToString();
    }

    private static bool IsPlain(char character) =>
        character is (>= ' ' or '\t') and not ('&' or '<' or '>') and not (>= '\ud800' and <= '\udfff') and < '\ufffe';

    /// <summary>The lines of a text, escaped, empty ones left out.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        foreach (var line in text.Split(LineEnds))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                yield return Escape(trimmed);
            }
        }
    }

    /// <summary>The text on one line, for a comment.</summary>
    public static string OneLine(string text) => string.Join(" ", text.Split(LineEnds));
}
