using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Contracts;

/// <summary>The contracts of the runtime as the compiler sees them, found once a compilation and shared by all rules.</summary>
/// <remarks>They are read by attribute only, so that hand-written proxies count as much as generated ones. Thread-safe.</remarks>
internal sealed class RuntimeSymbols
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<RuntimeSymbols?>> Known = new();

    private readonly INamedTypeSymbol _property;
    private readonly ConcurrentDictionary<IPropertySymbol, CimPropertyFacts?> _properties = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, CimClassFacts?> _classes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, MethodContract> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, StrongBox<bool?>> _guards = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _proxies = new(SymbolEqualityComparer.Default);

    private RuntimeSymbols(Compilation compilation, INamedTypeSymbol property)
    {
        _property = property;
        Instance = compilation.GetTypeByMetadataName("Mof.Runtime.CimInstance");
        Query = compilation.GetTypeByMetadataName("Mof.Runtime.CimQuery`1");
    }

    /// <summary>The base of all proxies; null where hand-written types go without it.</summary>
    public INamedTypeSymbol? Instance { get; }

    /// <summary>The query; null without the runtime.</summary>
    public INamedTypeSymbol? Query { get; }

    /// <summary>Resolves the symbols, or gives null for a project that does not use the package: all its rules together pay one look-up.</summary>
    public static RuntimeSymbols? Of(Compilation compilation) => Known.GetValue(compilation, static compilation => new(
        compilation.GetTypeByMetadataName("Mof.Runtime.CimPropertyAttribute") is { } property ? new RuntimeSymbols(compilation, property) : null)).Value;

    /// <summary>What the schema says of a property, or of the one that it overrides; null for a property that is not of CIM.</summary>
    public CimPropertyFacts? Property(IPropertySymbol property) => _properties.GetOrAdd(property.OriginalDefinition, symbol =>
    {
        for (var current = (IPropertySymbol?)symbol; current is not null; current = current.OverriddenProperty?.OriginalDefinition)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _property))
                {
                    return CimPropertyFacts.Read(attribute);
                }
            }
        }

        return null;
    });

    /// <summary>What the schema says of a class; null for one that is not of CIM.</summary>
    public CimClassFacts? Class(INamedTypeSymbol type) => _classes.GetOrAdd(type.OriginalDefinition, static symbol =>
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.RuntimeName() == "CimClassAttribute")
            {
                return CimClassFacts.Read(attribute);
            }
        }

        return null;
    });

    /// <summary>What a method promises, by itself or by what it overrides or implements.</summary>
    public MethodContract Method(IMethodSymbol method) =>
        _methods.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, static symbol => MethodContract.Of(symbol));

    /// <summary>The answer with which a property says that its object is loaded; null for others.</summary>
    public bool? LoadsLazyWhen(IPropertySymbol property) => _guards.GetOrAdd(property.OriginalDefinition, static symbol =>
    {
        for (var current = (IPropertySymbol?)symbol; current is not null; current = current.OverriddenProperty)
        {
            foreach (var attribute in current.GetAttributes())
            {
                if (attribute.RuntimeName() == "LoadsLazyWhenAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is bool result)
                {
                    return new(result);
                }
            }
        }

        return new(null);
    }).Value;

    /// <summary>Whether a type has properties of CIM, so that its objects can be loaded.</summary>
    public bool IsProxy(ITypeSymbol? type) => type switch
    {
        null => false,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsProxy),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named => _proxies.GetOrAdd(named.OriginalDefinition, FindProperties),
        _ => false,
    };

    /// <summary>Whether a type is a query that leaves lazy properties out.</summary>
    public bool IsQuery(ITypeSymbol? type) => Query is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, Query);

    private bool FindProperties(ITypeSymbol type)
    {
        for (var current = (ITypeSymbol?)type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, Instance))
            {
                return true;
            }

            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property && Property(property) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
