using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>The ranges of the integer types.</summary>
internal static class IntegerRange
{
    public static bool Fits(MofInteger value, MofTypeKind kind)
    {
        var bits = Bits(kind);
        if (bits == 0)
        {
            return false;
        }

        var isSigned = kind is MofTypeKind.SInt8 or MofTypeKind.SInt16 or MofTypeKind.SInt32 or MofTypeKind.SInt64;
        if (!isSigned)
        {
            return (!value.IsNegative || value.Magnitude == 0) && value.Magnitude <= ulong.MaxValue >> (64 - bits);
        }

        var limit = 1UL << (bits - 1);
        return value.IsNegative ? value.Magnitude <= limit : value.Magnitude < limit;
    }

    public static int Bits(MofTypeKind kind) => kind switch
    {
        MofTypeKind.UInt8 or MofTypeKind.SInt8 => 8,
        MofTypeKind.UInt16 or MofTypeKind.SInt16 => 16,
        MofTypeKind.UInt32 or MofTypeKind.SInt32 => 32,
        MofTypeKind.UInt64 or MofTypeKind.SInt64 => 64,
        _ => 0,
    };
}
