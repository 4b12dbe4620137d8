using System.Globalization;

namespace Mof.Runtime;

/// <summary>Gives the names and literals of a WQL query their meaning in a class: syntax → filter, order, properties.</summary>
internal sealed class WqlBinder(string wql, CimClassInfo cimClass)
{
    /// <summary>Reads WQL for the objects of a class.</summary>
    /// <exception cref="CimSchemaException">It is no WQL, or names what the class has not; the message says where.</exception>
    /// <exception cref="NotSupportedException">It names a lazy property in its conditions, or counts.</exception>
    public static CimQueryRequest Bind(string wql, CimClassInfo cimClass, CimClassResolver classes)
    {
        var (query, error) = WqlReader.Read(wql);
        if (query is null)
        {
            return error!.IsServerOnly
                ? new CimQueryRequest(cimClass, classes) { Wql = wql, WqlOnly = error.Message }
                : throw Fault(wql, error.Start, error.Message);
        }

        return new WqlBinder(wql, cimClass).Bind(query, classes);
    }

    private CimQueryRequest Bind(WqlQuery query, CimClassResolver classes)
    {
        if (query.IsCount)
        {
            throw new NotSupportedException($"COUNT gives no objects: use CountAsync() on a query for them instead of {wql}");
        }

        if (!string.Equals(query.Class.Text, cimClass.Name, StringComparison.OrdinalIgnoreCase))
        {
            // The objects of a subclass are objects of the class that is asked for.
            if (classes.Find(query.Class.Text, null, cimClass) is not { } subclass)
            {
                throw Fault(wql, query.Class.Start, $"the query is for {cimClass.Name}, and {query.Class.Text} is no subclass of it that is known here");
            }

            return new WqlBinder(wql, subclass).Bind(query with { Class = query.Class with { Text = subclass.Name } }, classes);
        }

        // Without its whole key an object has a wrong path (ConfigMgr SDK, result sets): then the text is written anew.
        var hasKeys = query.Properties.Count == 0 ||
            cimClass.Keys.All(key => query.Properties.Any(name => string.Equals(name.Text, key.Name, StringComparison.OrdinalIgnoreCase)));
        return new CimQueryRequest(cimClass, classes)
        {
            Wql = hasKeys ? wql : null,
            Properties = query.Properties.Count == 0 ? null : [.. cimClass.Keys.Concat(query.Properties.Where(static name => !IsSystem(name)).Select(Property)).Distinct()],
            Filter = query.Condition is null ? null : Condition(query.Condition),
            Order = [.. query.Order.Select(order => new CimOrder(Comparable(order.Property), order.IsDescending))],
        };
    }

    private CimFilter Condition(WqlCondition condition) => condition switch
    {
        WqlCombination combination => new CompoundFilter(combination.IsAnd, [.. combination.Operands.Select(Condition)]),
        WqlNegation negation => Condition(negation.Inner).Negated(),
        WqlNullTest test => new NullFilter(Filterable(test.Property), test.IsNull),
        WqlMembership membership => Membership(membership),
        WqlComparison comparison => Comparison(comparison),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private CimFilter Membership(WqlMembership membership)
    {
        var property = Filterable(membership.Property);
        var choices = membership.Choices.Select(choice => Value(property, choice));
        CimFilter filter = property.IsArray
            ? new CompoundFilter(isAnd: false, [.. choices.Select(choice => new ItemFilter(property, choice))])
            : new InFilter(property, choices);
        return membership.IsNegated ? filter.Negated() : filter;
    }

    private CimFilter Comparison(WqlComparison comparison)
    {
        if (IsSystem(comparison.Property))
        {
            throw Fault(wql, comparison.Property.Start, $"the SMS Provider does not compare system properties such as {comparison.Property.Text}");
        }

        if (comparison.Operator == WqlOperator.IsA)
        {
            throw Fault(wql, comparison.Property.Start, "ISA belongs to queries for events and for embedded objects, which no result set holds");
        }

        var property = Filterable(comparison.Property);
        if (comparison.Operator is WqlOperator.Like or WqlOperator.NotLike)
        {
            if (property.Type != CimType.String || property.IsArray)
            {
                throw Fault(wql, comparison.Property.Start, $"LIKE compares texts, and {property} is none");
            }

            var like = PatternFilter.Of(property, comparison.Value.Text);
            return comparison.Operator == WqlOperator.Like ? like : like.Negated();
        }

        var value = Value(property, comparison.Value);
        if (!property.IsArray)
        {
            return new ComparisonFilter(property, (CimComparison)comparison.Operator, value);
        }

        return comparison.Operator switch
        {
            WqlOperator.Equal => new ItemFilter(property, value),
            WqlOperator.NotEqual => new ItemFilter(property, value).Negated(),
            _ => throw Fault(wql, comparison.Property.Start, $"{property} is an array, which has no order: = and <> ask for an item"),
        };
    }

    private CimPropertyInfo Property(WqlName name) => cimClass.FindProperty(name.Text) ??
        throw Fault(wql, name.Start, $"{cimClass.Name} has no property {name.Text}{Suggestion(name.Text)}");

    private CimPropertyInfo Filterable(WqlName name)
    {
        var property = Property(name);
        if (property.IsLazy)
        {
            throw new NotSupportedException($"{property} is lazy, so no server can filter or order by it: filter the objects after IncludeLazy(). The query was {wql}");
        }

        return property.Type == CimType.Instance
            ? throw new NotSupportedException($"{property} is an embedded object, by which no server can filter or order. The query was {wql}")
            : property;
    }

    private CimPropertyInfo Comparable(WqlName name) => Filterable(name) is { IsArray: false } property
        ? property
        : throw Fault(wql, name.Start, "an array has no order");

    private CimValue Value(CimPropertyInfo property, WqlLiteral literal) =>
        WqlLiteralConversion.TryConvert(property.Type, literal, out var value)
            ? value
            : throw Fault(wql, literal.Start, $"{property} is of type {property.Type}, and {literal.Text} is no such value");

    private string Suggestion(string name) =>
        cimClass.PropertyArray.FirstOrDefault(property => property.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(property.Name, StringComparison.OrdinalIgnoreCase)) is { } near
            ? $" (is {near.Name} meant?)"
            : "";

    private static bool IsSystem(WqlName name) => name.Text.StartsWith("__", StringComparison.Ordinal);

    private static CimSchemaException Fault(string wql, int start, string message) => new(string.Format(
        CultureInfo.InvariantCulture, "No valid WQL, at character {0}: {1}. The query was {2}", start + 1, message, wql));
}
