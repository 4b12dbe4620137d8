using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Mof.Runtime;

/// <summary>Reads what a condition compares with: constants, captured variables, their members, calls. Nothing is compiled.</summary>
internal static class ConstantReader
{
    public static object? Read(Expression expression)
    {
        try
        {
            return Evaluate(expression);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is not null)
        {
            // What the caller's own code throws is the caller's to see.
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(thrown.InnerException).Throw();
            throw;
        }
    }

    private static object? Evaluate(Expression expression)
    {
        switch (expression)
        {
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression { Member: FieldInfo field } member:
                return field.GetValue(member.Expression is null ? null : Owner(member));
            case MemberExpression { Member: PropertyInfo property } member:
                return property.GetValue(member.Expression is null ? null : Owner(member));
            case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert:
                return convert.Method is { } conversion ? conversion.Invoke(null, [Evaluate(convert.Operand)]) : Converted(Evaluate(convert.Operand), convert.Type);
            case UnaryExpression { NodeType: ExpressionType.Quote } quote:
                return quote.Operand;
            case UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked, Method: null } negation:
                return Converted(-System.Convert.ToDecimal(Evaluate(negation.Operand), CultureInfo.InvariantCulture), negation.Type);
            case NewArrayExpression { NodeType: ExpressionType.NewArrayInit } array:
                return array.Expressions.Select(Evaluate).ToArray();
            case NewExpression { Constructor: { } constructor } creation:
                return constructor.Invoke([.. creation.Arguments.Select(Evaluate)]);
            case ListInitExpression list when Evaluate(list.NewExpression) is { } items:
                foreach (var item in list.Initializers)
                {
                    item.AddMethod.Invoke(items, [.. item.Arguments.Select(Evaluate)]);
                }

                return items;
            case MethodCallExpression call:
                return call.Method.Invoke(call.Object is null ? null : Evaluate(call.Object), [.. call.Arguments.Select(Evaluate)]);
            case ConditionalExpression condition:
                return Evaluate(condition.Test) is true ? Evaluate(condition.IfTrue) : Evaluate(condition.IfFalse);
            case BinaryExpression { NodeType: ExpressionType.Coalesce } coalesce:
                return Evaluate(coalesce.Left) ?? Evaluate(coalesce.Right);
            case BinaryExpression { NodeType: ExpressionType.ArrayIndex } index:
                return ((Array)Evaluate(index.Left)!).GetValue(System.Convert.ToInt32(Evaluate(index.Right), CultureInfo.InvariantCulture));
            case BinaryExpression { Method: { } operation } binary:
                return operation.Invoke(null, [Evaluate(binary.Left), Evaluate(binary.Right)]);
            case BinaryExpression { NodeType: ExpressionType.Or or ExpressionType.And or ExpressionType.ExclusiveOr } bits:
                return Bits(bits);
            case BinaryExpression { NodeType: ExpressionType.Add or ExpressionType.Subtract or ExpressionType.Multiply } arithmetic:
                return Arithmetic(arithmetic);
            default:
                throw new NotSupportedException(
                    $"'{expression}' is not evaluated inside a query: compute it before, in a variable, and compare with that.");
        }
    }

    private static object? Owner(MemberExpression member) => Evaluate(member.Expression!) ??
        throw new NotSupportedException($"'{member}' cannot be read, since '{member.Expression}' is null.");

    private static object Bits(BinaryExpression bits)
    {
        var (left, right) = (Int64(Evaluate(bits.Left)), Int64(Evaluate(bits.Right)));
        var result = bits.NodeType switch
        {
            ExpressionType.Or => left | right,
            ExpressionType.And => left & right,
            _ => left ^ right,
        };
        return Type.GetTypeCode(bits.Type) == TypeCode.UInt64 ? unchecked((ulong)result) : Converted(result, bits.Type)!;
    }

    private static object? Arithmetic(BinaryExpression arithmetic)
    {
        var (left, right) = (Evaluate(arithmetic.Left), Evaluate(arithmetic.Right));
        if (left is null || right is null)
        {
            return null;
        }

        var culture = CultureInfo.InvariantCulture;
        var (a, b) = (System.Convert.ToDecimal(left, culture), System.Convert.ToDecimal(right, culture));
        return Converted(
            arithmetic.NodeType switch
            {
                ExpressionType.Add => a + b,
                ExpressionType.Subtract => a - b,
                _ => a * b,
            },
            arithmetic.Type);
    }

    private static long Int64(object? value) => value is ulong unsigned ? unchecked((long)unsigned) : System.Convert.ToInt64(value, CultureInfo.InvariantCulture);

    // A cast between numbers and enums; every other one changes the type of the view only.
    private static object? Converted(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is not IConvertible || value is string || target.IsInstanceOfType(value) || !(target.IsPrimitive || target.IsEnum || target == typeof(decimal)))
        {
            return value;
        }

        if (target.IsEnum)
        {
            return Enum.ToObject(target, value is decimal number ? (object)decimal.ToInt64(number) : value);
        }

        return System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
    }
}
