using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The best pairing of what a test expects with what was reported.</summary>
internal sealed record DiagnosticMatch(
    ImmutableArray<(DiagnosticResult Expected, Diagnostic Actual)> Same,
    ImmutableArray<(DiagnosticResult Expected, Diagnostic Actual)> Different,
    ImmutableArray<DiagnosticResult> Missing,
    ImmutableArray<Diagnostic> Unexpected)
{
    public bool IsPerfect => Different.IsEmpty && Missing.IsEmpty && Unexpected.IsEmpty;

    public static DiagnosticMatch Of(ImmutableArray<DiagnosticResult> expected, ImmutableArray<Diagnostic> actual)
    {
        int[,] cost = new int[expected.Length, actual.Length];
        for (int row = 0; row < expected.Length; row++)
        {
            for (int column = 0; column < actual.Length; column++)
            {
                cost[row, column] = DiagnosticComparison.Differences(expected[row], actual[column]).Length;
            }
        }

        // Perfect pairs first, and as many as there can be: two expectations may both fit one diagnostic
        // while only one of them fits another.
        int[] expectedOf = Enumerable.Repeat(-1, actual.Length).ToArray();
        for (int row = 0; row < expected.Length; row++)
        {
            Assign(row, cost, expectedOf, new bool[actual.Length]);
        }

        var same = ImmutableArray.CreateBuilder<(DiagnosticResult, Diagnostic)>();
        for (int column = 0; column < actual.Length; column++)
        {
            if (expectedOf[column] is >= 0 and int row)
            {
                same.Add((expected[row], actual[column]));
            }
        }

        List<int> missing = Enumerable.Range(0, expected.Length).Except(expectedOf).ToList();
        List<int> unexpected = Enumerable.Range(0, actual.Length).Where(column => expectedOf[column] < 0).ToList();

        // What is left is paired by likeness, so that the message can say what is wrong instead of "one more, one less".
        var different = ImmutableArray.CreateBuilder<(DiagnosticResult, Diagnostic)>();
        while (missing.Count > 0 && unexpected.Count > 0)
        {
            (int row, int column) = missing
                .SelectMany(row => unexpected.Select(column => (row, column)))
                .MinBy(pair => cost[pair.row, pair.column]);
            different.Add((expected[row], actual[column]));
            missing.Remove(row);
            unexpected.Remove(column);
        }

        return new DiagnosticMatch(
            same.ToImmutable(),
            different.ToImmutable(),
            missing.Select(row => expected[row]).ToImmutableArray(),
            unexpected.Select(column => actual[column]).ToImmutableArray());
    }

    private static bool Assign(int row, int[,] cost, int[] expectedOf, bool[] visited)
    {
        for (int column = 0; column < expectedOf.Length; column++)
        {
            if (cost[row, column] != 0 || visited[column])
            {
                continue;
            }

            visited[column] = true;
            if (expectedOf[column] < 0 || Assign(expectedOf[column], cost, expectedOf, visited))
            {
                expectedOf[column] = row;
                return true;
            }
        }

        return false;
    }
}
