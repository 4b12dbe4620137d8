namespace Mof.Runtime;

/// <summary>How servers compare values: texts blind to case, times by instant, numbers by value whatever their types.</summary>
internal static class CimOrdering
{
    /// <summary>Less than, equal to or greater than zero. Both values are there; they are comparable, as a filter's are.</summary>
    public static int Compare(CimValue left, CimValue right)
    {
        if (left.Type is CimType.String || right.Type is CimType.String)
        {
            return string.Compare(left.AsString(), right.AsString(), StringComparison.OrdinalIgnoreCase);
        }

        if (left.Type == CimType.DateTime)
        {
            return left.AsDateTime().CompareInstant(right.AsDateTime());
        }

        if (left.Type == CimType.Reference)
        {
            return Equals(left.AsPath(), right.AsPath()) ? 0 : 1;
        }

        if (IsReal(left) || IsReal(right))
        {
            return Real(left).CompareTo(Real(right));
        }

        // Only uint64 exceeds the signed range; nothing is above its upper half.
        return (IsBeyondSigned(left), IsBeyondSigned(right)) switch
        {
            (true, true) => left.AsUInt64().CompareTo(right.AsUInt64()),
            (true, false) => 1,
            (false, true) => -1,
            _ => left.AsInt64().CompareTo(right.AsInt64()),
        };
    }

    private static bool IsReal(CimValue value) => value.Type is CimType.Real32 or CimType.Real64;

    private static bool IsBeyondSigned(CimValue value) => value.Type == CimType.UInt64 && value.AsInt64() < 0;

    private static double Real(CimValue value) => value.Type switch
    {
        CimType.Real64 => value.AsDouble(),
        CimType.Real32 => value.AsSingle(),
        CimType.UInt64 => value.AsUInt64(),
        _ => value.AsInt64(),
    };
}
