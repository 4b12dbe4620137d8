using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Shows two texts line by line: <c>-</c> is expected and absent, <c>+</c> is there and not expected.</summary>
internal static class TextDifference
{
    private const int Context = 3;

    /// <summary>Empty if the texts and the bytes that they would be saved as are the same.</summary>
    public static string Between(SourceText expected, SourceText actual)
    {
        if (expected.ToString() != actual.ToString())
        {
            return Show(expected.ToString(), actual.ToString());
        }

        if (expected.Encoding?.WebName != actual.Encoding?.WebName)
        {
            return $"Expected the encoding '{expected.Encoding?.WebName}', was '{actual.Encoding?.WebName}'.";
        }

        return expected.ChecksumAlgorithm == actual.ChecksumAlgorithm
            ? string.Empty
            : $"Expected the checksum algorithm '{expected.ChecksumAlgorithm}', was '{actual.ChecksumAlgorithm}'.";
    }

    private static string Show(string expected, string actual)
    {
        string[] left = Lines(expected);
        string[] right = Lines(actual);
        int start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        int end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        var text = new StringBuilder();
        Append(text, "  ", left.AsSpan()[Math.Max(0, start - Context)..start]);
        AppendMiddle(text, left[start..^end], right[start..^end]);
        Append(text, "  ", left.AsSpan()[^end..][..Math.Min(end, Context)]);
        return text.ToString();
    }

    // The end of a line shows, since texts that look the same may differ in just that.
    private static string[] Lines(string text) => text.Replace("\r", "<CR>", StringComparison.Ordinal).Split('\n');

    private static void Append(StringBuilder text, string sign, ReadOnlySpan<string> lines)
    {
        foreach (string line in lines)
        {
            text.Append(sign).AppendLine(line);
        }
    }

    private static void AppendMiddle(StringBuilder text, string[] left, string[] right)
    {
        int[,] common = new int[left.Length + 1, right.Length + 1];
        for (int row = left.Length - 1; row >= 0; row--)
        {
            for (int column = right.Length - 1; column >= 0; column--)
            {
                common[row, column] = left[row] == right[column]
                    ? common[row + 1, column + 1] + 1
                    : Math.Max(common[row + 1, column], common[row, column + 1]);
            }
        }

        int expected = 0;
        int actual = 0;
        while (expected < left.Length || actual < right.Length)
        {
            if (expected < left.Length && actual < right.Length && left[expected] == right[actual])
            {
                Append(text, "  ", [left[expected++]]);
                actual++;
            }
            else if (expected < left.Length
                && (actual == right.Length || common[expected + 1, actual] >= common[expected, actual + 1]))
            {
                Append(text, "- ", [left[expected++]]);
            }
            else
            {
                Append(text, "+ ", [right[actual++]]);
            }
        }
    }
}
