using System.Globalization;
using System.Text;

namespace Mof.Runtime;

/// <summary>Reads the text of an object path.</summary>
internal sealed class CimPathReader(string text)
{
    private int _position;
    private string _expected = "";

    /// <summary>Reads the path; null where the text is none.</summary>
    public CimPath? Read()
    {
        var namespacePath = NamespacePath();
        if (Name() is not { } className)
        {
            return null;
        }

        var keys = new List<KeyValuePair<string, CimValue>>();
        if (Take('='))
        {
            // Class=@ is the one object of a class without keys, Class="v" leaves out the name of the only key.
            if (Take('@'))
            {
                return AtEnd() ? CimPath.Of(className, [], namespacePath, isSingleton: true) : null;
            }

            if (Value() is not { } only)
            {
                return null;
            }

            keys.Add(new KeyValuePair<string, CimValue>("", only));
        }
        else if (_position < text.Length)
        {
            if (!Expect('.'))
            {
                return null;
            }

            do
            {
                if (Name() is not { } name || !Expect('=') || Value() is not { } value)
                {
                    return null;
                }

                keys.Add(new KeyValuePair<string, CimValue>(name, value));
            }
            while (Take(','));
        }

        return AtEnd() ? CimPath.Of(className, [.. keys], namespacePath, isSingleton: false) : null;
    }

    /// <summary>Why the text is no path.</summary>
    public FormatException Fault() => new($"\"{text}\" is no object path: {_expected} was expected at character {_position + 1}.");

    // Quoted values may hold colons of their own: what comes before the first quote or equals sign tells.
    private string? NamespacePath()
    {
        var stop = text.IndexOfAny(['"', '\'', '=']);
        var colon = (stop < 0 ? text : text.Substring(0, stop)).LastIndexOf(':');
        _position = colon + 1;
        return colon < 0 ? null : text.Substring(0, colon);
    }

    private string? Name()
    {
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] == '_'))
        {
            _position++;
        }

        if (_position > start)
        {
            return text.Substring(start, _position - start);
        }

        _expected = "a name";
        return null;
    }

    private CimValue? Value()
    {
        if (_position < text.Length && text[_position] is '"' or '\'')
        {
            return Text(text[_position++]) is { } quoted ? quoted : default(CimValue?);
        }

        var start = _position;
        while (_position < text.Length && text[_position] != ',')
        {
            _position++;
        }

        var word = text.Substring(start, _position - start);
        if (bool.TryParse(word, out var boolean))
        {
            return boolean;
        }

        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var unsigned))
        {
            return unsigned;
        }

        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
        {
            return real;
        }

        _position = start;
        _expected = "a value";
        return null;
    }

    private string? Text(char quote)
    {
        var builder = new StringBuilder();
        while (_position < text.Length && text[_position] != quote)
        {
            if (text[_position] == '\\' && _position + 1 < text.Length)
            {
                _position++;
            }

            builder.Append(text[_position++]);
        }

        return Expect(quote) ? builder.ToString() : null;
    }

    private bool Take(char expected)
    {
        if (_position < text.Length && text[_position] == expected)
        {
            _position++;
            return true;
        }

        return false;
    }

    private bool Expect(char expected)
    {
        _expected = "'" + expected + "'";
        return Take(expected);
    }

    private bool AtEnd()
    {
        _expected = "the end of the path";
        return _position == text.Length;
    }
}
