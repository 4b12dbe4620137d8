namespace Mof.Language.Binding;

/// <summary>Finds the name that somebody may have meant: at most a third of the characters differ.</summary>
internal static class NearestName
{
    public static string? Find(string name, IEnumerable<string> candidates) => Find(name, candidates, name.Length / 3);

    /// <summary>The same where unknown names are normal: one wrong letter, two in a long name, none in a short one.</summary>
    public static string? FindTypo(string name, IEnumerable<string> candidates) =>
        name.Length < 5 ? null : Find(name, candidates, name.Length < 9 ? 1 : 2);

    private static string? Find(string name, IEnumerable<string> candidates, int most)
    {
        string? best = null;
        var bestDistance = most + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) < bestDistance && Distance(name, candidate) is var distance && distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Levenshtein, blind to case, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
