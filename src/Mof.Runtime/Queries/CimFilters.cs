namespace Mof.Runtime;

/// <summary>A property compared with a value.</summary>
internal sealed class ComparisonFilter(CimPropertyInfo property, CimComparison comparison, CimValue value) : CimFilter
{
    private static readonly string[] Operators = ["=", "<>", "<", "<=", ">", ">="];

    public override string ToWql() => property.Name + " " + Operators[(int)comparison] + " " + Literal(value);

    public override bool IsMetBy(Func<CimPropertyInfo, CimValue> values)
    {
        var actual = values(property);
        if (actual.IsNull || value.IsNull)
        {
            return false;
        }

        var order = Compare(actual, value);
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
}

/// <summary>A property that is NULL, or is not.</summary>
internal sealed class NullFilter(CimPropertyInfo property, bool isNull) : CimFilter
{
    public override string ToWql() => property.Name + (isNull ? " IS NULL" : " IS NOT NULL");

    public override bool IsMetBy(Func<CimPropertyInfo, CimValue> values) => values(property).IsNull == isNull;
}

/// <summary>Where a text stands in another.</summary>
internal enum TextPlace
{
    Start,
    End,
    Anywhere,
}

/// <summary>A text property that holds a text.</summary>
internal sealed class TextFilter(CimPropertyInfo property, TextPlace place, string text) : CimFilter
{
    public override string ToWql()
    {
        // Wildcards first, then the string: an underscore becomes [_] (win32 wmisdk, LIKE Operator).
        var pattern = text.Replace("[", "[[]").Replace("%", "[%]").Replace("_", "[_]");
        pattern = (place == TextPlace.Start ? "" : "%") + pattern + (place == TextPlace.End ? "" : "%");
        return property.Name + " LIKE " + Quote(pattern);
    }

    public override bool IsMetBy(Func<CimPropertyInfo, CimValue> values) => values(property).AsString() is { } actual && place switch
    {
        TextPlace.Start => actual.StartsWith(text, StringComparison.OrdinalIgnoreCase),
        TextPlace.End => actual.EndsWith(text, StringComparison.OrdinalIgnoreCase),
        _ => actual.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0,
    };
}

/// <summary>Several conditions, all or any of which have to be met.</summary>
internal sealed class CompoundFilter(bool isAnd, CimFilter left, CimFilter right) : CimFilter
{
    public override string ToWql() => "(" + left.ToWql() + (isAnd ? " AND " : " OR ") + right.ToWql() + ")";

    public override bool IsMetBy(Func<CimPropertyInfo, CimValue> values) =>
        isAnd ? left.IsMetBy(values) && right.IsMetBy(values) : left.IsMetBy(values) || right.IsMetBy(values);
}

/// <summary>A condition that has to fail.</summary>
internal sealed class NotFilter(CimFilter inner) : CimFilter
{
    public override string ToWql() => "NOT (" + inner.ToWql() + ")";

    public override bool IsMetBy(Func<CimPropertyInfo, CimValue> values) => !inner.IsMetBy(values);
}

/// <summary>A property that has one of several values.</summary>
internal sealed class InFilter(CimPropertyInfo property, IReadOnlyList<CimValue> choices) : CimFilter
{
    // An empty list of IN is no WQL; a key is never NULL and no value equals both sides.
    public override string ToWql() => choices.Count == 0
        ? "(" + property.Name + " IS NULL AND " + property.Name + " IS NOT NULL)"
        : "(" + string.Join(" OR ", choices.Select(choice => property.Name + " = " + Literal(choice))) + ")";

    public override bool IsMetBy(Func<CimPropertyInfo, CimValue> values)
    {
        var actual = values(property);
        return !actual.IsNull && choices.Any(choice => !choice.IsNull && Compare(actual, choice) == 0);
    }
}
