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
                return convert.Method is { } conversion
                    ? conversion.Invoke(null, [Evaluate(convert.Operand)])
                    : ConstantArithmetic.Cast(Evaluate(convert.Operand), convert.Type, convert.NodeType == ExpressionType.ConvertChecked);
            case UnaryExpression { NodeType: ExpressionType.Quote } quote:
                return quote.Operand;
            case UnaryExpression { NodeType: ExpressionType.Negate or ExpressionType.NegateChecked, Method: null } negation:
                return ConstantArithmetic.Negate(Evaluate(negation.Operand), negation.Type);
            case UnaryExpression { NodeType: ExpressionType.ArrayLength } length:
                return ((Array)Evaluate(length.Operand)!).Length;
            case UnaryExpression { NodeType: ExpressionType.Not, Method: null } negation when negation.Type == typeof(bool):
                return Evaluate(negation.Operand) is not true;
            case BinaryExpression { NodeType: ExpressionType.AndAlso } both:
                return Evaluate(both.Left) is true && Evaluate(both.Right) is true;
            case BinaryExpression { NodeType: ExpressionType.OrElse } either:
                return Evaluate(either.Left) is true || Evaluate(either.Right) is true;
            case BinaryExpression { Method: null } comparison when ConstantArithmetic.Compares(comparison.NodeType):
                return ConstantArithmetic.Compare(comparison.NodeType, Evaluate(comparison.Left), Evaluate(comparison.Right));
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
            case BinaryExpression { Method: null } binary when ConstantArithmetic.Knows(binary.NodeType):
                return ConstantArithmetic.Compute(binary.NodeType, Evaluate(binary.Left), Evaluate(binary.Right), binary.Type);
            default:
                throw new NotSupportedException(
                    $"'{expression}' is not evaluated inside a query: compute it before, in a variable, and compare with that.");
        }
    }

    private static object? Owner(MemberExpression member) => Evaluate(member.Expression!) ??
        throw new NotSupportedException($"'{member}' cannot be read, since '{member.Expression}' is null.");
}
