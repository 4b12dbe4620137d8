using System.Globalization;

namespace Mof.Runtime;

/// <summary>Writes queries, values and keys as the AdminService reads them: OData in a percent-encoded URI.</summary>
internal static class ODataText
{
    public static string Of(CimQueryRequest request, bool isCount)
    {
        request.ThrowIfWqlOnly();
        var options = new List<string>();
        if (request.Filter is not null)
        {
            options.Add("$filter=" + Uri.EscapeDataString(request.Filter.ToOData()));
        }

        if (!isCount)
        {
            if (request.Properties is not null)
            {
                options.Add("$select=" + string.Join(",", request.Properties.Select(static property => property.Name)));
            }

            if (request.Order.Count > 0)
            {
                options.Add("$orderby=" + string.Join(",", request.Order.Select(static order => order.Property.Name + (order.IsDescending ? "%20desc" : ""))));
            }

            if (request.Skip > 0)
            {
                options.Add("$skip=" + request.Skip.ToString(CultureInfo.InvariantCulture));
            }

            if (request.Take is { } take)
            {
                options.Add("$top=" + take.ToString(CultureInfo.InvariantCulture));
            }
        }

        return request.Class.Name + (isCount ? "/$count" : "") + (options.Count == 0 ? "" : "?" + string.Join("&", options));
    }

    /// <summary>The address of an object: <c>SMS_Package('ABC00001')</c>, <c>C(K1=1,K2='x')</c>.</summary>
    public static string Of(CimPath path)
    {
        var keys = path.Keys;
        if (!IsName(path.ClassName) || keys.Any(static key => !IsName(key.Key)))
        {
            throw new NotSupportedException($"{path} has no address: its class or a key has no name that CIM allows.");
        }

        if (keys.Count == 0)
        {
            return path.ClassName;
        }

        var text = keys.Count == 1
            ? Uri.EscapeDataString(Literal(keys[0].Value))
            : string.Join(",", keys.Select(static key => key.Key + "=" + Uri.EscapeDataString(Literal(key.Value))));
        return path.ClassName + "(" + text + ")";
    }

    public static string Literal(CimValue value)
    {
        if (value.IsNull)
        {
            return "null";
        }

        return value.Type switch
        {
            CimType.Boolean => value.AsBoolean() ? "true" : "false",
            CimType.String => Quote(value.AsString() ?? ""),
            CimType.DateTime => DateTime(value.AsDateTime()),
            CimType.Reference => Quote(value.AsPath()?.ToString() ?? ""),
            CimType.Instance => throw new NotSupportedException("An embedded object has no literal in OData."),
            CimType.Real32 => Real(value.AsSingle()) ?? WqlText.Literal(value),
            CimType.Real64 => Real(value.AsDouble()) ?? WqlText.Literal(value),
            _ => WqlText.Literal(value),
        };
    }

    private static string? Real(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "INF" : double.IsNegativeInfinity(value) ? "-INF" : null;

    /// <summary>
    /// A point in time as Edm.DateTimeOffset. The AdminService shows times without an offset with a Z, whatever they mean, so the
    /// way back writes it, too.
    /// </summary>
    public static string DateTime(CimDateTime value)
    {
        if (value.IsInterval || value.HasWildcards)
        {
            throw new NotSupportedException($"{value} is no point in time, which is all that OData can compare.");
        }

        var moment = PointInTime(value);
        return moment.ToString(
            moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture) +
            (moment.Offset == TimeSpan.Zero ? "Z" : moment.ToString("zzz", CultureInfo.InvariantCulture));
    }

    // Servers do send dates that are none, such as all zeros.
    private static DateTimeOffset PointInTime(CimDateTime value)
    {
        try
        {
            return value.ToDateTimeOffset(TimeSpan.Zero);
        }
        catch (InvalidOperationException exception)
        {
            throw new NotSupportedException($"{value} has no form in OData: {exception.Message}", exception);
        }
    }

    public static string Quote(string text) => HasHalfPair(text)
        ? throw new NotSupportedException("A text with half a surrogate pair has no form in an address.")
        : "'" + text.Replace("'", "''") + "'";

    private static bool IsName(string name) => name.Length > 0 && name.All(static c => c == '_' || char.IsLetterOrDigit(c));

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }
}
