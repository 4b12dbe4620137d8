namespace Mof.Runtime.AdminService.Tests;

/// <summary>eq, ne, gt, ge, lt and le by the rules of WQL: NULL never matches; only eq null and ne null ask for NULL itself.</summary>
internal sealed class ComparisonNode(string name, FilterNode left, FilterNode right) : FilterNode(FilterType.Boolean)
{
    public override object? Evaluate(FilterRow row)
    {
        var first = left.Evaluate(row);
        var second = right.Evaluate(row);
        if (left.Type == FilterType.Null || right.Type == FilterType.Null)
        {
            return name switch
            {
                "eq" => first is null && second is null,
                "ne" => first is not null || second is not null,
                _ => null,
            };
        }

        if (first is null || second is null)
        {
            return null;
        }

        var order = Compare(first, second);
        return name switch
        {
            "eq" => order == 0,
            "ne" => order != 0,
            "gt" => order > 0,
            "ge" => order >= 0,
            "lt" => order < 0,
            _ => order <= 0,
        };
    }

    /// <summary>Texts compare case-blind; numbers exactly, unless one of them is a real.</summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (string first, string second) => string.Compare(first, second, StringComparison.OrdinalIgnoreCase),
        (bool first, bool second) => first.CompareTo(second),
        (DateTimeOffset first, DateTimeOffset second) => first.CompareTo(second),
        (decimal first, decimal second) => first.CompareTo(second),
        (decimal first, double second) => ((double)first).CompareTo(second),
        (double first, decimal second) => first.CompareTo((double)second),
        (double first, double second) => first.CompareTo(second),
        _ => throw new InvalidOperationException($"{left.GetType()} and {right.GetType()} do not compare."),
    };
}
