namespace Mof.Runtime;

/// <summary>A property that is NULL, or is not. Never unknown.</summary>
internal sealed class NullFilter(CimPropertyInfo property, bool isNull) : CimFilter
{
    public override string ToWql() => property.Name + (isNull ? " IS NULL" : " IS NOT NULL");

    public override string ToOData() => property.IsArray
        ? throw new NotSupportedException($"OData does not compare an array with NULL: {property}.")
        : property.Name + (isNull ? " eq null" : " ne null");

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values) => values(property).IsNull == isNull;

    internal override CimFilter Negated() => new NullFilter(property, !isNull);

    internal override CimFilter NotTrue() => Negated();

    internal override CimFilter NotFalse() => this;
}
