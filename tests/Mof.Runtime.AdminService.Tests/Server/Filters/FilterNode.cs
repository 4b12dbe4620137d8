namespace Mof.Runtime.AdminService.Tests;

internal enum FilterType
{
    Boolean,
    Number,
    Text,
    DateTime,
    Null,
}

/// <summary>
/// A part of a filter that has a value: bool, decimal, double, string or DateTimeOffset; null is NULL and, for a
/// boolean, the third truth value "unknown" of WQL.
/// </summary>
internal abstract class FilterNode(FilterType type)
{
    public FilterType Type { get; } = type;

    public abstract object? Evaluate(FilterRow row);
}

/// <summary>What a filter reads: the properties of one row and the element an any() is at.</summary>
internal sealed class FilterRow(Func<ServerProperty, IReadOnlyList<object?>?> values)
{
    private readonly Dictionary<string, object?> _elements = [];

    /// <summary>The value of a scalar has one element; null is NULL.</summary>
    public IReadOnlyList<object?>? Values(ServerProperty property) => values(property);

    public object? this[string rangeVariable]
    {
        get => _elements[rangeVariable];
        set => _elements[rangeVariable] = value;
    }
}

internal sealed class LiteralNode(FilterType type, object? value) : FilterNode(type)
{
    public override object? Evaluate(FilterRow row) => value;
}

internal sealed class PropertyNode(FilterType type, ServerProperty property) : FilterNode(type)
{
    public override object? Evaluate(FilterRow row) => row.Values(property)?[0];
}

internal sealed class RangeVariableNode(FilterType type, string name) : FilterNode(type)
{
    public override object? Evaluate(FilterRow row) => row[name];
}

/// <summary>NOT unknown is unknown.</summary>
internal sealed class NotNode(FilterNode operand) : FilterNode(FilterType.Boolean)
{
    public override object? Evaluate(FilterRow row) => operand.Evaluate(row) is bool value ? !value : null;
}

/// <summary>Unknown AND false is false, unknown AND true is unknown.</summary>
internal sealed class AndNode(FilterNode left, FilterNode right) : FilterNode(FilterType.Boolean)
{
    public override object? Evaluate(FilterRow row)
    {
        var first = (bool?)left.Evaluate(row);
        var second = (bool?)right.Evaluate(row);
        return first & second;
    }
}

/// <summary>Unknown OR true is true, unknown OR false is unknown.</summary>
internal sealed class OrNode(FilterNode left, FilterNode right) : FilterNode(FilterType.Boolean)
{
    public override object? Evaluate(FilterRow row)
    {
        var first = (bool?)left.Evaluate(row);
        var second = (bool?)right.Evaluate(row);
        return first | second;
    }
}

/// <summary>startswith, endswith and contains: case-blind, the second argument has no wildcards.</summary>
internal sealed class TextFunctionNode(string name, FilterNode text, FilterNode part) : FilterNode(FilterType.Boolean)
{
    public override object? Evaluate(FilterRow row)
    {
        if (text.Evaluate(row) is not string whole || part.Evaluate(row) is not string wanted)
        {
            return null;
        }

        return name switch
        {
            "startswith" => whole.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "endswith" => whole.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
            _ => whole.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        };
    }
}

/// <summary>
/// Array/any(x: …): the OR over the elements. It becomes a comparison of the array in WQL, so a NULL array is unknown;
/// an empty one is false.
/// </summary>
internal sealed class AnyNode(ServerProperty array, string? rangeVariable, FilterNode? condition) : FilterNode(FilterType.Boolean)
{
    public override object? Evaluate(FilterRow row)
    {
        if (row.Values(array) is not { } elements)
        {
            return null;
        }

        if (rangeVariable is null || condition is null)
        {
            return elements.Count > 0;
        }

        bool? any = false;
        foreach (var element in elements)
        {
            row[rangeVariable] = element;
            any |= (bool?)condition.Evaluate(row);
        }

        return any;
    }
}
