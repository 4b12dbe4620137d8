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
        IAwaitOperation awaited => IsQuery(awaited.Operation, symbols),
        IInvocationOperation { TargetMethod: { Name: "WithCancellation" or "ConfigureAwait" }, Instance: { } instance } => IsQuery(instance, symbols),
        IInvocationOperation { TargetMethod: { Name: "ToListAsync" or "ToArrayAsync" } method } => symbols.IsQuery(method.ContainingType) || symbols.IsLoadedQuery(method.ContainingType),
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

    /// <summary>Whether an operation stands in a lambda that becomes an expression tree: it is translated for a server, and never run here.</summary>
    public static bool IsInTree(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation && (IsTree(parent.Parent) || IsTree(parent.Parent?.Parent)))
            {
                return true;
            }
        }

        return false;

        static bool IsTree(IOperation? target) =>
            target is IConversionOperation { Type: INamedTypeSymbol { Name: "Expression" or "LambdaExpression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } } };
    }
}
