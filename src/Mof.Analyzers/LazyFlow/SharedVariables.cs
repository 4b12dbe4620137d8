using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// The variables of a method that are not followed, since something else can change them: a lambda or local function, a
/// reference, a pointer; and the parameters of a primary constructor, which are fields.
/// </summary>
internal sealed class SharedVariables(ISymbol owner, TransferRules omitted)
{
    private readonly HashSet<ISymbol> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, IAnonymousFunctionOperation> _lambdas = [];

    public bool Contains(ISymbol variable) => _variables.Contains(variable);

    /// <summary>The lambda as it stands in the method; a control flow graph has only its syntax.</summary>
    public IAnonymousFunctionOperation? LambdaAt(SyntaxNode syntax) => _lambdas.TryGetValue(syntax, out var lambda) ? lambda : null;

    /// <summary>Takes note of an operation of the method.</summary>
    public void Add(IOperation operation)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                _lambdas[lambda.Syntax] = lambda;
                break;
            case ILocalReferenceOperation local:
                if (local.Local.IsRef)
                {
                    _variables.Add(local.Local);
                }

                AddIfForeign(local, local.Local);
                break;
            case IParameterReferenceOperation { Parameter.RefKind: not RefKind.None } parameter:
                // Two references may be to one variable, and the caller has one, too.
                _variables.Add(parameter.Parameter);
                break;
            case IParameterReferenceOperation parameter:
                AddIfForeign(parameter, parameter.Parameter);
                break;
            case ISimpleAssignmentOperation { IsRef: true } assignment:
                AddVariablesOf(assignment.Value);
                break;
            case IVariableDeclaratorOperation { Symbol.IsRef: true, Initializer.Value: var initializer }:
                AddVariablesOf(initializer);
                break;
            case IAddressOfOperation address:
                AddVariablesOf(address.Reference);
                break;
            case IArgumentOperation { Parameter: { RefKind: not RefKind.None } parameter, Value: var value } when MayKeepReference(parameter.ContainingSymbol):
                AddVariablesOf(value);
                break;
        }
    }

    // A method that returns a reference, or a struct that holds one, lets others write the variable.
    private static bool MayKeepReference(ISymbol symbol) => symbol is not IMethodSymbol method || method.RefKind != RefKind.None ||
        method.ReturnType.IsRefLikeType || method.ContainingType?.IsRefLikeType == true || method.Parameters.Any(static parameter => parameter.Type.IsRefLikeType);

    private void AddVariablesOf(IOperation value)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ILocalReferenceOperation local:
                    _variables.Add(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    _variables.Add(parameter.Parameter);
                    break;
            }
        }
    }

    private void AddIfForeign(IOperation reference, ISymbol variable)
    {
        if ((omitted & TransferRules.SharedVariables) == 0 && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, FunctionOf(reference)) && !IsOwn(variable, reference))
        {
            _variables.Add(variable);
        }
    }

    // Locals of accessors, initializers and partial methods belong to symbols that the compiler names in more than one way.
    private bool IsOwn(ISymbol variable, IOperation reference) =>
        FunctionOf(reference) is null && (variable is ILocalSymbol local
            ? local.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction }
            : variable.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } || owner is IMethodSymbol { MethodKind: MethodKind.Constructor });

    private static IMethodSymbol? FunctionOf(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return null;
    }
}
