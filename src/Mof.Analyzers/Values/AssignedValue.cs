using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Accesses;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Values;

/// <summary>A value that the program gives to a property of CIM: by an assignment, in an initializer, by <c>TrySet</c>.</summary>
/// <param name="Property">The property.</param>
/// <param name="Facts">What the schema says of it.</param>
/// <param name="Value">The value, without the conversions around it that C# adds.</param>
/// <param name="Operator">The operator of a compound assignment; null for a plain one.</param>
/// <param name="Write">The whole write.</param>
internal sealed record AssignedValue(IPropertySymbol Property, CimPropertyFacts Facts, IOperation Value, BinaryOperatorKind? Operator, IOperation Write)
{
    /// <summary>What a message calls the property.</summary>
    public string ClassName => Property.ContainingType.Name;

    /// <summary>The value that an operation assigns; null where it assigns none to a property of CIM.</summary>
    public static AssignedValue? Of(IOperation operation, RuntimeSymbols symbols) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when symbols.Property(property) is { } facts =>
            new(property, facts, Unconverted(assignment.Value), null, operation),
        ICoalesceAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when symbols.Property(property) is { } facts =>
            new(property, facts, Unconverted(assignment.Value), null, operation),
        ICompoundAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment when symbols.Property(property) is { } facts =>
            new(property, facts, Unconverted(assignment.Value), assignment.OperatorKind, operation),
        IInvocationOperation invocation when NamedAccess.Of(invocation, symbols) is { IsWrite: true, Value: { } value } access =>
            new(access.Property, access.Facts, Unconverted(value), null, operation),
        _ => null,
    };

    /// <summary>The value inside of conversions that do not change it: to a nullable type, to an interface, to a value of CIM.</summary>
    public static IOperation Unconverted(IOperation value)
    {
        // A cast to a narrower type gives another value.
        while (value is IConversionOperation { ConstantValue.HasValue: false } conversion &&
            (conversion.OperatorMethod is null ? conversion.IsImplicit || conversion.Conversion.IsReference || IsOfEnum(conversion) : conversion.Type?.Name == "CimValue"))
        {
            value = conversion.Operand;
        }

        return value;
    }

    // An enum as the number that it is.
    private static bool IsOfEnum(IConversionOperation conversion) =>
        conversion.Operand.Type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } && SymbolEqualityComparer.Default.Equals(underlying, conversion.Type);
}
