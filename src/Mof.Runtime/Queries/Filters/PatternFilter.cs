namespace Mof.Runtime;

/// <summary>A text property that fits a pattern of WQL's LIKE.</summary>
internal sealed class PatternFilter(CimPropertyInfo property, string pattern) : CimFilter
{
    private readonly LikePattern _pattern = LikePattern.Parse(pattern);

    /// <summary>The filter for a pattern: the plain forms have one of their own, which OData has, too.</summary>
    public static CimFilter Of(CimPropertyInfo property, string pattern) => LikePattern.Parse(pattern).AsPlain() is { } plain
        ? plain.Place is { } place ? new TextFilter(property, place, plain.Text) : new ComparisonFilter(property, CimComparison.Equal, plain.Text)
        : new PatternFilter(property, pattern);

    public override string ToWql() => property.Name + " LIKE " + WqlText.Quote(pattern);

    public override string ToOData() => throw new NotSupportedException(
        $"OData has no form of {ToWql()}: it knows the beginning, the end and a part of a text only.");

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values) =>
        values(property).AsString() is { } actual ? _pattern.IsMatch(actual) : null;

    internal override CimFilter Negated() => new NotFilter(this);

    internal override CimFilter NotTrue() => OrUnknown(new NotFilter(this), property);

    internal override CimFilter NotFalse() => OrUnknown(this, property);
}
