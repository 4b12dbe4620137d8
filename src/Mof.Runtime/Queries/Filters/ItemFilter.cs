namespace Mof.Runtime;

/// <summary>An array that holds a value.</summary>
/// <remarks>The SMS Provider compares arrays by single values: <c>SiteCodes = "ABC"</c> asks for an item (Extended WQL).</remarks>
internal sealed class ItemFilter(CimPropertyInfo property, CimValue value) : CimFilter
{
    public override string ToWql() => property.Name + " = " + WqlText.Literal(value);

    public override string ToOData() => property.Type == CimType.UInt8
        ? throw new NotSupportedException($"OData has no form of an item of {property}: bytes are one value there.")
        : property.Name + "/any(x: x eq " + ODataText.Literal(value) + ")";

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values)
    {
        var actual = values(property);
        if (actual.IsNull || value.IsNull)
        {
            return null;
        }

        for (var i = 0; i < actual.Count; i++)
        {
            if (CimOrdering.Compare(actual.ItemAt(i), value) == 0)
            {
                return true;
            }
        }

        return false;
    }

    internal override bool AsksForItems => true;

    internal override CimFilter Negated() => new NotFilter(this);

    internal override CimFilter NotTrue() => OrUnknown(new NotFilter(this), property);

    internal override CimFilter NotFalse() => OrUnknown(this, property);
}
