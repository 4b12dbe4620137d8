using System.Linq.Expressions;
using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>A random condition three times: as an expression tree, as WQL, and as the test understands it.</summary>
internal sealed record RandomCondition(Expression Body, string Wql, Func<Row, bool?> Meaning)
{
    public static readonly ParameterExpression Parameter = Expression.Parameter(typeof(Device), "x");

    private static readonly string[] Comparisons = ["=", "<>", "<", "<=", ">", ">="];

    private static readonly ExpressionType[] Operators =
        [ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual];

    private static readonly string[] Texts = ["", "a", "B", "ab", "%", "_", "[x]", "Ä", "100%", "a\\b", "a\"b", "'"];

    public Expression<Func<Device, bool>> Lambda => Expression.Lambda<Func<Device, bool>>(Body, Parameter);

    public static RandomCondition Next(Random random, int depth)
    {
        if (depth > 0 && random.Next(4) > 0)
        {
            var left = Next(random, depth - 1);
            if (random.Next(3) == 0)
            {
                return new(Expression.Not(left.Body), $"NOT ({left.Wql})", row => ThreeValued.Not(left.Meaning(row)));
            }

            var right = Next(random, depth - 1);
            return random.Next(2) == 0
                ? new(Expression.AndAlso(left.Body, right.Body), $"({left.Wql}) AND ({right.Wql})", row => ThreeValued.And(left.Meaning(row), right.Meaning(row)))
                : new(Expression.OrElse(left.Body, right.Body), $"({left.Wql}) OR ({right.Wql})", row => ThreeValued.Or(left.Meaning(row), right.Meaning(row)));
        }

        return random.Next(10) switch
        {
            0 => Number(random, nameof(Device.Level), static row => row.Level, (uint)random.Next(4)),
            1 => Number(random, nameof(Device.Total), static row => row.Total, random.Next(2) == 0 ? ulong.MaxValue : (ulong)random.Next(3)),
            2 => Number(random, nameof(Device.Weight), static row => row.Weight, random.Next(5) / 2f),
            3 => Null(random),
            4 => Item(random),
            5 => Choice(random),
            6 => Flag(random),
            7 => Time(random),
            8 => TextComparison(random),
            _ => TextPart(random),
        };
    }

    private static RandomCondition Number<T>(Random random, string name, Func<Row, T?> read, T value)
        where T : struct, IComparable<T>, IFormattable
    {
        var i = random.Next(Comparisons.Length);
        var (property, constant) = (Expression.Property(Parameter, name), Expression.Constant(value, typeof(T?)));
        var isReversed = random.Next(2) == 0;
        var body = isReversed ? Expression.MakeBinary(Mirror(Operators[i]), constant, property) : Expression.MakeBinary(Operators[i], property, constant);
        return new(body, $"{name} {Comparisons[i]} {value.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}", row => ThreeValued.Compare(read(row), Comparisons[i], value));
    }

    private static RandomCondition Null(Random random)
    {
        var isNull = random.Next(2) == 0;
        var property = Expression.Property(Parameter, nameof(Device.Label));
        var constant = Expression.Constant(null, typeof(string));
        return new(
            isNull ? Expression.Equal(property, constant) : Expression.NotEqual(property, constant), isNull ? "Label IS NULL" : "Label IS NOT NULL", row => row.Label is null == isNull);
    }

    private static RandomCondition Item(Random random)
    {
        var value = (uint)random.Next(4);
        var body = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(uint)], Expression.Property(Parameter, nameof(Device.Codes)), Expression.Constant(value));
        return new(body, $"Codes = {value}", row => row.Codes?.Contains(value));
    }

    private static RandomCondition Choice(Random random)
    {
        var values = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Texts[random.Next(Texts.Length)]).ToList();
        var body = Expression.Call(Expression.Constant(values), typeof(List<string>).GetMethod(nameof(List<string>.Contains))!, Expression.Property(Parameter, nameof(Device.Label)));
        return new(
            body,
            $"Label IN ({string.Join(", ", values.Select(Quoted))})",
            row => row.Label is null ? null : values.Any(value => ThreeValued.Compare(row.Label, "=", value) == true));
    }

    private static RandomCondition Flag(Random random)
    {
        var value = random.Next(2) == 0;
        return new(
            Expression.Equal(Expression.Property(Parameter, nameof(Device.IsOn)), Expression.Constant(value, typeof(bool?))),
            $"IsOn = {(value ? "TRUE" : "FALSE")}",
            row => row.IsOn is { } known ? known == value : null);
    }

    private static RandomCondition Time(Random random)
    {
        var value = CimDateTime.Parse("2026010" + random.Next(1, 4) + "000000.000000+***");
        var i = random.Next(Comparisons.Length);
        return new(
            Expression.MakeBinary(Operators[i], Expression.Property(Parameter, nameof(Device.Seen)), Expression.Constant(value, typeof(CimDateTime?))),
            $"Seen {Comparisons[i]} '{value}'",
            row => ThreeValued.Compare(row.Seen, Comparisons[i], value));
    }

    private static RandomCondition TextComparison(Random random)
    {
        var value = Texts[random.Next(Texts.Length)];
        var i = random.Next(Comparisons.Length);
        var compare = Expression.Call(typeof(string), nameof(string.Compare), null, Expression.Property(Parameter, nameof(Device.Label)), Expression.Constant(value));
        return new(
            Expression.MakeBinary(Operators[i], compare, Expression.Constant(0)), $"Label {Comparisons[i]} {Quoted(value)}", row => ThreeValued.Compare(row.Label, Comparisons[i], value));
    }

    private static RandomCondition TextPart(Random random)
    {
        var value = Texts[random.Next(Texts.Length)];
        var (method, place) = random.Next(3) switch
        {
            0 => (nameof(string.StartsWith), "start"),
            1 => (nameof(string.EndsWith), "end"),
            _ => (nameof(string.Contains), "in"),
        };
        var call = Expression.Call(Expression.Property(Parameter, nameof(Device.Label)), typeof(string).GetMethod(method, [typeof(string)])!, Expression.Constant(value));
        var pattern = (place == "start" ? "" : "%") + CimLike.Escape(value) + (place == "end" ? "" : "%");
        return new(call, $"Label LIKE {Quoted(pattern)}", row => ThreeValued.Text(row.Label, place, value));
    }

    private static string Quoted(string text) => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    private static ExpressionType Mirror(ExpressionType type) => type switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        _ => type,
    };
}
