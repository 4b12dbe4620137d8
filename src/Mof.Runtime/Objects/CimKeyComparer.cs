namespace Mof.Runtime;

/// <summary>
/// Takes objects for equal when they are the same object of the server: equal paths, whatever was loaded or changed. New objects
/// without a key are equal to themselves only. For sets and dictionaries; proxies themselves compare by reference.
/// </summary>
/// <remarks>Thread-safe. An object's hash code changes when a put gives it its key.</remarks>
public sealed class CimKeyComparer : IEqualityComparer<CimInstance>
{
    private CimKeyComparer()
    {
    }

    /// <summary>The comparer; it serves for every proxy.</summary>
    public static CimKeyComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(CimInstance? x, CimInstance? y) =>
        ReferenceEquals(x, y) || (x?.Path is { } left && y?.Path is { } right && left.Equals(right));

    /// <inheritdoc/>
    public int GetHashCode(CimInstance obj) =>
        (obj ?? throw new ArgumentNullException(nameof(obj))).Path?.GetHashCode() ?? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
}
