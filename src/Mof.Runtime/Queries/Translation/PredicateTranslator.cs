using System.Linq.Expressions;

namespace Mof.Runtime;

/// <summary>Turns a lambda over a proxy into a filter. What no server can evaluate is an exception that names it.</summary>
internal sealed class PredicateTranslator
{
    private readonly CimClassInfo _class;
    private readonly ParameterExpression _parameter;

    private PredicateTranslator(CimClassInfo cimClass, LambdaExpression lambda)
    {
        _class = cimClass;
        _parameter = lambda.Parameters[0];
    }

    /// <summary>The filter of a lambda such as <c>x => x.Name == "a"</c>.</summary>
    public static CimFilter Translate(CimClassInfo cimClass, LambdaExpression predicate) => new PredicateTranslator(cimClass, predicate).Condition(predicate.Body);

    /// <summary>The property that a lambda such as <c>x => x.Name</c> selects.</summary>
    public static CimPropertyInfo Property(CimClassInfo cimClass, LambdaExpression selector) =>
        new PredicateTranslator(cimClass, selector).TryProperty(selector.Body) is { } property
            ? property.IsArray ? throw IsArray(property) : property
            : throw new NotSupportedException($"No server can order by '{selector.Body}': name one property.");

    private CimFilter Condition(Expression expression)
    {
        switch (Peel(expression))
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both:
                return Combination(both, isAnd: true);
            case BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either:
                return Combination(either, isAnd: false);
            case var known when known.Type == typeof(bool) && IsFixed(known):
                return ConstantReader.Read(known) is true ? Always() : Always().Negated();
            case UnaryExpression { NodeType: ExpressionType.Not } negation:
                return Condition(negation.Operand).Negated();
            case BinaryExpression binary when ComparisonOf(binary.NodeType) is { } comparison:
                return Comparison(binary, comparison);
            case MethodCallExpression call:
                return Call(call);
            case MemberExpression { Member.Name: "HasValue" } nullable when TryProperty(nullable.Expression) is { } tested:
                return new NullFilter(tested, isNull: false);
            case { } member when member.Type == typeof(bool) && TryProperty(member) is { IsArray: false } flag:
                return new ComparisonFilter(flag, CimComparison.Equal, true);
            case var other:
                throw NotTranslatable(other);
        }
    }

    // Chains lean to the left, as deep as they are long: the left side is a loop. What is known without an object is left out.
    private CimFilter Combination(BinaryExpression binary, bool isAnd)
    {
        var operands = new List<Expression>();
        Expression current = binary;
        while (Peel(current) is BinaryExpression chain && (isAnd
            ? chain.NodeType is ExpressionType.AndAlso or ExpressionType.And
            : chain.NodeType is ExpressionType.OrElse or ExpressionType.Or))
        {
            operands.Add(chain.Right);
            current = chain.Left;
        }

        operands.Add(current);
        operands.Reverse();
        var filters = new List<CimFilter>(operands.Count);
        foreach (var operand in operands)
        {
            if (!IsFixed(operand))
            {
                filters.Add(Condition(operand));
            }
            else if (ConstantReader.Read(operand) is true != isAnd)
            {
                return isAnd ? Always().Negated() : Always();
            }
        }

        return filters.Count == 0 ? isAnd ? Always() : Always().Negated() : filters.Count == 1 ? filters[0] : new CompoundFilter(isAnd, [.. filters]);
    }

    private CompoundFilter Always()
    {
        var any = Array.Find(_class.PropertyArray, static property => !property.IsLazy && !property.IsArray && property.Type != CimType.Instance) ??
            throw new NotSupportedException($"{_class} has no property that a server can compare.");
        return new CompoundFilter(isAnd: false, new NullFilter(any, isNull: true), new NullFilter(any, isNull: false));
    }

    private CimFilter Comparison(BinaryExpression binary, CimComparison comparison)
    {
        // Casts around a constant change it; those around a property only change how the language compares.
        var (left, right) = (binary.Left, binary.Right);
        if (Peel(left) is BinaryExpression { NodeType: ExpressionType.And } mask && TryProperty(mask.Left) is not null)
        {
            // WQL has no operator for bits.
            throw new NotSupportedException($"No server can test single bits, as in '{binary}': filter the objects after the query.");
        }

        // string.Compare(x.Name, "m") > 0
        if (Peel(left) is MethodCallExpression call && MeaningOf(call, out var operands) == CallMeaning.Compare && IsFixed(right))
        {
            return ConstantReader.Read(right) is 0 ? Comparison(operands[0], comparison, operands[1], binary) : throw NotTranslatable(binary);
        }

        if (Peel(right) is MethodCallExpression mirrored && MeaningOf(mirrored, out operands) == CallMeaning.Compare && IsFixed(left))
        {
            return ConstantReader.Read(left) is 0 ? Comparison(operands[0], Mirror(comparison), operands[1], binary) : throw NotTranslatable(binary);
        }

        return Comparison(left, comparison, right, binary);
    }

    private CimFilter Comparison(Expression left, CimComparison comparison, Expression right, Expression whole)
    {
        if (IsFixed(right) && TryProperty(left) is { } property)
        {
            return Comparison(property, comparison, ConstantReader.Read(right));
        }

        if (IsFixed(left) && TryProperty(right) is { } mirrored)
        {
            return Comparison(mirrored, Mirror(comparison), ConstantReader.Read(left));
        }

        throw NotTranslatable(whole);
    }

    private static CimFilter Comparison(CimPropertyInfo property, CimComparison comparison, object? value) => (value, comparison) switch
    {
        (null, CimComparison.Equal) => new NullFilter(property, isNull: true),
        (null, CimComparison.NotEqual) => new NullFilter(property, isNull: false),
        _ when property.IsArray => throw IsArray(property),
        _ => new ComparisonFilter(property, comparison, Convert(property, value)),
    };

    private CimFilter Call(MethodCallExpression call)
    {
        var meaning = MeaningOf(call, out var operands);
        switch (meaning)
        {
            case CallMeaning.StartsWith or CallMeaning.EndsWith or CallMeaning.ContainsText
                when IsFixed(operands[1]) && TryProperty(operands[0]) is { Type: CimType.String, IsArray: false } text:
                var part = ConstantReader.Read(operands[1])?.ToString() ?? throw new ArgumentException($"The argument of '{call}' is null.");
                return new TextFilter(text, PlaceOf(meaning.Value), part);
            case CallMeaning.Equals:
                return Comparison(operands[0], CimComparison.Equal, operands[1], call);
            case CallMeaning.IsNullOrEmpty when TryProperty(operands[0]) is { Type: CimType.String, IsArray: false } tested:
                return CimFilter.Or(new NullFilter(tested, isNull: true), new ComparisonFilter(tested, CimComparison.Equal, ""));
            case CallMeaning.ContainsItem when TryProperty(operands[1]) is { IsArray: false } property && ListOf(operands[0]) is { } choices:
                return new InFilter(property, choices.Cast<object?>().Select(choice => Convert(property, choice)));
            case CallMeaning.ContainsItem when TryProperty(Unspanned(operands[0])) is { IsArray: true } array && IsFixed(operands[1]):
                return new ItemFilter(array, Convert(array, ConstantReader.Read(operands[1])));
            default:
                throw NotTranslatable(call);
        }
    }

    /// <summary>What a call means and the values that it is about; comparers and comparisons, which a server has of its own, are left out.</summary>
    private static CallMeaning? MeaningOf(MethodCallExpression call, out Expression[] operands)
    {
        operands = [.. (call.Object is null ? [] : new[] { call.Object })
            .Concat(call.Arguments)
            .Where(static argument => argument.Type != typeof(StringComparison) && argument is not ConstantExpression { Value: null, Type: { IsInterface: true, IsGenericType: true } })];
        var type = call.Method.DeclaringType!;
        return TranslatableCall.Find((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? "", call.Method.Name, operands.Length);
    }

    private System.Collections.IEnumerable? ListOf(Expression list) =>
        Unspanned(list) is var unspanned && IsFixed(unspanned) ? ConstantReader.Read(unspanned) as System.Collections.IEnumerable : null;

    // C# 14 binds array.Contains(x) to spans, which an expression tree cannot evaluate: go back to the array.
    private static Expression Unspanned(Expression list) => Peel(list) is MethodCallExpression { Method.Name: "op_Implicit" } conversion
        ? Unspanned(conversion.Arguments[0])
        : Peel(list);

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

        if (Peel(owner) != _parameter)
        {
            return null;
        }

        // Generated names may differ from CIM names by an underscore at the end.
        var property = _class.FindProperty(member.Member.Name) ?? _class.FindProperty(member.Member.Name.TrimEnd('_')) ??
            throw new NotSupportedException($"'{member}' is no property of {_class.Name} that a server knows.");
        if (property.IsLazy)
        {
            throw new NotSupportedException($"{property} is lazy, so no server can filter or order by it: filter the objects after IncludeLazy().");
        }

        return property.Type == CimType.Instance
            ? throw new NotSupportedException($"{property} is an embedded object, by which no server can filter or order.")
            : property;
    }

    private bool IsFixed(Expression expression) => !ParameterFinder.Finds(expression, _parameter);

    private static CimValue Convert(CimPropertyInfo property, object? value)
    {
        try
        {
            return value is null || IsNotANumber(value) ? default
                // A fraction is equal to no integer, and above or below it; a real64 is more exact than a real32.
                : property.Type is <= CimType.SInt64 and >= CimType.UInt8 && value is double or float or decimal ? ValueConversion.ToNumber(value)
                : property.Type == CimType.Real32 && value is double or decimal ? ValueConversion.ToNumber(value)
                : ValueConversion.To(property.Type, value);
        }
        catch (OverflowException) when (value is not null)
        {
            // Beyond the property's range, where it is equal to nothing, but still above or below everything.
            return ValueConversion.ToNumber(value);
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException)
        {
            throw new CimSchemaException($"{property} is of type {property.Type} and cannot be compared with {value}.", exception) { PropertyName = property.Name };
        }
    }

    // It is less than, equal to and greater than nothing, as NULL is.
    private static bool IsNotANumber(object value) => value is double.NaN or float.NaN;

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

    private static TextPlace PlaceOf(CallMeaning meaning) => meaning switch
    {
        CallMeaning.StartsWith => TextPlace.Start,
        CallMeaning.EndsWith => TextPlace.End,
        _ => TextPlace.Anywhere,
    };

    private static NotSupportedException IsArray(CimPropertyInfo property) =>
        new($"{property} is an array, which no server compares or orders by: ask with Contains for one item.");

    private static NotSupportedException NotTranslatable(Expression expression) => new(
        $"No server can evaluate '{expression}'. Compare properties with values, or use StartsWith, EndsWith, Contains, &&, || and !; texts compare blind to case.");

    private sealed class ParameterFinder(ParameterExpression parameter) : ExpressionVisitor
    {
        private bool _isFound;

        public static bool Finds(Expression expression, ParameterExpression parameter)
        {
            var finder = new ParameterFinder(parameter);
            finder.Visit(expression);
            return finder._isFound;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _isFound |= node == parameter;
            return node;
        }
    }
}
