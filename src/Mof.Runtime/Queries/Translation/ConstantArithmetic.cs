using System.Globalization;
using System.Linq.Expressions;

namespace Mof.Runtime;

/// <summary>Casts and arithmetic on the constants of a condition, with the results that C# has: casts cut, integers wrap around.</summary>
internal static class ConstantArithmetic
{
    /// <summary>Whether an operation on numbers is one of those here.</summary>
    public static bool Knows(ExpressionType operation) => operation is ExpressionType.Or or ExpressionType.And or ExpressionType.ExclusiveOr
        or ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked
        or ExpressionType.Multiply or ExpressionType.MultiplyChecked or ExpressionType.Divide or ExpressionType.Modulo;

    /// <summary>The value of an operation; null where an operand is.</summary>
    /// <exception cref="OverflowException">A checked operation leaves the range of its type.</exception>
    public static object? Compute(ExpressionType operation, object? left, object? right, Type type)
    {
        if (left is null || right is null)
        {
            return null;
        }

        var culture = CultureInfo.InvariantCulture;
        var isChecked = operation is ExpressionType.AddChecked or ExpressionType.SubtractChecked or ExpressionType.MultiplyChecked;
        switch (Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type))
        {
            case TypeCode.Boolean:
                var (first, second) = ((bool)left, (bool)right);
                return operation == ExpressionType.And ? first & second : operation == ExpressionType.Or ? first | second : first ^ second;
            case TypeCode.Double:
                return Real(operation, Convert.ToDouble(left, culture), Convert.ToDouble(right, culture));
            case TypeCode.Single:
                return (float)Real(operation, Convert.ToSingle(left, culture), Convert.ToSingle(right, culture));
            case TypeCode.Decimal:
                return Exact(operation, Convert.ToDecimal(left, culture), Convert.ToDecimal(right, culture));
            default:
                return isChecked
                    ? Cast(Exact(operation, Convert.ToDecimal(left, culture), Convert.ToDecimal(right, culture)), type, isChecked: true)
                    : Cast(Integer(operation, left, right), type, isChecked: false);
        }
    }

    /// <summary>Whether an operation is a comparison.</summary>
    public static bool Compares(ExpressionType operation) => operation is ExpressionType.Equal or ExpressionType.NotEqual
        or ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual;

    /// <summary>The result of a comparison; nothing but equality holds for null.</summary>
    public static bool Compare(ExpressionType operation, object? left, object? right)
    {
        if (operation is ExpressionType.Equal or ExpressionType.NotEqual)
        {
            return Equals(left, right) == (operation == ExpressionType.Equal);
        }

        if (left is not IComparable comparable || right is null || left is double.NaN or float.NaN || right is double.NaN or float.NaN)
        {
            return false;
        }

        var order = comparable.CompareTo(right);
        return operation switch
        {
            ExpressionType.LessThan => order < 0,
            ExpressionType.LessThanOrEqual => order <= 0,
            ExpressionType.GreaterThan => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>The opposite of a number.</summary>
    public static object? Negate(object? value, Type type) =>
        value is null ? null : Compute(ExpressionType.Subtract, Convert.ChangeType(0, value.GetType(), CultureInfo.InvariantCulture), value, type);

    /// <summary>A cast between numbers and enums; every other one changes the type of the view only.</summary>
    /// <exception cref="OverflowException">The cast is checked and the value does not fit.</exception>
    public static object? Cast(object? value, Type type, bool isChecked)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is not IConvertible || value is string or bool || target.IsInstanceOfType(value) || !(target.IsPrimitive || target.IsEnum || target == typeof(decimal)))
        {
            return value;
        }

        var number = Number(value, Type.GetTypeCode(target), isChecked);
        return target.IsEnum ? Enum.ToObject(target, number) : number;
    }

    private static object Number(object value, TypeCode target, bool isChecked)
    {
        var culture = CultureInfo.InvariantCulture;
        switch (target)
        {
            case TypeCode.Double:
                return Convert.ToDouble(value, culture);
            case TypeCode.Single:
                return Convert.ToSingle(value, culture);
            case TypeCode.Decimal:
                return Convert.ToDecimal(value, culture);
        }

        if (isChecked)
        {
            return Convert.ChangeType(value is float or double or decimal ? Math.Truncate(Convert.ToDecimal(value, culture)) : value, target, culture);
        }

        var bits = Bits(value);
        return unchecked(target switch
        {
            TypeCode.SByte => (sbyte)bits,
            TypeCode.Byte => (byte)bits,
            TypeCode.Int16 => (short)bits,
            TypeCode.UInt16 => (ushort)bits,
            TypeCode.Int32 => (int)bits,
            TypeCode.UInt32 => (uint)bits,
            TypeCode.Int64 => bits,
            TypeCode.UInt64 => (ulong)bits,
            TypeCode.Char => (object)(char)bits,
            _ => Convert.ChangeType(value, target, culture),
        });
    }

    private static long Bits(object value) => unchecked(value switch
    {
        ulong unsigned => (long)unsigned,
        double real => real >= long.MaxValue ? (long)(ulong)real : (long)real,
        float real => (long)real,
        decimal exact => decimal.ToInt64(Math.Truncate(exact)),
        char character => character,
        Enum named when named.GetTypeCode() == TypeCode.UInt64 => (long)Convert.ToUInt64(named, CultureInfo.InvariantCulture),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    });

    private static double Real(ExpressionType operation, double left, double right) => operation switch
    {
        ExpressionType.Add or ExpressionType.AddChecked => left + right,
        ExpressionType.Subtract or ExpressionType.SubtractChecked => left - right,
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => left * right,
        ExpressionType.Divide => left / right,
        _ => left % right,
    };

    private static decimal Exact(ExpressionType operation, decimal left, decimal right) => operation switch
    {
        ExpressionType.Add or ExpressionType.AddChecked => left + right,
        ExpressionType.Subtract or ExpressionType.SubtractChecked => left - right,
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => left * right,
        ExpressionType.Divide => left / right,
        _ => left % right,
    };

    // Both operands have the type of the result, so their bits are enough; only a quotient depends on the sign.
    private static long Integer(ExpressionType operation, object left, object right)
    {
        var (a, b) = (Bits(left), Bits(right));
        if (left is ulong && operation is ExpressionType.Divide or ExpressionType.Modulo)
        {
            var (dividend, divisor) = unchecked(((ulong)a, (ulong)b));
            return unchecked((long)(operation == ExpressionType.Divide ? dividend / divisor : dividend % divisor));
        }

        return unchecked(operation switch
        {
            ExpressionType.Or => a | b,
            ExpressionType.And => a & b,
            ExpressionType.ExclusiveOr => a ^ b,
            ExpressionType.Add => a + b,
            ExpressionType.Subtract => a - b,
            ExpressionType.Multiply => a * b,
            ExpressionType.Divide => a / b,
            _ => a % b,
        });
    }
}
