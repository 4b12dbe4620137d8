using System.Globalization;
using System.Text.Json;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>$filter and $orderby bound to a class, applied to rows one by one: only an order needs all rows at once.</summary>
internal sealed class RowQuery
{
    private readonly FilterNode? _filter;
    private readonly List<(ServerProperty Property, bool Descending)> _order = [];
    private readonly bool _lazyIsNull;

    public RowQuery(ServerClass serverClass, IReadOnlyList<ServerProperty> properties, QueryOptions options, LazyInFilter lazyInFilter)
    {
        _lazyIsNull = lazyInFilter == LazyInFilter.Null;
        var names = new FilterNames(serverClass.Name, properties, lazyInFilter == LazyInFilter.Refused);
        _filter = options.Filter is null ? null : FilterParser.Read(options.Filter, names);
        foreach (var item in options.OrderBy?.Split(',') ?? [])
        {
            var words = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words is not ([_] or [_, "asc"] or [_, "desc"]))
            {
                throw ServiceErrorException.NotFound($"Syntax error in $orderby '{options.OrderBy}'.");
            }

            _order.Add((names.Scalar(words[0]), words is [_, "desc"]));
        }
    }

    public bool Matches(ServerObject row) =>
        _filter is null || _filter.Evaluate(new FilterRow(p => Values(row, p))) is true;

    /// <summary>NULL comes first, last in a descending order, as in SQL; equal rows keep the order they came in.</summary>
    public IEnumerable<ServerObject> Apply(IEnumerable<ServerObject> rows)
    {
        var matching = rows.Where(Matches);
        IOrderedEnumerable<ServerObject>? ordered = null;
        foreach (var (property, descending) in _order)
        {
            var comparer = Comparer<object?>.Create(static (left, right) => (left, right) switch
            {
                (null, null) => 0,
                (null, _) => -1,
                (_, null) => 1,
                _ => ComparisonNode.Compare(left, right),
            });
            object? Value(ServerObject row) => Values(row, property)?[0];
            ordered = (ordered, descending) switch
            {
                (null, false) => matching.OrderBy(Value, comparer),
                (null, true) => matching.OrderByDescending(Value, comparer),
                (_, false) => ordered.ThenBy(Value, comparer),
                (_, true) => ordered.ThenByDescending(Value, comparer),
            };
        }

        return ordered ?? matching;
    }

    private IReadOnlyList<object?>? Values(ServerObject row, ServerProperty property)
    {
        var value = row[property.Name];
        if (value.ValueKind == JsonValueKind.Null || (property.Lazy && _lazyIsNull))
        {
            return null;
        }

        return property.IsArray
            ? [.. value.EnumerateArray().Select(e => Value(property, e))]
            : [Value(property, value)];
    }

    private static object? Value(ServerProperty property, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => property.IsReal ? value.GetDouble() : value.GetDecimal(),
        _ when property.Type == ServerType.DateTime =>
            DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ => value.GetString(),
    };
}
