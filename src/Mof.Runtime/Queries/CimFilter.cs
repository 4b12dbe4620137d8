using System.Globalization;

namespace Mof.Runtime;

/// <summary>A condition on an object's properties, as every server understands it. Immutable, thread-safe.</summary>
/// <remarks>NULL never meets a comparison, and texts compare blind to case: so do the servers.</remarks>
public abstract class CimFilter
{
    private protected CimFilter()
    {
    }

    /// <summary>The condition in WQL.</summary>
    public abstract string ToWql();

    /// <summary>Whether an object meets it.</summary>
    /// <param name="values">Gives the value of a property.</param>
    public abstract bool IsMetBy(Func<CimPropertyInfo, CimValue> values);

    /// <inheritdoc/>
    public override string ToString() => ToWql();

    internal static string Literal(CimValue value) => value.IsNull
        ? "NULL"
        : value.Type switch
        {
            CimType.Boolean => value.AsBoolean() ? "TRUE" : "FALSE",
            CimType.String or CimType.DateTime => Quote(value.AsString() ?? ""),
            CimType.Reference => Quote(value.AsPath()?.ToString() ?? ""),
            CimType.Char16 => ((int)value.AsChar()).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value.ToObject(), CultureInfo.InvariantCulture) ?? "",
        };

    // Backslash is WQL's escape character, inside quotes of either kind.
    internal static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    internal static int Compare(CimValue left, CimValue right)
    {
        if (left.Type is CimType.String || right.Type is CimType.String)
        {
            return string.Compare(left.AsString(), right.AsString(), StringComparison.OrdinalIgnoreCase);
        }

        if (left.Type == CimType.DateTime)
        {
            return left.AsDateTime().CompareTo(right.AsDateTime());
        }

        if (left.Type == CimType.Reference)
        {
            return Equals(left.AsPath(), right.AsPath()) ? 0 : 1;
        }

        return left.Type is CimType.Real32 or CimType.Real64
            ? Convert.ToDouble(left.ToObject(), CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right.ToObject(), CultureInfo.InvariantCulture))
            : Number(left).CompareTo(Number(right));
    }

    private static decimal Number(CimValue value) =>
        value.Type == CimType.Char16 ? value.AsChar() : Convert.ToDecimal(value.ToObject(), CultureInfo.InvariantCulture);
}

/// <summary>How two values are compared.</summary>
public enum CimComparison
{
    /// <summary>=</summary>
    Equal,

    /// <summary>&lt;&gt;</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,
}
