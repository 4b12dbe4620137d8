using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Accesses;

/// <summary>An access to a property by its name or its descriptor: <c>TryGet</c> and <c>TrySet</c> of an object.</summary>
/// <param name="Property">The property.</param>
/// <param name="Facts">What the schema says of it.</param>
/// <param name="IsWrite">Whether it is written.</param>
/// <param name="Value">The value that is written.</param>
/// <param name="Name">The argument that names the property.</param>
internal sealed record NamedAccess(IPropertySymbol Property, CimPropertyFacts Facts, bool IsWrite, IOperation? Value, IArgumentOperation Name)
{
    /// <summary>The access, if an invocation is one and the static type of the object knows the property.</summary>
    public static NamedAccess? Of(IInvocationOperation invocation, RuntimeSymbols symbols)
    {
        if (!IsOne(invocation, symbols) || invocation.Instance?.Type is not { } type)
        {
            return null;
        }

        var name = invocation.Arguments.First(static argument => argument.Parameter?.Ordinal == 0);
        var value = invocation.Arguments.First(static argument => argument.Parameter?.Ordinal == 1);
        return CimNameOf(name.Value) is { } cimName && Find(type, cimName, symbols) is { } property
            ? new NamedAccess(property, symbols.Property(property)!, invocation.TargetMethod.Name == "TrySet", value.Value, name)
            : null;
    }

    /// <summary>Whether an invocation is such an access, of whatever property.</summary>
    public static bool IsOne(IInvocationOperation invocation, RuntimeSymbols symbols) =>
        invocation.TargetMethod.Name is "TrySet" or "TryGet" && invocation.Arguments.Length == 2 && symbols.Instance is not null &&
        SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.ContainingType, symbols.Instance);

    // "Name", nameof(x.Name), SMS_Package.Properties.Name.
    private static string? CimNameOf(IOperation name) => name switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "Properties" } field, Type.Name: "CimPropertyInfo" } => field.Name.TrimEnd('_'),
        _ => null,
    };

    private static IPropertySymbol? Find(ITypeSymbol type, string cimName, RuntimeSymbols symbols)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property && symbols.Property(property) is { } facts && string.Equals(facts.Name, cimName, StringComparison.OrdinalIgnoreCase))
                {
                    return property;
                }
            }
        }

        return null;
    }
}
