using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Generator.Modeling;

/// <summary>Makes C# identifiers of any text, always the same one of the same text.</summary>
internal static class Identifier
{
    /// <summary>A legal identifier as near to the text as can be: a keyword gets an at sign, an illegal character an underscore.</summary>
    public static string From(string text) => Escape(Sanitize(text));

    /// <summary>As <see cref="From"/>, but a keyword stays as it is: for parts of longer names.</summary>
    public static string Sanitize(string text)
    {
        if (IsValid(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 1);
        foreach (var character in text)
        {
            if (!IsFormatting(character))
            {
                builder.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
            }
        }

        if (builder.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(builder[0]))
        {
            builder.Insert(0, '_');
        }

        return builder.ToString();
    }

    /// <summary>Puts an at sign before a keyword.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>The name of a type or parameter: words that are keywords in some places get an at sign as well (record, file, await).</summary>
    public static string EscapeEverywhere(string name) => SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : Escape(name);

    /// <summary>The name of an enum member: a legal identifier stays, else its words in PascalCase.</summary>
    public static string Member(string text)
    {
        if (IsValid(text))
        {
            return Escape(text);
        }

        var builder = new StringBuilder(text.Length + 1);
        var atWordStart = true;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && character != '_')
            {
                atWordStart = true;
                continue;
            }

            builder.Append(atWordStart ? char.ToUpperInvariant(character) : character);
            atWordStart = false;
        }

        return From(builder.ToString());
    }

    /// <summary>The name of a parameter: the first word in lower case (<c>NALPath</c> is <c>nalPath</c>).</summary>
    public static string Parameter(string name)
    {
        var sanitized = Sanitize(name).ToCharArray();
        for (var i = 0; i < sanitized.Length && char.IsUpper(sanitized[i]); i++)
        {
            // The last capital of a run begins the next word.
            if (i > 0 && i + 1 < sanitized.Length && char.IsLower(sanitized[i + 1]))
            {
                break;
            }

            sanitized[i] = char.ToLower(sanitized[i], CultureInfo.InvariantCulture);
        }

        return EscapeEverywhere(new string(sanitized));
    }

    /// <summary>Whether a text is an identifier as it stands.</summary>
    public static bool IsValid(string text) => SyntaxFacts.IsValidIdentifier(text) && !text.Any(IsFormatting);

    // C# ignores them in identifiers (6.4.3), so that two names that differ in nothing else are one.
    private static bool IsFormatting(char character) => character > '\x7f' && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>Takes a name that nobody has taken yet, with underscores behind it where need be.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        while (!taken.Add(name.TrimStart('@')))
        {
            name += "_";
        }

        return name;
    }
}
