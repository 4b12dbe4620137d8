namespace Mof.Language;

/// <summary>A stretch of a MOF text, in UTF-16 characters.</summary>
/// <remarks>
/// Positions take no part in equality: two syntax trees that differ only in white space or comments are equal, so that
/// a cache keyed by them stays warm while somebody reformats a file. Compare <see cref="Start"/> and
/// <see cref="Length"/> where the place matters.
/// </remarks>
public readonly struct MofSpan : IEquatable<MofSpan>
{
    /// <summary>Creates a span.</summary>
    /// <param name="start">First character, from 0.</param>
    /// <param name="length">Number of characters, 0 or more.</param>
    public MofSpan(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>First character, from 0.</summary>
    public int Start { get; }

    /// <summary>Number of characters.</summary>
    public int Length { get; }

    /// <summary>The character after the last one.</summary>
    public int End => Start + Length;

    /// <summary>Always true: see the remarks of the type.</summary>
    public bool Equals(MofSpan other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MofSpan;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";

    /// <summary>Always true: see the remarks of the type.</summary>
    public static bool operator ==(MofSpan left, MofSpan right) => left.Equals(right);

    /// <summary>Always false: see the remarks of the type.</summary>
    public static bool operator !=(MofSpan left, MofSpan right) => !left.Equals(right);
}
