using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.LazyFlow;

/// <summary>Whether a lambda does no more with its objects than read their properties.</summary>
internal static class LambdaReads
{
    /// <summary>Collects the properties that a lambda reads of its parameters.</summary>
    /// <returns>False when it does anything else with them.</returns>
    public static bool Collect(IAnonymousFunctionOperation lambda, RuntimeSymbols symbols, ref List<IPropertyReferenceOperation>? reads)
    {
        foreach (var operation in lambda.Body.Descendants())
        {
            switch (operation)
            {
                case IParameterReferenceOperation parameter when SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, lambda.Symbol) && MayBeObject(parameter.Type):
                    if (IsNamed(parameter))
                    {
                        break;
                    }

                    if (parameter.Parent is not IPropertyReferenceOperation property || symbols.Property(property.Property) is null || IsWritten(property))
                    {
                        return false;
                    }

                    (reads ??= []).Add(property);
                    break;
                case IInvocationOperation { TargetMethod: var method } when symbols.Method(method) is { LoadsLazy: true } or { LoadsLazyWhen: not null }:
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return true;
    }

    // The objects may come in as a base type or an interface.
    private static bool MayBeObject(ITypeSymbol? type) => type is { IsValueType: false, SpecialType: not SpecialType.System_String };

    private static bool IsNamed(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWritten(IPropertyReferenceOperation property) => property.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == property,
        IIncrementOrDecrementOperation or ITupleOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind != RefKind.None,
        _ => false,
    };
}
