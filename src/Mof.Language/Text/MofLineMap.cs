using System.Runtime.CompilerServices;

namespace Mof.Language;

/// <summary>Where the lines of a text begin: turns an offset into line and column.</summary>
/// <remarks>CR LF, LF and lone CR end a line. Immutable, thread-safe.</remarks>
public sealed class MofLineMap
{
    private readonly int[] _starts;

    private MofLineMap(int[] starts) => _starts = starts;

    /// <summary>The map of the empty text.</summary>
    public static MofLineMap Empty { get; } = new([0]);

    /// <summary>Reads the line ends of a text.</summary>
    /// <param name="text">The text.</param>
    [MethodImpl(HotLoop.Optimized)]
    public static MofLineMap Of(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var starts = new List<int> { 0 };
        for (var i = text.IndexOfAny(LineEnds); i >= 0; i = text.IndexOfAny(LineEnds, i))
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        return new MofLineMap([.. starts]);
    }

    /// <summary>Gives the place of an offset, both counted from 1.</summary>
    /// <param name="offset">An offset into the text, from 0; its length is allowed.</param>
    public (int Line, int Column) Locate(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _starts[line] + 1);
    }

    private static readonly char[] LineEnds = ['\r', '\n'];
}
