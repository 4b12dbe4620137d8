namespace Mof.Runtime;

/// <summary>A condition that has to be false. Where that is unknown, this is. Only for those that have no opposite: see <see cref="CimFilter.Negated"/>.</summary>
internal sealed class NotFilter(CimFilter inner) : CimFilter
{
    public override string ToWql() => "NOT (" + inner.ToWql() + ")";

    public override string ToOData() => "not (" + inner.ToOData() + ")";

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values) => !inner.Evaluate(values);

    internal override bool AsksForItems => inner.AsksForItems;

    internal override CimFilter Negated() => inner;

    internal override CimFilter NotTrue() => inner.NotFalse();

    internal override CimFilter NotFalse() => inner.NotTrue();
}
