using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Queries;

/// <summary>A lambda that an operator of <c>CimQuery</c> sends to the server.</summary>
/// <param name="Parameter">The object that it is about.</param>
/// <param name="Body">What it says.</param>
/// <param name="IsSelector">Whether it names a property to order by, rather than a condition.</param>
internal sealed record QueryLambda(IParameterSymbol Parameter, IOperation Body, bool IsSelector)
{
    /// <summary>The lambdas of a call; none where it is not one of a query.</summary>
    public static IEnumerable<QueryLambda> In(IInvocationOperation invocation, RuntimeSymbols symbols)
    {
        if (!symbols.IsQuery(invocation.TargetMethod.ContainingType))
        {
            yield break;
        }

        foreach (var argument in invocation.Arguments)
        {
            var value = argument.Value;
            while (value is IConversionOperation or IDelegateCreationOperation)
            {
                value = value is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)value).Target;
            }

            if (value is IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters, Body.Operations: { Length: 1 } statements } &&
                statements[0] is IReturnOperation { ReturnedValue: { } body })
            {
                yield return new QueryLambda(parameters[0], body, invocation.TargetMethod.Name.StartsWith("OrderBy", StringComparison.Ordinal) ||
                    invocation.TargetMethod.Name.StartsWith("ThenBy", StringComparison.Ordinal));
            }
        }
    }
}
