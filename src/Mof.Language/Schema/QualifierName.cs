using System.Runtime.CompilerServices;

namespace Mof.Language;

/// <summary>Folds the spellings of qualifier names: case and underscores do not count (seven spellings of not_null are in use).</summary>
internal static class QualifierName
{
    [MethodImpl(HotLoop.Optimized)]
    public static bool Equal(string left, string right)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < left.Length && left[i] == '_')
            {
                i++;
            }

            while (j < right.Length && right[j] == '_')
            {
                j++;
            }

            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++]))
            {
                return false;
            }
        }
    }

    /// <summary>A bit for the first letter of a name: names without a common bit differ.</summary>
    public static uint FirstLetter(string name)
    {
        foreach (var character in name)
        {
            if (character != '_')
            {
                return 1u << (char.ToUpperInvariant(character) & 31);
            }
        }

        return 1;
    }
}
