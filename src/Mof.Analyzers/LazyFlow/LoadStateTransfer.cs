using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// The transfer function: what the operations of a block do to what is known. Whatever an object is handed to that promises
/// nothing makes it unknown.
/// </summary>
internal sealed partial class LoadStateTransfer(
    RuntimeSymbols symbols, FlowNumbering numbering, SharedVariables shared, TransferRules omitted, IFlowReport? report, Action<LoadState>? onChange)
{
    private LoadState _state = new(omitted);

    /// <summary>What a condition at the end of the last block asked; null for no question about loading.</summary>
    public Guard? Condition { get; private set; }

    /// <summary>Follows the operations of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="state">What is known before; afterwards, what is known then.</param>
    public void Run(BasicBlock block, LoadState state)
    {
        _state = state;
        Condition = null;
        foreach (var operation in block.Operations)
        {
            var value = Visit(operation);
            if (operation is IReturnOperation)
            {
                // Between yield return and what follows its caller runs.
                Escape(value);
                ForgetSharedChanges();
            }
        }

        if (block.BranchValue is not { } branch)
        {
            return;
        }

        if (block.ConditionKind != ControlFlowConditionKind.None)
        {
            VisitCondition(branch);
        }
        else
        {
            Escape(Visit(branch));
        }
    }

    // Gives the object that the operation's value is, if it is one that is followed; else -1.
    private int Visit(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return Named(operation);
            case IFlowCaptureReferenceOperation capture:
                return ReadCapture(capture);
            case IExpressionStatementOperation statement:
                Visit(statement.Operation);
                return -1;
            case IFlowCaptureOperation capture:
                Capture(capture);
                return -1;
            case IConversionOperation conversion:
                return Conversion(conversion);
            case IParenthesizedOperation parenthesized:
                return Visit(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Await(awaited);
            case ISimpleAssignmentOperation assignment:
                return Assignment(assignment);
            case ICompoundAssignmentOperation { OperatorMethod: null } compound:
                Visit(compound.Target);
                Escape(Visit(compound.Value));
                Write(compound.Target, -1, isRef: false);
                return -1;
            case IIncrementOrDecrementOperation increment:
                Visit(increment.Target);
                Write(increment.Target, -1, isRef: false);
                return -1;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruction(deconstruction);
                return -1;
            case IPropertyReferenceOperation property:
                return ReadProperty(property, isCondition: false);
            case IFieldReferenceOperation field:
                if (field.Instance is not null)
                {
                    Visit(field.Instance);
                }

                return -1;
            case IArrayElementReferenceOperation element:
                return ArrayElement(element);
            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndexer(indexer);
            case IInvocationOperation invocation:
                return Invocation(invocation, isCondition: false);
            case IObjectCreationOperation creation:
                return Creation(creation);
            case IIsNullOperation isNull:
                Visit(isNull.Operand);
                return -1;
            case IBinaryOperation { OperatorMethod: null } binary:
                Visit(binary.LeftOperand);
                Visit(binary.RightOperand);
                return -1;
            case IUnaryOperation { OperatorMethod: null } unary:
                Visit(unary.Operand);
                return -1;
            case IIsPatternOperation pattern:
                Pattern(pattern);
                return -1;
            case IIsTypeOperation type:
                Visit(type.ValueOperand);
                return -1;
            case IInterpolatedStringOperation { Parent: not IConversionOperation } text:
                // An object in a text shows its path: ToString keeps it as it is. A FormattableString hands it out.
                foreach (var part in text.Parts)
                {
                    if (part is IInterpolationOperation hole)
                    {
                        Visit(hole.Expression);
                    }
                }

                return -1;
            case IInvalidOperation:
                // The compiler says what is wrong with it. What it mentions is unknown from here on; the rest of the method is as good as before.
                foreach (var mentioned in operation.Descendants())
                {
                    Escape(Named(mentioned));
                    Write(mentioned, -1, isRef: false);
                }

                return -1;
            case INameOfOperation or IFlowAnonymousFunctionOperation or ILiteralOperation or ITypeOfOperation or IDefaultValueOperation:
                return -1;
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Escape(Visit(child));
                }

                return -1;
        }
    }

    private int Await(IAwaitOperation awaited)
    {
        var result = Visit(awaited.Operation);
        ForgetSharedChanges();
        if (awaited.Operation.Type is INamedTypeSymbol type && !IsOfSystem(type))
        {
            // An object with a GetAwaiter of its own: that may load it.
            Escape(result);
            return -1;
        }

        return result;
    }

    private int Named(IOperation operation) =>
        Variable(operation) is { } variable && !shared.Contains(variable) && numbering.Known(variable) is var name and >= 0 ? _state.ObjectOf(name) : -1;

    private int Conversion(IConversionOperation conversion)
    {
        var operand = Visit(conversion.Operand);
        if (conversion.OperatorMethod is not null)
        {
            Escape(operand);
            ForgetSharedChanges();
            return -1;
        }

        // A query as IAsyncEnumerable<T>: each enumeration gives new objects.
        return operand < 0 && symbols.IsQuery(conversion.Operand.Type) && !symbols.IsQuery(conversion.Type)
            ? NewObject(conversion, ObjectKind.Stream, LoadFact.NotLoaded, isShared: false)
            : operand;
    }

    private int Creation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            Argument(argument, creation.Constructor is { } constructor ? symbols.Method(constructor) : MethodContract.Nothing, isChecked: true);
        }

        ForgetSharedChanges();
        return symbols.IsProxy(creation.Type) ? NewObject(creation, ObjectKind.Single, LoadFact.Loaded, isShared: false) : -1;
    }

    private int NewObject(IOperation origin, ObjectKind kind, LoadFact fact, bool isShared)
    {
        var created = numbering.Object(origin, kind);
        _state.Create(created, new ObjectFacts { Fact = fact, IsShared = isShared });
        onChange?.Invoke(_state);
        return created;
    }

    /// <summary>Other code holds the object from now on: it may load it whenever it runs.</summary>
    private void Escape(int target)
    {
        if (target >= 0)
        {
            Forget(target);
            _state[target].IsShared = true;
        }
    }

    private void Forget(int target)
    {
        ref var facts = ref _state[target];
        if (facts.Fact != LoadFact.Maybe || facts.Changed != 0)
        {
            facts.Fact = LoadFact.Maybe;
            facts.Changed = 0;
            ForgetAliases(target);
            onChange?.Invoke(_state);
        }
    }

    // What is done to one element may be done to another one, and to what the collection gives next.
    private void ForgetAliases(int target)
    {
        var kind = numbering.KindOf(target);
        if (kind is not (ObjectKind.Element or ObjectKind.Collection) || (omitted & TransferRules.ElementsAlias) != 0)
        {
            return;
        }

        for (var i = 0; i < _state.ObjectCount; i++)
        {
            ref var other = ref _state[i];
            if (other.Fact != LoadFact.None && i != target && numbering.KindOf(i) is ObjectKind.Element or ObjectKind.Collection)
            {
                other.Fact = LoadFact.Maybe;
                other.Changed = 0;
            }
        }
    }

    // Code that is not seen runs: it may save what it holds.
    private void ForgetSharedChanges()
    {
        for (var i = 0; i < _state.ObjectCount; i++)
        {
            if (_state[i].IsShared)
            {
                ForgetChanges(i);
            }
        }
    }

    private void ForgetChanges(int target)
    {
        if (_state[target].Changed != 0)
        {
            _state[target].Changed = 0;
            onChange?.Invoke(_state);
        }
    }

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => Variable(declaration.Expression),
        IConversionOperation { OperatorMethod: null } conversion => Variable(conversion.Operand),
        _ => null,
    };
}
