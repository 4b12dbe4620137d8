using System.Globalization;
using System.Text;

namespace Mof.Runtime;

/// <summary>Reads the text of an object path.</summary>
internal sealed class CimPathReader(string text)
{
    private int _position;

    public CimPath Read()
    {
        var start = text.IndexOf('"');
        var head = start < 0 ? text : text.Substring(0, start);
        _position = head.LastIndexOf(':') + 1;
        var className = Name();
        var keys = new List<KeyValuePair<string, CimValue>>();
        if (_position < text.Length)
        {
            Expect('.');
            do
            {
                var name = Name();
                Expect('=');
                keys.Add(new KeyValuePair<string, CimValue>(name, Value()));
            }
            while (Take(','));
        }

        return _position == text.Length ? new CimPath(className, [.. keys]) : throw Fault("the end of the path");
    }

    private string Name()
    {
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] == '_'))
        {
            _position++;
        }

        return _position > start ? text.Substring(start, _position - start) : throw Fault("a name");
    }

    private CimValue Value()
    {
        if (_position < text.Length && text[_position] is '"' or '\'')
        {
            return Text(text[_position++]);
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

        if (long.TryParse(word, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _position = start;
        throw Fault("a value");
    }

    private string Text(char quote)
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

        Expect(quote);
        return builder.ToString();
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

    private void Expect(char expected)
    {
        if (!Take(expected))
        {
            throw Fault("'" + expected + "'");
        }
    }

    private FormatException Fault(string expected) =>
        new($"\"{text}\" is no object path: {expected} was expected at character {_position + 1}.");
}
