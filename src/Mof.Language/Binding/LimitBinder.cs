namespace Mof.Language.Binding;

/// <summary>Reads limits, whatever qualifier states them.</summary>
internal static class LimitBinder
{
    public static MofLimits Bind(MofType type, MofQualifierSet qualifiers)
    {
        if (qualifiers.Count == 0)
        {
            return type.ArraySize is { } fixedSize ? MofLimits.None with { MaxItems = fixedSize } : MofLimits.None;
        }

        var limits = new MofLimits(
            type.IsArray ? Count(qualifiers, "Max") ?? type.ArraySize : null,
            Count(qualifiers, "MinLen"),
            Count(qualifiers, "MaxLen"),
            Number(qualifiers, "MinValue"),
            Number(qualifiers, "MaxValue"),
            Range: null);
        if (type.Kind == MofTypeKind.String && (qualifiers.Text("SizeLimit") ?? qualifiers.Text("AllowedLen")) is { } size)
        {
            limits = WithLength(limits, size);
        }

        if ((qualifiers.Text("Range") ?? qualifiers.Text("ValueRange")) is { } range)
        {
            limits = WithRange(limits, range, type);
        }

        return limits == MofLimits.None ? MofLimits.None : limits;
    }

    // "n" is the most, "low-high" both.
    private static MofLimits WithLength(MofLimits limits, string text)
    {
        var dash = text.IndexOf('-');
        var low = dash < 0 ? null : Length(text.Substring(0, dash));
        var high = Length(dash < 0 ? text : text.Substring(dash + 1));
        return limits with { MinLength = low is > 0 ? low : limits.MinLength, MaxLength = high ?? limits.MaxLength };
    }

    private static MofLimits WithRange(MofLimits limits, string text, MofType type)
    {
        // From the second character on: the first may be a sign.
        var dash = text.Length > 1 ? text.IndexOf('-', 1) : -1;
        if (dash < 0)
        {
            return limits;
        }

        var low = IntegerText.Read(text.Substring(0, dash));
        var high = IntegerText.Read(text.Substring(dash + 1));
        return low is not null && high is not null && type.IsInteger
            ? limits with { MinValue = low, MaxValue = high }
            : limits with { Range = text };
    }

    private static int? Count(MofQualifierSet qualifiers, string name) =>
        Number(qualifiers, name) is { IsNegative: false, Magnitude: > 0 and <= int.MaxValue } number ? (int)number.Magnitude : null;

    private static MofInteger? Number(MofQualifierSet qualifiers, string name) =>
        qualifiers.Find(name) is { } qualifier ? IntegerText.Read(qualifier.Value) : null;

    private static int? Length(string text) => IntegerText.Read(text) is { IsNegative: false, Magnitude: <= int.MaxValue } number ? (int)number.Magnitude : null;
}
