namespace Mof.Runtime;

/// <summary>Patterns of WQL's LIKE.</summary>
public static class CimLike
{
    /// <summary>Makes the wildcards of LIKE (<c>% _ [</c>) stand for themselves: <c>$"… LIKE {"%" + CimLike.Escape(text) + "%"}"</c>.</summary>
    /// <param name="text">Any text.</param>
    public static string Escape(string text) => WqlText.EscapePattern(text ?? throw new ArgumentNullException(nameof(text)));
}
