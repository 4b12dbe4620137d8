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
                case IParameterReferenceOperation parameter when SymbolEqualityComparer.Default.Equals(parameter.Parameter.ContainingSymbol, lambda.Symbol) && symbols.IsProxy(parameter.Type):
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

    private static bool IsWritten(IPropertyReferenceOperation property) => property.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == property,
        IIncrementOrDecrementOperation or ITupleOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind != RefKind.None,
        _ => false,
    };
}
