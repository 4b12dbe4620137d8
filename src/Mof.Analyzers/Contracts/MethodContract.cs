using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Contracts;

/// <summary>What a method promises about lazy properties.</summary>
internal sealed record MethodContract
{
    public static readonly MethodContract Nothing = new();

    /// <summary>The object on which it is called is loaded afterwards.</summary>
    public bool LoadsLazy { get; init; }

    /// <summary>The object on which it is called stays as it is.</summary>
    public bool KeepsLazyState { get; init; }

    /// <summary>With this answer the object on which it is called is loaded.</summary>
    public bool? LoadsLazyWhen { get; init; }

    /// <summary>What it returns is not loaded.</summary>
    public bool ReturnsNotLoaded { get; init; }

    /// <summary>What it returns is loaded.</summary>
    public bool ReturnsLoaded { get; init; }

    /// <summary>It calls a method of the server.</summary>
    public bool IsCimMethod { get; init; }

    /// <summary>The parameters that stay as they are.</summary>
    public ImmutableHashSet<int> Kept { get; init; } = [];

    /// <summary>The parameters that have to be loaded.</summary>
    public ImmutableHashSet<int> Loaded { get; init; } = [];

    /// <summary>Reads the contract of a method; where it is silent, those of what it overrides and implements speak.</summary>
    public static MethodContract Of(IMethodSymbol method)
    {
        var contract = Read(method, Nothing);
        for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            contract = Read(overridden.OriginalDefinition, contract);
        }

        if (method.ContainingType is { TypeKind: not TypeKind.Interface, AllInterfaces.Length: > 0 } type && method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)
        {
            foreach (var candidate in type.AllInterfaces)
            {
                foreach (var member in candidate.GetMembers(method.Name.Substring(method.Name.LastIndexOf('.') + 1)))
                {
                    if (member is IMethodSymbol implemented && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(implemented), method))
                    {
                        contract = Read(implemented.OriginalDefinition, contract);
                    }
                }
            }
        }

        return contract == Nothing ? Nothing : contract;
    }

    private static MethodContract Read(IMethodSymbol method, MethodContract contract)
    {
        foreach (var attribute in method.GetAttributes())
        {
            contract = attribute.RuntimeName() switch
            {
                "LoadsLazyAttribute" => contract with { LoadsLazy = true },
                "KeepsLazyStateAttribute" => contract with { KeepsLazyState = true },
                "LoadsLazyWhenAttribute" => contract with { LoadsLazyWhen = contract.LoadsLazyWhen ?? attribute.ConstructorArguments.FirstOrDefault().Value as bool? },
                "CimMethodAttribute" => contract with { IsCimMethod = true },
                _ => contract,
            };
        }

        foreach (var attribute in method.GetReturnTypeAttributes())
        {
            contract = attribute.RuntimeName() switch
            {
                "LazyNotLoadedAttribute" => contract with { ReturnsNotLoaded = !contract.ReturnsLoaded },
                "LazyLoadedAttribute" => contract with { ReturnsLoaded = !contract.ReturnsNotLoaded },
                _ => contract,
            };
        }

        foreach (var parameter in method.Parameters)
        {
            foreach (var attribute in parameter.GetAttributes())
            {
                contract = attribute.RuntimeName() switch
                {
                    "KeepsLazyStateAttribute" => contract with { Kept = contract.Kept.Add(parameter.Ordinal) },
                    "LazyLoadedAttribute" => contract with { Loaded = contract.Loaded.Add(parameter.Ordinal) },
                    _ => contract,
                };
            }
        }

        return contract;
    }
}
