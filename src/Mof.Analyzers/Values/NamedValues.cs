using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Values;

/// <summary>The values of an enum, as numbers.</summary>
internal static class NamedValues
{
    /// <summary>A constant of an integer or enum type as the bits of 64; null for others.</summary>
    public static ulong? Bits(object? constant) => constant switch
    {
        byte value => value,
        ushort value => value,
        uint value => value,
        ulong value => value,
        sbyte value => unchecked((ulong)value),
        short value => unchecked((ulong)value),
        int value => unchecked((ulong)value),
        long value => unchecked((ulong)value),
        _ => null,
    };

    /// <summary>The enum of a property, or of its items; null for others.</summary>
    public static INamedTypeSymbol? EnumOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => named,
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => EnumOf(arguments[0]),
        IArrayTypeSymbol array => EnumOf(array.ElementType),
        _ => null,
    };

    /// <summary>The members with their values.</summary>
    public static IEnumerable<(IFieldSymbol Member, ulong Value)> Of(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Bits(field.ConstantValue) is { } value)
            {
                yield return (field, value);
            }
        }
    }

    /// <summary>Whether an enum is one of flags.</summary>
    public static bool IsFlags(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace.Name: "System" });
}
