namespace Mof.Runtime;

/// <summary>A property compared with a value.</summary>
internal sealed class ComparisonFilter(CimPropertyInfo property, CimComparison comparison, CimValue value) : CimFilter
{
    private static readonly string[] WqlOperators = ["=", "<>", "<", "<=", ">", ">="];
    private static readonly string[] ODataOperators = ["eq", "ne", "lt", "le", "gt", "ge"];

    public override string ToWql() => property.Name + " " + WqlOperators[(int)comparison] + " " + WqlText.Literal(value);

    public override string ToOData() => value.IsNull
        // "eq null" is a test in OData; WQL's comparison with NULL is unknown, and no key is NULL and not NULL at a time.
        ? "(" + property.Name + " eq null and " + property.Name + " ne null)"
        : property.Name + " " + ODataOperators[(int)comparison] + " " + ODataText.Literal(value);

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values)
    {
        var actual = values(property);
        if (actual.IsNull || value.IsNull)
        {
            return null;
        }

        var order = CimOrdering.Compare(actual, value);
        return comparison switch
        {
            CimComparison.Equal => order == 0,
            CimComparison.NotEqual => order != 0,
            CimComparison.Less => order < 0,
            CimComparison.LessOrEqual => order <= 0,
            CimComparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    internal override CimFilter Negated() => new ComparisonFilter(property, Opposite(), value);

    internal override CimFilter NotTrue() => value.IsNull ? Always() : OrUnknown(Negated(), property);

    internal override CimFilter NotFalse() => value.IsNull ? Always() : OrUnknown(this, property);

    // A comparison with NULL is unknown for every object.
    private CimFilter Always() => Or(new NullFilter(property, isNull: true), new NullFilter(property, isNull: false));

    private CimComparison Opposite() => comparison switch
    {
        CimComparison.Equal => CimComparison.NotEqual,
        CimComparison.NotEqual => CimComparison.Equal,
        CimComparison.Less => CimComparison.GreaterOrEqual,
        CimComparison.LessOrEqual => CimComparison.Greater,
        CimComparison.Greater => CimComparison.LessOrEqual,
        _ => CimComparison.Less,
    };
}
