using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Mof.Runtime;

/// <summary>Turns a lambda over a proxy into a filter. What no server can evaluate is an exception that names it.</summary>
internal sealed class PredicateTranslator(CimClassInfo cimClass)
{
    public static CimFilter Translate(CimClassInfo cimClass, LambdaExpression predicate) => new PredicateTranslator(cimClass).Condition(predicate.Body);

    /// <summary>The property that a lambda such as <c>x => x.Name</c> selects.</summary>
    public static CimPropertyInfo Property(CimClassInfo cimClass, LambdaExpression selector) =>
        new PredicateTranslator(cimClass).TryProperty(selector.Body) ??
        throw new NotSupportedException($"No server can order by '{selector.Body}': name one property.");

    private CimFilter Condition(Expression expression)
    {
        switch (Peel(expression))
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both:
                return new CompoundFilter(isAnd: true, Condition(both.Left), Condition(both.Right));
            case BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either:
                return new CompoundFilter(isAnd: false, Condition(either.Left), Condition(either.Right));
            case UnaryExpression { NodeType: ExpressionType.Not } negation:
                return new NotFilter(Condition(negation.Operand));
            case BinaryExpression binary when ComparisonOf(binary.NodeType) is { } comparison:
                return Comparison(binary, comparison);
            case MethodCallExpression call:
                return Call(call);
            case MemberExpression { Member.Name: "HasValue" } nullable when TryProperty(nullable.Expression) is { } tested:
                return new NullFilter(tested, isNull: false);
            case { Type: var type } member when type == typeof(bool) && TryProperty(member) is { } flag:
                return new ComparisonFilter(flag, CimComparison.Equal, true);
            case var other:
                throw NotTranslatable(other);
        }
    }

    private CimFilter Comparison(BinaryExpression binary, CimComparison comparison)
    {
        if (FlagTest(binary, comparison) is { } flags)
        {
            return flags;
        }

        if (TryProperty(binary.Left) is { } left)
        {
            return Comparison(left, comparison, Evaluate(binary.Right));
        }

        if (TryProperty(binary.Right) is { } right)
        {
            return Comparison(right, Mirror(comparison), Evaluate(binary.Left));
        }

        throw NotTranslatable(binary);
    }

    private static CimFilter Comparison(CimPropertyInfo property, CimComparison comparison, object? value) => (value, comparison) switch
    {
        (null, CimComparison.Equal) => new NullFilter(property, isNull: true),
        (null, CimComparison.NotEqual) => new NullFilter(property, isNull: false),
        // C# counts NULL among the values that differ, a server does not.
        ({ }, CimComparison.NotEqual) => new CompoundFilter(
            isAnd: false, new ComparisonFilter(property, comparison, Convert(property, value)), new NullFilter(property, isNull: true)),
        _ => new ComparisonFilter(property, comparison, Convert(property, value)),
    };

    // WQL has no operator for bits.
    private CimFilter? FlagTest(BinaryExpression binary, CimComparison comparison) =>
        Peel(binary.Left) is BinaryExpression { NodeType: ExpressionType.And } mask && TryProperty(mask.Left) is not null && comparison is CimComparison.Equal or CimComparison.NotEqual
            ? throw new NotSupportedException($"No server can test single bits, as in '{binary}': filter the objects after the query.")
            : null;

    private CimFilter Call(MethodCallExpression call)
    {
        if (call is { Object: { } receiver, Arguments.Count: >= 1 } && TryProperty(receiver) is { Type: CimType.String, IsArray: false } text &&
            call.Method.DeclaringType == typeof(string) && PlaceOf(call.Method.Name) is { } place && Evaluate(call.Arguments[0]) is { } part)
        {
            return new TextFilter(text, place, System.Convert.ToString(part, CultureInfo.InvariantCulture) ?? "");
        }

        if (call.Method.Name == "Equals" && call is { Object: { } compared, Arguments.Count: >= 1 } && TryProperty(compared) is { } equal)
        {
            return Comparison(equal, CimComparison.Equal, Evaluate(call.Arguments[0]));
        }

        if (call.Method.Name == "Contains")
        {
            var (list, item) = call.Object is null ? (call.Arguments[0], call.Arguments[1]) : (call.Object, call.Arguments[0]);
            if (TryProperty(item) is { } property && EvaluateList(list) is { } choices)
            {
                return new InFilter(property, [.. choices.Cast<object?>().Select(choice => Convert(property, choice))]);
            }
        }

        throw NotTranslatable(call);
    }

    // C# 14 binds array.Contains(x) to spans, which an expression tree cannot evaluate: go back to the array.
    private static IEnumerable? EvaluateList(Expression list) => Peel(list) switch
    {
        MethodCallExpression { Method.Name: "op_Implicit" } conversion => EvaluateList(conversion.Arguments[0]),
        var other => Evaluate(other) as IEnumerable,
    };

    private CimPropertyInfo? TryProperty(Expression? expression)
    {
        if (expression is null || Peel(expression) is not MemberExpression { Expression: { } owner } member)
        {
            return null;
        }

        if (member.Member.Name == "Value" && Nullable.GetUnderlyingType(owner.Type) is not null)
        {
            return TryProperty(owner);
        }

        if (Peel(owner) is not ParameterExpression)
        {
            return null;
        }

        // Generated names may differ from CIM names by an underscore at the end.
        var property = cimClass.FindProperty(member.Member.Name) ?? cimClass.FindProperty(member.Member.Name.TrimEnd('_')) ??
            throw new NotSupportedException($"'{member}' is no property of {cimClass.Name} that a server knows.");
        if (property.IsLazy)
        {
            throw new NotSupportedException($"{property} is lazy, so no server can filter or order by it: filter the objects after IncludeLazy().");
        }

        return property.IsArray || property.Type == CimType.Instance
            ? throw new NotSupportedException($"{property} is {(property.IsArray ? "an array" : "an embedded object")}, by which no server can filter or order.")
            : property;
    }

    private static CimValue Convert(CimPropertyInfo property, object? value)
    {
        try
        {
            return value is null ? default : ValueConversion.To(property.Type, value);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException)
        {
            throw new CimSchemaException($"{property} is of type {property.Type} and cannot be compared with {value}.", exception) { PropertyName = property.Name };
        }
    }

    // Reads constants, captured variables and their members; nothing is compiled.
    private static object? Evaluate(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field } member:
                return field.GetValue(member.Expression is null ? null : Evaluate(member.Expression));
            case MemberExpression { Member: PropertyInfo property } member:
                return property.GetValue(member.Expression is null ? null : Evaluate(member.Expression));
            case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert:
                return convert.Method is { } conversion ? conversion.Invoke(null, [Evaluate(convert.Operand)]) : Evaluate(convert.Operand);
            case NewArrayExpression array:
                return array.Expressions.Select(Evaluate).ToArray();
            case MethodCallExpression call:
                return call.Method.Invoke(call.Object is null ? null : Evaluate(call.Object), [.. call.Arguments.Select(Evaluate)]);
            case BinaryExpression { NodeType: ExpressionType.Add, Method: { } add } concatenation:
                return add.Invoke(null, [Evaluate(concatenation.Left), Evaluate(concatenation.Right)]);
            case BinaryExpression { NodeType: ExpressionType.Or, Method: null } union:
                return System.Convert.ToUInt64(Evaluate(union.Left), CultureInfo.InvariantCulture) | System.Convert.ToUInt64(Evaluate(union.Right), CultureInfo.InvariantCulture);
            default:
                throw NotTranslatable(expression);
        }
    }

    private static Expression Peel(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs, Method: null } conversion)
        {
            expression = conversion.Operand;
        }

        return expression;
    }

    private static CimComparison? ComparisonOf(ExpressionType type) => type switch
    {
        ExpressionType.Equal => CimComparison.Equal,
        ExpressionType.NotEqual => CimComparison.NotEqual,
        ExpressionType.LessThan => CimComparison.Less,
        ExpressionType.LessThanOrEqual => CimComparison.LessOrEqual,
        ExpressionType.GreaterThan => CimComparison.Greater,
        ExpressionType.GreaterThanOrEqual => CimComparison.GreaterOrEqual,
        _ => null,
    };

    private static CimComparison Mirror(CimComparison comparison) => comparison switch
    {
        CimComparison.Less => CimComparison.Greater,
        CimComparison.LessOrEqual => CimComparison.GreaterOrEqual,
        CimComparison.Greater => CimComparison.Less,
        CimComparison.GreaterOrEqual => CimComparison.LessOrEqual,
        _ => comparison,
    };

    private static TextPlace? PlaceOf(string method) => method switch
    {
        nameof(string.StartsWith) => TextPlace.Start,
        nameof(string.EndsWith) => TextPlace.End,
        nameof(string.Contains) => TextPlace.Anywhere,
        _ => null,
    };

    private static NotSupportedException NotTranslatable(Expression expression) => new(
        $"No server can evaluate '{expression}'. Compare properties with values, or use StartsWith, EndsWith, Contains, &&, || and !.");
}
