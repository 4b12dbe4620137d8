using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Queries;

/// <summary>Recognizes expressions that are queries.</summary>
internal static class QueryExpression
{
    /// <summary>Whether an expression gives the objects of a query: itself, or behind WithCancellation and ConfigureAwait.</summary>
    public static bool IsQuery(IOperation? expression, RuntimeSymbols symbols) => expression switch
    {
        null => false,
        IConversionOperation { OperatorMethod: null } conversion => IsQuery(conversion.Operand, symbols),
        IInvocationOperation { TargetMethod: { Name: "WithCancellation" or "ConfigureAwait" }, Instance: { } instance } => IsQuery(instance, symbols),
        IInvocationOperation { TargetMethod: { Name: "WithCancellation" or "ConfigureAwait", IsExtensionMethod: true }, Arguments: { Length: > 0 } arguments } => IsQuery(arguments[0].Value, symbols),
        _ => symbols.IsQuery(expression.Type) || symbols.IsLoadedQuery(expression.Type),
    };

    /// <summary>Whether a local is the variable of a loop over a query.</summary>
    public static bool IsVariableOfLoop(ILocalReferenceOperation local, RuntimeSymbols symbols)
    {
        for (IOperation? parent = local; parent is not null; parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation loop && loop.Locals.Contains(local.Local, SymbolEqualityComparer.Default))
            {
                return IsQuery(loop.Collection, symbols);
            }
        }

        return false;
    }

    /// <summary>Whether an operation stands in a lambda that a query translates.</summary>
    public static bool IsInLambda(IOperation operation, RuntimeSymbols symbols)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda && CallOf(lambda) is { } call && symbols.IsQuery(call.TargetMethod.ContainingType))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The call that takes a lambda as an argument; null for none.</summary>
    public static IInvocationOperation? CallOf(IAnonymousFunctionOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent as IInvocationOperation;
    }
}
