using System.Text;

namespace Mof.Language.Writing;

/// <summary>Text by lines with their indentation. Lines end with LF on every system.</summary>
internal sealed class LineWriter
{
    private const int Width = 4;

    private readonly StringBuilder _text = new();

    public int Depth { get; set; }

    public void Line(string text) => _text.Append(' ', Depth * Width).Append(text).Append('\n');

    public void BlankLine() => _text.Append('\n');

    public override string ToString() => _text.ToString();
}
