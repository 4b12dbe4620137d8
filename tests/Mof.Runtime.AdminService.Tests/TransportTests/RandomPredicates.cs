using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>A condition twice: as C# writes it, and as a server has to understand it. Null is unknown, as in SQL.</summary>
internal sealed record Predicate(Expression Body, Func<CimInstance, bool?> Oracle);

/// <summary>
/// Makes conditions over the properties of a class by the dice. The oracle shares nothing with the product but the values: texts
/// compare blind to case, NULL meets no comparison, nor its negation (wmisdk; facts, runtime §2.2).
/// </summary>
internal sealed class RandomPredicates<T>(Random random, IReadOnlyList<T> rows, bool withArrays = true)
    where T : CimInstance
{
    private static readonly ExpressionType[] Relations =
    [
        ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual,
    ];

    private readonly ParameterExpression _object = Expression.Parameter(typeof(T), "x");

    private readonly PropertyInfo[] _properties =
    [
        .. typeof(T).GetProperties().Where(property =>
            property.DeclaringType!.IsSubclassOf(typeof(CimInstance)) && rows[0].CimClass.FindProperty(property.Name) is { IsLazy: false, Type: not CimType.Instance } cim &&
            (!cim.IsArray || (withArrays && cim.Type != CimType.UInt8)))
            .OrderBy(static property => property.Name, StringComparer.Ordinal),
    ];

    public (Expression<Func<T, bool>> Lambda, Func<CimInstance, bool?> Oracle) Next()
    {
        var predicate = Make(random.Next(4));
        return (Expression.Lambda<Func<T, bool>>(predicate.Body, _object), predicate.Oracle);
    }

    private Predicate Make(int depth)
    {
        if (depth == 0)
        {
            return Leaf(_properties[random.Next(_properties.Length)]);
        }

        switch (random.Next(5))
        {
            case 0:
                var inner = Make(depth - 1);
                return new(Expression.Not(inner.Body), row => !inner.Oracle(row));
            case 1 or 2:
                var (left, right) = (Make(depth - 1), Make(depth - 1));
                return new(
                    random.Next(4) == 0 ? Expression.And(left.Body, right.Body) : Expression.AndAlso(left.Body, right.Body),
                    row => left.Oracle(row) & right.Oracle(row));
            case 3:
                var (first, second) = (Make(depth - 1), Make(depth - 1));
                return new(Expression.OrElse(first.Body, second.Body), row => first.Oracle(row) | second.Oracle(row));
            default:
                return Leaf(_properties[random.Next(_properties.Length)]);
        }
    }

    private Predicate Leaf(PropertyInfo property)
    {
        var cim = rows[0].CimClass.FindProperty(property.Name)!;
        var member = Expression.Property(_object, property);
        if (cim.IsArray)
        {
            return Item(cim, member, property.PropertyType.GetGenericArguments()[0]);
        }

        if (random.Next(8) == 0 && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null))
        {
            return NullTest(cim, member);
        }

        return cim.Type switch
        {
            CimType.String => Text(cim, member),
            CimType.Boolean => Flag(cim, member),
            CimType.Reference => Relation(cim, member, Relations[random.Next(2)], Sample(cim)),
            _ when random.Next(4) == 0 => AnyOf(cim, member),
            _ => Relation(cim, member, Relations[random.Next(cim.Type == CimType.DateTime || !property.PropertyType.IsEnum ? 6 : 2)], Sample(cim)),
        };
    }

    private Predicate NullTest(CimPropertyInfo cim, MemberExpression member)
    {
        if (Nullable.GetUnderlyingType(member.Type) is not null && random.Next(2) == 0)
        {
            return new(Expression.Property(member, "HasValue"), row => !Value(row, cim).IsNull);
        }

        var isNull = random.Next(2) == 0;
        var nothing = Expression.Constant(null, member.Type);
        return new(isNull ? Expression.Equal(member, nothing) : Expression.NotEqual(member, nothing), row => Value(row, cim).IsNull == isNull);
    }

    private Predicate Flag(CimPropertyInfo cim, MemberExpression member)
    {
        var wanted = random.Next(2) == 0;
        Expression value = Nullable.GetUnderlyingType(member.Type) is null ? member : Expression.Property(member, "Value");
        return random.Next(3) == 0
            ? new(wanted ? value : Expression.Not(value), row => Value(row, cim).IsNull ? null : Value(row, cim).AsBoolean() == wanted)
            : Relation(cim, member, Relations[random.Next(2)], wanted);
    }

    private Predicate Relation(CimPropertyInfo cim, MemberExpression member, ExpressionType relation, CimValue sample)
    {
        Expression constant = Constant(cim, member.Type, sample);
        Expression left = member;
        if (Plain(member.Type) is { } small && (small.IsEnum || Type.GetTypeCode(small) is TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Char))
        {
            // C# compares enums and small numbers as int or as their underlying type, lifted where one side may be NULL.
            var wide = small.IsEnum ? Enum.GetUnderlyingType(small) : typeof(int);
            wide = Nullable.GetUnderlyingType(member.Type) is null ? wide : typeof(Nullable<>).MakeGenericType(wide);
            (left, constant) = (Expression.Convert(member, wide), Expression.Convert(constant, wide));
        }

        var mirrored = random.Next(4) == 0;
        return new(
            mirrored ? Expression.MakeBinary(Mirror(relation), constant, left) : Expression.MakeBinary(relation, left, constant),
            row => Value(row, cim).IsNull ? null : Holds(relation, Order(Value(row, cim), sample)));
    }

    private Predicate Text(CimPropertyInfo cim, MemberExpression member)
    {
        var text = Sample(cim).AsString()!;
        var constant = Expression.Constant(text);
        Predicate Tested(Expression body, Func<string, bool> test) => new(body, row => Value(row, cim).AsString() is { } actual ? test(actual) : null);
        switch (random.Next(8))
        {
            case 0:
                return Relation(cim, member, Relations[random.Next(2)], text);
            case 1:
                var relation = Relations[random.Next(6)];
                return Tested(
                    Expression.MakeBinary(relation, Expression.Call(typeof(string), "Compare", null, member, constant), Expression.Constant(0)),
                    actual => Holds(relation, string.Compare(actual, text, StringComparison.OrdinalIgnoreCase)));
            case 2:
                return new(Expression.Call(typeof(string), "IsNullOrEmpty", null, member), row => string.IsNullOrEmpty(Value(row, cim).AsString()));
            case 3:
                return AnyOf(cim, member);
            case 4:
                return Tested(Expression.Call(member, typeof(string).GetMethod("Equals", [typeof(string)])!, constant), actual => string.Equals(actual, text, StringComparison.OrdinalIgnoreCase));
            default:
                var part = Part(text);
                var method = new[] { "StartsWith", "EndsWith", "Contains" }[random.Next(3)];
                var (argument, comparison) = (Expression.Constant(part), Expression.Constant(StringComparison.OrdinalIgnoreCase));
                return Tested(
                    random.Next(2) == 0 ? Expression.Call(member, method, null, argument) : Expression.Call(member, method, null, argument, comparison),
                    actual => method switch
                    {
                        "StartsWith" => actual.StartsWith(part, StringComparison.OrdinalIgnoreCase),
                        "EndsWith" => actual.EndsWith(part, StringComparison.OrdinalIgnoreCase),
                        _ => actual.Contains(part, StringComparison.OrdinalIgnoreCase),
                    });
        }
    }

    private string Part(string text)
    {
        var start = random.Next(text.Length + 1);
        var part = text.Substring(start, random.Next(text.Length - start + 1));
        // Half of a surrogate pair is no text that a server could be asked for.
        part = part.Length > 0 && char.IsLowSurrogate(part[0]) ? part[1..] : part;
        part = part.Length > 0 && char.IsHighSurrogate(part[^1]) ? part[..^1] : part;
        return random.Next(2) == 0 ? part.ToUpperInvariant() : part;
    }

    private Predicate AnyOf(CimPropertyInfo cim, MemberExpression member)
    {
        var samples = Enumerable.Range(0, random.Next(4)).Select(_ => Sample(cim)).ToArray();
        var list = Array.CreateInstance(member.Type, samples.Length);
        for (var i = 0; i < samples.Length; i++)
        {
            list.SetValue(((ConstantExpression)Constant(cim, member.Type, samples[i])).Value, i);
        }

        var body = random.Next(2) == 0
            ? (Expression)Expression.Call(typeof(Enumerable), "Contains", [member.Type], Expression.Constant(list), member)
            : Expression.Call(Expression.Constant(Activator.CreateInstance(typeof(List<>).MakeGenericType(member.Type), list)), "Contains", null, member);
        return new(body, row => samples.Length == 0 ? false : Value(row, cim).IsNull ? null : samples.Any(sample => Order(Value(row, cim), sample) == 0));
    }

    private Predicate Item(CimPropertyInfo cim, MemberExpression member, Type type)
    {
        var sample = Sample(cim);
        var body = Expression.Call(typeof(Enumerable), "Contains", [type], member, Constant(cim, type, sample));
        return new(body, row => Value(row, cim) is { IsNull: false } array ? Enumerable.Range(0, array.Count).Any(i => Order(array.ItemAt(i), sample) == 0) : null);
    }

    /// <summary>A value that a row has; of a text often in another case; else any.</summary>
    private CimValue Sample(CimPropertyInfo cim)
    {
        for (var i = 0; i < 20; i++)
        {
            var value = Value(rows[random.Next(rows.Count)], cim);
            if (value.IsNull || (cim.IsArray && value.Count == 0))
            {
                continue;
            }

            value = cim.IsArray ? value.ItemAt(random.Next(value.Count)) : value;
            return cim.Type == CimType.String && random.Next(3) == 0 ? value.AsString()!.ToUpperInvariant() : value;
        }

        return cim.Type == CimType.String ? "none" : RandomRows.Value(random, cim.Type);
    }

    private static ConstantExpression Constant(CimPropertyInfo cim, Type type, CimValue sample)
    {
        var plain = Plain(type)!;
        object value = cim.Type switch
        {
            CimType.DateTime => sample.AsDateTime(),
            CimType.Reference => Activator.CreateInstance(plain, sample.AsPath()!)!,
            _ => sample.ToObject()!,
        };
        return Expression.Constant(plain.IsEnum ? Enum.ToObject(plain, value) : value, type);
    }

    private static Type? Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static CimValue Value(CimInstance row, CimPropertyInfo property) => row.ValueOf(property.Name);

    private static int Order(CimValue left, CimValue right) => left.Type switch
    {
        CimType.String => string.Compare(left.AsString(), right.AsString(), StringComparison.OrdinalIgnoreCase),
        CimType.Boolean => left.AsBoolean().CompareTo(right.AsBoolean()),
        CimType.DateTime => left.AsDateTime().ToDateTimeOffset(TimeSpan.Zero).CompareTo(right.AsDateTime().ToDateTimeOffset(TimeSpan.Zero)),
        CimType.Reference => string.Compare(left.AsPath()!.ToString(), right.AsPath()!.ToString(), StringComparison.OrdinalIgnoreCase),
        CimType.Real32 or CimType.Real64 => Convert.ToDouble(left.ToObject(), CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(right.ToObject(), CultureInfo.InvariantCulture)),
        CimType.Char16 => left.AsChar().CompareTo(right.AsChar()),
        _ => Convert.ToDecimal(left.ToObject(), CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right.ToObject(), CultureInfo.InvariantCulture)),
    };

    private static bool Holds(ExpressionType relation, int order) => relation switch
    {
        ExpressionType.Equal => order == 0,
        ExpressionType.NotEqual => order != 0,
        ExpressionType.LessThan => order < 0,
        ExpressionType.LessThanOrEqual => order <= 0,
        ExpressionType.GreaterThan => order > 0,
        _ => order >= 0,
    };

    private static ExpressionType Mirror(ExpressionType relation) => relation switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        _ => relation,
    };
}
