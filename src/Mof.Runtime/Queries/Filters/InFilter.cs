namespace Mof.Runtime;

/// <summary>A property that has one of several values.</summary>
internal sealed class InFilter : CimFilter
{
    private readonly CimPropertyInfo _property;
    private readonly CimValue[] _choices;
    private readonly bool _hasNull;

    public InFilter(CimPropertyInfo property, IEnumerable<CimValue> choices)
    {
        _property = property;
        // NULL is equal to nothing; with it in the list, nobody knows that a value is not there.
        var all = choices.ToList();
        _choices = [.. all.Where(static choice => !choice.IsNull)];
        _hasNull = _choices.Length < all.Count;
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
            return _hasNull ? null : false;
        }

        var actual = values(_property);
        return actual.IsNull ? null
            : Array.Exists(_choices, choice => CimOrdering.Compare(actual, choice) == 0) ? true
            : _hasNull ? null : false;
    }

    internal override CimFilter Negated() => _hasNull ? Unknown() : new NotFilter(this);

    internal override CimFilter NotTrue() => OrUnknown(new NotFilter(new InFilter(_property, _choices)), _property);

    internal override CimFilter NotFalse() => _hasNull ? Unknown().NotFalse() : _choices.Length == 0 ? this : OrUnknown(this, _property);

    // Never met: false, or unknown, as the opposite of a list with NULL in it.
    private ComparisonFilter Unknown() => new(_property, CimComparison.Equal, default);
}
