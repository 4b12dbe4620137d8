namespace Mof.Runtime;

/// <summary>A property that has one of several values.</summary>
internal sealed class InFilter : CimFilter
{
    private readonly CimPropertyInfo _property;
    private readonly CimValue[] _choices;

    public InFilter(CimPropertyInfo property, IEnumerable<CimValue> choices)
    {
        _property = property;
        // NULL is equal to nothing.
        _choices = [.. choices.Where(static choice => !choice.IsNull)];
    }

    // WMI itself has no IN, only the SMS Provider has: alternatives are understood by both. Without choices nothing is met.
    public override string ToWql() => _choices.Length == 0
        ? "(" + _property.Name + " IS NULL AND " + _property.Name + " IS NOT NULL)"
        : "(" + string.Join(" OR ", _choices.Select(choice => _property.Name + " = " + WqlText.Literal(choice))) + ")";

    public override string ToOData() => _choices.Length == 0
        ? "(" + _property.Name + " eq null and " + _property.Name + " ne null)"
        : "(" + string.Join(" or ", _choices.Select(choice => _property.Name + " eq " + ODataText.Literal(choice))) + ")";

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values)
    {
        if (_choices.Length == 0)
        {
            return false;
        }

        var actual = values(_property);
        return actual.IsNull ? null : Array.Exists(_choices, choice => CimOrdering.Compare(actual, choice) == 0);
    }

    internal override CimFilter NotTrue() => OrUnknown(new NotFilter(this), _property);

    internal override CimFilter NotFalse() => _choices.Length == 0 ? this : OrUnknown(this, _property);
}
