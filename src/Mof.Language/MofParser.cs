namespace Mof.Language;

/// <summary>Reads MOF text: the entry point of the syntax layer.</summary>
public static class MofParser
{
    /// <summary>Parses one text. Never throws for what the text says and never loops: faults become diagnostics.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="path">The file's path, for diagnostics only.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="path"/> is null.</exception>
    public static MofFile Parse(string text, string path = "") => throw new InvalidOperationException();
}
