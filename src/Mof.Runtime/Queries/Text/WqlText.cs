using System.Globalization;

namespace Mof.Runtime;

/// <summary>Writes queries and values in WQL. Nothing that a caller hands in ever gets into the text unquoted.</summary>
internal static class WqlText
{
    public static string Of(CimQueryRequest request)
    {
        var properties = request.Properties is null ? "*" : string.Join(", ", request.Properties.Select(static property => property.Name));
        var filter = request.Filter is null ? "" : " WHERE " + request.Filter.ToWql();
        var order = request.Order.Count == 0
            ? ""
            : " ORDER BY " + string.Join(", ", request.Order.Select(static order => order.Property.Name + (order.IsDescending ? " DESC" : "")));
        return "SELECT " + properties + " FROM " + request.Class.Name + filter + order;
    }

    public static string Literal(CimValue value)
    {
        if (value.IsNull)
        {
            return "NULL";
        }

        return value.Type switch
        {
            CimType.Boolean => value.AsBoolean() ? "TRUE" : "FALSE",
            CimType.String or CimType.DateTime => Quote(value.AsString() ?? ""),
            CimType.Reference => Quote(value.AsPath()?.ToString() ?? ""),
            CimType.Char16 => ((int)value.AsChar()).ToString(CultureInfo.InvariantCulture),
            CimType.Real32 when IsFinite(value.AsSingle()) => value.AsSingle().ToString("R", CultureInfo.InvariantCulture),
            CimType.Real64 when IsFinite(value.AsDouble()) => value.AsDouble().ToString("R", CultureInfo.InvariantCulture),
            CimType.Real32 or CimType.Real64 => throw new NotSupportedException("Infinity and what is not a number have no literal in a query."),
            CimType.UInt64 => value.AsUInt64().ToString(CultureInfo.InvariantCulture),
            CimType.Instance => throw new NotSupportedException("An embedded object has no literal in WQL."),
            _ => value.AsInt64().ToString(CultureInfo.InvariantCulture),
        };
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>Quotes a text: the backslash is WQL's escape character, inside quotes of either kind (KB242507).</summary>
    public static string Quote(string text)
    {
        if (text.IndexOf('\0') >= 0)
        {
            throw new NotSupportedException("A text in WQL cannot hold the character NUL.");
        }

        return "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
    }

    /// <summary>Makes wildcards stand for themselves: an underscore becomes <c>[_]</c> (wmisdk, LIKE Operator).</summary>
    public static string EscapePattern(string text) => text.Replace("[", "[[]").Replace("%", "[%]").Replace("_", "[_]");
}
