namespace Mof.Runtime.Tests.Queries;

/// <summary>The servers' rules, written once more and apart from the runtime: NULL makes a comparison unknown, texts compare blind to case.</summary>
internal static class ThreeValued
{
    public static bool? Not(bool? value) => value is { } known ? !known : null;

    public static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    public static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    public static bool? Compare<T>(T? actual, string comparison, T? value)
        where T : struct, IComparable<T> => actual is { } left && value is { } right ? Holds(left.CompareTo(right), comparison) : null;

    public static bool? Compare(string? actual, string comparison, string? value) =>
        actual is null || value is null ? null : Holds(string.CompareOrdinal(actual.ToUpperInvariant(), value.ToUpperInvariant()), comparison);

    public static bool? Text(string? actual, string place, string part) => actual?.ToUpperInvariant() is not { } text
        ? null
        : place switch
        {
            "start" => text.StartsWith(part.ToUpperInvariant(), StringComparison.Ordinal),
            "end" => text.EndsWith(part.ToUpperInvariant(), StringComparison.Ordinal),
            _ => text.Contains(part.ToUpperInvariant(), StringComparison.Ordinal),
        };

    private static bool Holds(int order, string comparison) => comparison switch
    {
        "=" => order == 0,
        "<>" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };
}
