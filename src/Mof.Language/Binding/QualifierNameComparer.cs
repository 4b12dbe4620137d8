using System.Runtime.CompilerServices;

namespace Mof.Language.Binding;

/// <summary>Compares the names of qualifiers as <see cref="QualifierName"/> folds them.</summary>
internal sealed class QualifierNameComparer : IEqualityComparer<string>
{
    public static QualifierNameComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => ReferenceEquals(x, y) || (x is not null && y is not null && QualifierName.Equal(x, y));

    [MethodImpl(HotLoop.Optimized)]
    public int GetHashCode(string obj)
    {
        var hash = 0;
        foreach (var character in obj)
        {
            if (character != '_')
            {
                hash = unchecked((hash * 31) + char.ToUpperInvariant(character));
            }
        }

        return hash;
    }
}
