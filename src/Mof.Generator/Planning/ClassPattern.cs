using Mof.Language;

namespace Mof.Generator.Planning;

/// <summary>Matches class names with the patterns of the item metadata Classes: <c>*</c> and <c>?</c>, whatever the case.</summary>
internal static class ClassPattern
{
    /// <summary>Whether one of the patterns matches; no pattern at all means every name.</summary>
    public static bool MatchesAny(string name, EquatableArray<string> patterns)
    {
        if (patterns.Count == 0)
        {
            return true;
        }

        foreach (var pattern in patterns)
        {
            if (Matches(name, pattern))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a name stands among the patterns as it is.</summary>
    public static bool Names(string name, EquatableArray<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (string.Equals(name, pattern, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Matches(string name, string pattern)
    {
        // After a mismatch the last star takes one character more.
        var (at, next, star, retry) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                (star, retry) = (next++, at);
            }
            else if (next < pattern.Length && (pattern[next] == '?' || Same(pattern[next], name[at])))
            {
                next++;
                at++;
            }
            else if (star >= 0)
            {
                next = star + 1;
                at = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (next < pattern.Length && pattern[next] == '*')
        {
            next++;
        }

        return next == pattern.Length;
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
