using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// The transfer function: what the operations of a block do to what is known. Whatever an object is handed to that promises
/// nothing makes it unknown.
/// </summary>
internal sealed class LazyTransfer(RuntimeSymbols symbols, ISet<ISymbol> untracked, LazyState state, Action<IPropertyReferenceOperation, IOperation>? report)
{
    private LazyState _state = state;

    public LazyState Run(BasicBlock block)
    {
        foreach (var operation in block.Operations)
        {
            Escape(Visit(operation), operation is not IExpressionStatementOperation and not IFlowCaptureOperation and not ISimpleAssignmentOperation);
        }

        if (block.BranchValue is { } value)
        {
            var isReturn = block.FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Return or ControlFlowBranchSemantics.Throw;
            if (!isReturn && IsGuard(value))
            {
                // The edges say more: see LazyAnalysis.Refine.
                return _state;
            }

            Escape(Visit(value), isReturn);
        }

        return _state;
    }

    /// <summary>The object that an operation stands for, without effect.</summary>
    public IOperation? OriginOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => _state[local.Local],
        IParameterReferenceOperation parameter => _state[parameter.Parameter],
        IFlowCaptureReferenceOperation capture => _state[capture.Id],
        IConversionOperation { OperatorMethod: null } conversion => OriginOf(conversion.Operand),
        _ => null,
    };

    // Gives the origin of the operation's value, if it is an object that is known.
    private IOperation? Visit(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation:
                return OriginOf(operation);
            case IExpressionStatementOperation statement:
                Visit(statement.Operation);
                return null;
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IConversionOperation { OperatorMethod: null } conversion:
                return Visit(conversion.Operand);
            case IParenthesizedOperation parenthesized:
                return Visit(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Visit(awaited.Operation);
            case ISimpleAssignmentOperation assignment:
                return Assignment(assignment);
            case IPropertyReferenceOperation property:
                return Property(property, isRead: true);
            case IInvocationOperation invocation:
                return Invocation(invocation);
            case IIsNullOperation isNull:
                Visit(isNull.Operand);
                return null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                Visit(comparison.LeftOperand);
                Visit(comparison.RightOperand);
                return null;
            case IIsPatternOperation pattern:
                Escape(Visit(pattern.Value), pattern.Pattern is not (IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } or ITypePatternOperation));
                return null;
            case INameOfOperation or IFlowAnonymousFunctionOperation or ILiteralOperation:
                return null;
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Escape(Visit(child), doesEscape: true);
                }

                return null;
        }
    }

    // A capture of a property may be the target of an assignment; then nothing is read here.
    private IOperation? Capture(IFlowCaptureOperation capture)
    {
        if (capture.Value is IPropertyReferenceOperation property && IsAssignmentTarget(property.Syntax))
        {
            var receiver = Property(property, isRead: false);
            _state = _state.WithCapture(capture.Id, null);
            return receiver;
        }

        var origin = Visit(capture.Value);
        _state = _state.WithCapture(capture.Id, origin);
        return null;
    }

    private static bool IsAssignmentTarget(SyntaxNode syntax) =>
        syntax.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.AssignmentExpressionSyntax assignment && assignment.Left == syntax &&
        assignment.RawKind == (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.SimpleAssignmentExpression;

    private IOperation? Assignment(ISimpleAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case ILocalReferenceOperation { Local: var local }:
                return Assign(local, Visit(assignment.Value), assignment.IsRef || local.IsRef);
            case IParameterReferenceOperation { Parameter: var parameter }:
                return Assign(parameter, Visit(assignment.Value), assignment.IsRef || parameter.RefKind != RefKind.None);
            case IPropertyReferenceOperation property when symbols.IsCimProperty(property.Property):
                var receiver = property.Instance is null ? null : Visit(property.Instance);
                Escape(Visit(assignment.Value), doesEscape: true);
                if (receiver is not null)
                {
                    _state = _state.WithAssigned(receiver, property.Property.OriginalDefinition);
                }

                return null;
            default:
                Escape(Visit(assignment.Target), doesEscape: true);
                Escape(Visit(assignment.Value), doesEscape: true);
                return null;
        }
    }

    private IOperation? Assign(ISymbol variable, IOperation? origin, bool isShared)
    {
        var isKept = origin is not null && !isShared && !untracked.Contains(variable) && IsObject(origin);
        if (!isKept)
        {
            Escape(origin, doesEscape: true);
        }

        _state = _state.WithVariable(variable, isKept ? origin : null);
        return isKept ? origin : null;
    }

    private IOperation? Property(IPropertyReferenceOperation property, bool isRead)
    {
        var receiver = property.Instance is null ? null : Visit(property.Instance);
        foreach (var argument in property.Arguments)
        {
            Escape(Visit(argument.Value), doesEscape: true);
        }

        if (receiver is null)
        {
            return null;
        }

        if (!IsObject(receiver))
        {
            // The enumerator of a foreach over what a query handed out.
            if (property.Property.Name == "Current" && _state.Fact(receiver) is LazyFact.NotLoaded or LazyFact.Seen)
            {
                _state = _state.WithNew(property);
                return property;
            }

            return null;
        }

        if (!symbols.IsCimProperty(property.Property))
        {
            if (!IsMemberOfInstance(property.Property) || RuntimeSymbols.LoadsLazyWhen(property.Property) is not null)
            {
                Escape(receiver, doesEscape: true);
            }

            return null;
        }

        if (isRead && symbols.IsLazy(property.Property) && _state.Fact(receiver) == LazyFact.NotLoaded &&
            !_state.IsAssigned(receiver, property.Property.OriginalDefinition))
        {
            report?.Invoke(property, receiver);
            _state = _state.WithFact(receiver, LazyFact.Seen);
        }

        return null;
    }

    private IOperation? Invocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        var receiver = invocation.Instance is null ? null : Visit(invocation.Instance);
        foreach (var argument in invocation.Arguments)
        {
            var origin = Visit(argument.Value);
            var isShared = argument.Parameter is null || argument.Parameter.RefKind is RefKind.Ref or RefKind.Out;
            if (isShared && Variable(argument.Value) is { } variable)
            {
                _state = _state.WithVariable(variable, null);
            }

            Escape(origin, isShared || !(symbols.Has(argument.Parameter!, "KeepsLazyStateAttribute")));
        }

        if (receiver is not null)
        {
            if (symbols.Has(method, "LoadsLazyAttribute"))
            {
                // Not awaited it is a rule of its own; here the object counts as loaded from the call on.
                _state = _state.WithFact(receiver, LazyFact.Loaded);
                return null;
            }

            if (PassesOn(method))
            {
                return receiver;
            }

            var keeps = !IsObject(receiver) || symbols.Has(method, "KeepsLazyStateAttribute") || symbols.Has(method, "CimMethodAttribute") ||
                method.ContainingType.SpecialType == SpecialType.System_Object || IsOverrideOfObject(method);
            Escape(receiver, !keeps);
        }

        if (symbols.ReturnHas(method, "LazyNotLoadedAttribute"))
        {
            _state = _state.WithNew(invocation);
            return invocation;
        }

        return null;
    }

    // task.ConfigureAwait(false) and list.GetEnumerator() stand for what they were called on.
    private static bool PassesOn(IMethodSymbol method) =>
        method.Name is "ConfigureAwait" or "AsTask" or "GetEnumerator" && method.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal);

    private bool IsGuard(IOperation condition)
    {
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation)
        {
            condition = negation.Operand;
        }

        return condition is IPropertyReferenceOperation { Instance: { } instance } property && RuntimeSymbols.LoadsLazyWhen(property.Property) is not null &&
            OriginOf(instance) is not null;
    }

    private bool IsMemberOfInstance(ISymbol member) =>
        symbols.Instance is not null && SymbolEqualityComparer.Default.Equals(member.ContainingType, symbols.Instance);

    private static bool IsOverrideOfObject(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
        {
            root = overridden;
        }

        return root.ContainingType.SpecialType == SpecialType.System_Object;
    }

    // An object has lazy properties; a list, a task of one, an enumerator has not.
    private bool IsObject(IOperation origin)
    {
        var type = origin.Type;
        if (origin is IInvocationOperation && type is INamedTypeSymbol { TypeArguments: { Length: 1 } results, Name: "Task" or "ValueTask" })
        {
            type = results[0];
        }

        for (var current = type as ITypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().OfType<IPropertySymbol>().Any(symbols.IsCimProperty))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol;
    }

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private void Escape(IOperation? origin, bool doesEscape)
    {
        if (origin is not null && doesEscape)
        {
            _state = _state.WithFact(origin, LazyFact.Maybe);
        }
    }
}
