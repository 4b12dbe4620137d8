using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Mof.Analyzers;

/// <summary>The contracts of the runtime as the compiler sees them, looked up once a compilation.</summary>
/// <remarks>They are read by attribute only, so that hand-written proxies count as much as generated ones. Thread-safe.</remarks>
internal sealed class RuntimeSymbols
{
    private readonly INamedTypeSymbol _property;
    private readonly ConcurrentDictionary<ISymbol, AttributeData?> _properties = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(ISymbol Symbol, string Attribute), bool> _contracts = new();

    private RuntimeSymbols(Compilation compilation, INamedTypeSymbol property)
    {
        _property = property;
        Instance = compilation.GetTypeByMetadataName("Mof.Runtime.CimInstance");
    }

    /// <summary>The base of all proxies; null where hand-written types go without it.</summary>
    public INamedTypeSymbol? Instance { get; }

    /// <summary>Resolves the symbols, or gives null for a project that does not use the package: it pays this one look-up.</summary>
    public static RuntimeSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Mof.Runtime.CimPropertyAttribute") is { } property ? new RuntimeSymbols(compilation, property) : null;

    public bool IsCimProperty(IPropertySymbol property) => Attribute(property) is not null;

    public bool IsLazy(IPropertySymbol property) => Flag(property, "Lazy");

    public bool IsReadOnly(IPropertySymbol property) => Flag(property, "ReadOnly");

    public bool IsKey(IPropertySymbol property) => Flag(property, "Key");

    /// <summary>Whether a symbol, or what it overrides or implements, has an attribute of the runtime.</summary>
    public bool Has(ISymbol symbol, string attribute) =>
        _contracts.GetOrAdd((symbol.OriginalDefinition, attribute), static key => HasAttribute(key.Symbol.GetAttributes(), key.Attribute) || Inherited(key.Symbol, key.Attribute));

    public bool ReturnHas(IMethodSymbol method, string attribute) =>
        _contracts.GetOrAdd(
            (method.OriginalDefinition, "return:" + attribute), key => HasAttribute(((IMethodSymbol)key.Symbol).GetReturnTypeAttributes(), attribute));

    /// <summary>The answer with which a method or property says that its object is loaded; null for others.</summary>
    public static bool? LoadsLazyWhen(ISymbol symbol)
    {
        foreach (var attribute in symbol.OriginalDefinition.GetAttributes())
        {
            if (Is(attribute, "LoadsLazyWhenAttribute") && attribute.ConstructorArguments.FirstOrDefault().Value is bool result)
            {
                return result;
            }
        }

        return null;
    }

    private bool Flag(IPropertySymbol property, string name)
    {
        if (Attribute(property) is { } attribute)
        {
            foreach (var argument in attribute.NamedArguments)
            {
                if (argument.Key == name)
                {
                    return argument.Value.Value is true;
                }
            }
        }

        return false;
    }

    private AttributeData? Attribute(IPropertySymbol property) =>
        _properties.GetOrAdd(property.OriginalDefinition, symbol =>
        {
            for (var current = (IPropertySymbol?)symbol; current is not null; current = current.OverriddenProperty)
            {
                foreach (var attribute in current.GetAttributes())
                {
                    if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _property))
                    {
                        return attribute;
                    }
                }
            }

            return null;
        });

    private static bool Inherited(ISymbol symbol, string attribute)
    {
        for (var overridden = (symbol as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (HasAttribute(overridden.GetAttributes(), attribute))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAttribute(IEnumerable<AttributeData> attributes, string name) => attributes.Any(attribute => Is(attribute, name));

    private static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Runtime", ContainingNamespace: { Name: "Mof", ContainingNamespace.IsGlobalNamespace: true } } } type &&
        type.Name == name;
}
