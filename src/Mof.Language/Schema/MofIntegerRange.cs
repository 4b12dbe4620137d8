namespace Mof.Language;

/// <summary>The ranges of the integer types (DSP0004 5.2.2).</summary>
public static class MofIntegerRange
{
    /// <summary>Whether a number is in the range of a type.</summary>
    /// <param name="value">The number.</param>
    /// <param name="kind">The type; false for one that is no integer.</param>
    public static bool Fits(MofInteger value, MofTypeKind kind)
    {
        var bits = Bits(kind);
        if (bits == 0)
        {
            return false;
        }

        if (!IsSigned(kind))
        {
            return (!value.IsNegative || value.Magnitude == 0) && value.Magnitude <= ulong.MaxValue >> (64 - bits);
        }

        var limit = 1UL << (bits - 1);
        return value.IsNegative ? value.Magnitude <= limit : value.Magnitude < limit;
    }

    /// <summary>The width of an integer type in bits: 8, 16, 32 or 64; 0 for any other type.</summary>
    /// <param name="kind">The type.</param>
    public static int Bits(MofTypeKind kind) => kind switch
    {
        MofTypeKind.UInt8 or MofTypeKind.SInt8 => 8,
        MofTypeKind.UInt16 or MofTypeKind.SInt16 => 16,
        MofTypeKind.UInt32 or MofTypeKind.SInt32 => 32,
        MofTypeKind.UInt64 or MofTypeKind.SInt64 => 64,
        _ => 0,
    };

    /// <summary>Whether a type is a signed integer.</summary>
    /// <param name="kind">The type.</param>
    public static bool IsSigned(MofTypeKind kind) =>
        kind is MofTypeKind.SInt8 or MofTypeKind.SInt16 or MofTypeKind.SInt32 or MofTypeKind.SInt64;

    /// <summary>The range in words, such as <c>0 to 255</c>.</summary>
    /// <param name="kind">An integer type.</param>
    public static string Describe(MofTypeKind kind)
    {
        var bits = Bits(kind);
        if (bits == 0)
        {
            return "";
        }

        return IsSigned(kind)
            ? FormattableString.Invariant($"-{1UL << (bits - 1)} to {(1UL << (bits - 1)) - 1}")
            : FormattableString.Invariant($"0 to {ulong.MaxValue >> (64 - bits)}");
    }
}
