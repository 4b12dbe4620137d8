using System.Runtime.CompilerServices;

namespace Mof.Language.Binding;

/// <summary>Tells apart what is equal by value: two files or two nodes of the same text are still two.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<object>
{
    public static ReferenceComparer Instance { get; } = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
