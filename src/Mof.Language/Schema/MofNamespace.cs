namespace Mof.Language;

/// <summary>CIM namespaces: one has many spellings.</summary>
public static class MofNamespace
{
    /// <summary>
    /// Brings the spellings of a namespace to one: <c>\\.\root\cimv2</c>, <c>//./root/cimv2</c>, <c>\root\cimv2</c> and
    /// <c>root/cimv2</c> are <c>root/cimv2</c>. The case stays.
    /// </summary>
    /// <param name="text">The namespace as a pragma names it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Normalize(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var path = text.Trim().Replace('\\', '/');
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            // Behind two slashes the server comes first.
            var end = path.IndexOf('/', 2);
            path = end < 0 ? "" : path.Substring(end);
        }

        return path.Trim('/');
    }

    /// <summary>Whether a namespace holds the texts of one language only, as <c>root/cimv2/ms_409</c> does.</summary>
    /// <param name="text">The namespace; null is none.</param>
    public static bool IsLocalized(string? text) =>
        text is not null && text.IndexOf("ms_", StringComparison.OrdinalIgnoreCase) is > 0 and var start && text[start - 1] is '/' or '\\' &&
        text.IndexOfAny(['/', '\\'], start) < 0;
}
