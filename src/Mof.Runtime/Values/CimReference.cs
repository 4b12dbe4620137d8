namespace Mof.Runtime;

/// <summary>A reference, whatever its class.</summary>
internal interface ICimReference
{
    /// <summary>The path; null only in the default value.</summary>
    CimPath Path { get; }
}

/// <summary>A reference to an object of a class: a path with the class in its type.</summary>
/// <typeparam name="T">The class that the schema names; the path may name a subclass.</typeparam>
public readonly struct CimReference<T> : IEquatable<CimReference<T>>, ICimKey<T>, ICimReference
    where T : CimInstance
{
    /// <summary>Makes a reference of a path.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public CimReference(CimPath path) => Path = path ?? throw new ArgumentNullException(nameof(path));

    /// <summary>The path; null only in the default value.</summary>
    public CimPath Path { get; }

    /// <inheritdoc/>
    public CimPath ToPath() => Path ?? throw new InvalidOperationException("The reference is empty.");

    /// <summary>A path stands for the reference to its object.</summary>
    /// <param name="path">The path.</param>
    public static implicit operator CimReference<T>(CimPath path) => new(path);

    /// <inheritdoc/>
    public bool Equals(CimReference<T> other) => Equals(Path, other.Path);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CimReference<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Path?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => Path?.ToString() ?? "";

    /// <summary>Whether two references name the same object.</summary>
    public static bool operator ==(CimReference<T> left, CimReference<T> right) => left.Equals(right);

    /// <summary>Whether two references name different objects.</summary>
    public static bool operator !=(CimReference<T> left, CimReference<T> right) => !left.Equals(right);
}
