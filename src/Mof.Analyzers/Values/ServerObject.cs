using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Queries;

namespace Mof.Analyzers.Values;

/// <summary>Recognizes objects that certainly exist on the server.</summary>
internal static class ServerObject
{
    /// <summary>Whether an expression is what a get or a query gave, or a local that holds it and nothing else. Any other object may be new.</summary>
    public static bool Is(IOperation expression, RuntimeSymbols symbols)
    {
        IOperation? value = AssignedValue.Unconverted(expression);
        if (value is ILocalReferenceOperation local)
        {
            if (QueryExpression.IsVariableOfLoop(local, symbols))
            {
                return true;
            }

            value = KnownValue.InitializerOf(local);
        }

        while (value is IAwaitOperation or IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            value = value switch
            {
                IAwaitOperation awaited => awaited.Operation,
                IConversionOperation conversion => conversion.Operand,
                _ => ((IInvocationOperation)value).Instance,
            };
        }

        return value is IInvocationOperation call && IsOfServer(call.TargetMethod, symbols);
    }

    // What is loaded may be new: only what the runtime itself hands out exists, and what is not loaded.
    private static bool IsOfServer(IMethodSymbol method, RuntimeSymbols symbols) => symbols.Method(method) switch
    {
        { ReturnsNotLoaded: true } => true,
        { ReturnsLoaded: true } => SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Connection) || symbols.IsLoadedQuery(method.ContainingType) ||
            (method is { IsStatic: true, Name: "GetAsync" } && symbols.IsProxy(method.ContainingType)),
        _ => false,
    };
}
