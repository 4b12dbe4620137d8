namespace Mof.Runtime;

/// <summary>Conditions, all or any of which have to be met.</summary>
internal sealed class CompoundFilter : CimFilter
{
    private readonly bool _isAnd;
    private readonly CimFilter[] _operands;

    /// <summary>Combines conditions; those of a combination of the same kind become its own, so that long lists do not nest.</summary>
    public CompoundFilter(bool isAnd, params CimFilter[] operands)
    {
        _isAnd = isAnd;
        _operands = [.. operands.SelectMany(operand => operand is CompoundFilter inner && inner._isAnd == isAnd ? inner._operands : [operand])];
    }

    public override string ToWql() => string.Join(
        _isAnd ? " AND " : " OR ", _operands.Select(static operand => operand is CompoundFilter ? "(" + operand.ToWql() + ")" : operand.ToWql()));

    public override string ToOData() => string.Join(
        _isAnd ? " and " : " or ", _operands.Select(static operand => operand is CompoundFilter ? "(" + operand.ToOData() + ")" : operand.ToOData()));

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values)
    {
        // "False and unknown" is false, "true or unknown" is true.
        bool? result = _isAnd;
        foreach (var operand in _operands)
        {
            var one = operand.Evaluate(values);
            if (one == !_isAnd)
            {
                return one;
            }

            result = one is null ? null : result;
        }

        return result;
    }

    internal override bool AsksForItems => Array.Exists(_operands, static operand => operand.AsksForItems);

    internal override CimFilter Negated() => new CompoundFilter(!_isAnd, Array.ConvertAll(_operands, static operand => operand.Negated()));

    internal override CimFilter NotTrue() => new CompoundFilter(!_isAnd, Array.ConvertAll(_operands, static operand => operand.NotTrue()));

    internal override CimFilter NotFalse() => new CompoundFilter(_isAnd, Array.ConvertAll(_operands, static operand => operand.NotFalse()));
}
