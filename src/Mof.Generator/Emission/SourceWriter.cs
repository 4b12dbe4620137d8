using System.Text;

namespace Mof.Generator.Emission;

/// <summary>Writes indented source text with LF line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _builder = new(16 * 1024);
    private int _indentation;
    private bool _separate;

    /// <summary>The place of the next character; set back to take back what was written since.</summary>
    public (int Length, int Indentation) Position
    {
        get => (_builder.Length, _indentation);
        set
        {
            _builder.Length = value.Length;
            _indentation = value.Indentation;
        }
    }

    /// <summary>Writes a line.</summary>
    public SourceWriter Line(string text)
    {
        if (_separate)
        {
            _builder.Append('\n');
            _separate = false;
        }

        if (text.Length > 0)
        {
            _builder.Append(' ', _indentation * 4).Append(text);
        }

        _builder.Append('\n');
        return this;
    }

    /// <summary>Opens a brace.</summary>
    public SourceWriter Open()
    {
        Line("{");
        _indentation++;
        return this;
    }

    /// <summary>Closes a brace.</summary>
    public SourceWriter Close(string suffix = "")
    {
        _separate = false;
        _indentation--;
        return Line("}" + suffix);
    }

    /// <summary>Indents the lines that follow.</summary>
    public void Indent() => _indentation++;

    /// <summary>Ends the indentation.</summary>
    public void Unindent() => _indentation--;

    /// <summary>An empty line before the next one, unless a brace closes there.</summary>
    public void Separate() => _separate = true;

    /// <inheritdoc/>
    public override string ToString() => _builder.ToString();
}
