using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Queries;

namespace Mof.Analyzers.Values;

/// <summary>Recognizes objects that certainly exist on the server.</summary>
internal static class ServerObject
{
    /// <summary>Whether an expression is a local that holds what a get or a query gave, and nothing else. Any other object may be new.</summary>
    public static bool Is(IOperation expression, RuntimeSymbols symbols)
    {
        if (AssignedValue.Unconverted(expression) is not ILocalReferenceOperation local)
        {
            return false;
        }

        if (QueryExpression.IsVariableOfLoop(local, symbols))
        {
            return true;
        }

        var value = KnownValue.InitializerOf(local);
        while (value is IAwaitOperation or IConversionOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            value = value switch
            {
                IAwaitOperation awaited => awaited.Operation,
                IConversionOperation conversion => conversion.Operand,
                _ => ((IInvocationOperation)value).Instance,
            };
        }

        return value is IInvocationOperation call && symbols.Method(call.TargetMethod) is { ReturnsLoaded: true } or { ReturnsNotLoaded: true };
    }
}
