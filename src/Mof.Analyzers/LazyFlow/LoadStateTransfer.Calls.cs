using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Accesses;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.LazyFlow;

/// <summary>What calls do, by the contracts of the methods.</summary>
internal sealed partial class LoadStateTransfer
{
    private int Invocation(IInvocationOperation invocation, bool isCondition)
    {
        var method = invocation.TargetMethod;
        var contract = symbols.Method(method);
        var receiver = invocation.Instance is null ? -1 : Visit(invocation.Instance);
        IArgumentOperation? extended = null;
        if (invocation.Instance is null && method.IsExtensionMethod && ExtendedArgument(invocation) is { } first)
        {
            // What an extension method promises, it promises for its first argument.
            if (SequenceMethods.Of(method) is { } sequence)
            {
                return Sequence(invocation, first, sequence);
            }

            if (contract.LoadsLazy || contract.LoadsLazyWhen is not null || contract.KeepsLazyState || PassesOn(method))
            {
                extended = first;
                receiver = Visit(first.Value);
            }
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument != extended)
            {
                Argument(argument, contract, !IsQuiet(method));
            }
        }

        return NamedAccess.IsOne(invocation, symbols) && receiver >= 0
            ? AccessByName(invocation, receiver, isCondition)
            : AfterCall(invocation, contract, receiver, isCondition);
    }

    // Arguments stand in the order in which they are evaluated, which names may change.
    private static IArgumentOperation? ExtendedArgument(IInvocationOperation invocation)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
            {
                return argument;
            }
        }

        return null;
    }

    // TryGet tells whether a property can be read; TrySet writes one.
    private int AccessByName(IInvocationOperation invocation, int receiver, bool isCondition)
    {
        var access = NamedAccess.Of(invocation, symbols);
        if (invocation.TargetMethod.Name == "TryGet")
        {
            if (access is not { Facts.IsLazy: false })
            {
                Ask(receiver, answer: true, isCondition, isCertain: true);
            }
        }
        else if (access is null)
        {
            Forget(receiver);
        }
        else
        {
            _state[receiver].Assigned |= numbering.Bit(access.Property.OriginalDefinition);
            onChange?.Invoke(_state);
        }

        return -1;
    }

    private void Argument(IArgumentOperation argument, MethodContract contract, bool isChecked)
    {
        var value = Visit(argument.Value);
        if (argument.Parameter is not { } parameter)
        {
            Escape(value);
            return;
        }

        if (parameter.RefKind is RefKind.Ref or RefKind.Out)
        {
            if ((omitted & TransferRules.EscapeOfArguments) == 0)
            {
                Escape(value);
            }

            if ((omitted & TransferRules.RefForgets) == 0)
            {
                Write(argument.Value, -1, isRef: false);
            }

            return;
        }

        if (value < 0)
        {
            return;
        }

        if (contract.Loaded.Contains(parameter.Ordinal) && _state[value].Fact == LoadFact.NotLoaded && _state[value].Assigned == 0 && numbering.SourceOf(value) is { } origin)
        {
            report?.NotLoadedArgument(argument, origin);
        }

        if (contract.Kept.Contains(parameter.Ordinal))
        {
            // It may be saved, as by CimConnection.PutAsync.
            ForgetChanges(value);
        }
        else if (isChecked && (omitted & TransferRules.EscapeOfArguments) == 0)
        {
            Escape(value);
        }
    }

    private int AfterCall(IInvocationOperation invocation, MethodContract contract, int receiver, bool isCondition)
    {
        var method = invocation.TargetMethod;
        if (receiver >= 0)
        {
            if (contract.LoadsLazy)
            {
                Load(invocation, receiver);
                ForgetSharedChangesUnlessQuiet(method);
                return -1;
            }

            if (contract.LoadsLazyWhen is { } answer)
            {
                Ask(receiver, answer, isCondition, isCertain: false);
                ForgetSharedChangesUnlessQuiet(method);
                return -1;
            }

            if (PassesOn(method))
            {
                return receiver;
            }

            if (contract.KeepsLazyState || contract.IsCimMethod || IsOfObject(method))
            {
                if (!IsOfObject(method))
                {
                    ForgetChanges(receiver);
                }
            }
            else if (!IsQuietCall(method, receiver))
            {
                Escape(receiver);
            }
        }

        ForgetSharedChangesUnlessQuiet(method);
        return Result(invocation, contract);
    }

    private void Load(IInvocationOperation invocation, int receiver)
    {
        ref var facts = ref _state[receiver];
        if (facts.Changed != 0 && IsRefresh(invocation.TargetMethod))
        {
            report?.ChangesLost(invocation, numbering.PropertiesIn(facts.Changed));
        }

        if (facts.Fact is LoadFact.NotLoaded or LoadFact.Seen && IsAwaitedAlone(invocation) && numbering.OriginOf(receiver) is IPropertyReferenceOperation { IsImplicit: true } element)
        {
            report?.LoadOfElement(invocation, element);
        }

        // A load that is not awaited is a rule of its own; here the object counts as loaded from the call on.
        facts.Fact = LoadFact.Loaded;
        facts.Changed = 0;
        ForgetAliases(receiver);
        onChange?.Invoke(_state);
    }

    // A load under a condition, or one whose task is kept, is not one after the other.
    private static bool IsAwaitedAlone(IInvocationOperation load)
    {
        var parent = load.Parent;
        while (parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            parent = parent.Parent;
        }

        return parent is IAwaitOperation { Parent: IExpressionStatementOperation };
    }

    private bool IsRefresh(IMethodSymbol method) =>
        method.Name == "RefreshAsync" && symbols.Instance is not null && SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Instance);

    // What a call returns is followed where the call promises something of it, or where it is an object of CIM.
    private int Result(IInvocationOperation invocation, MethodContract contract)
    {
        if (KindOf(invocation.Type) is not { } kind)
        {
            return -1;
        }

        var fact = contract.ReturnsNotLoaded ? LoadFact.NotLoaded : contract.ReturnsLoaded ? LoadFact.Loaded : LoadFact.Maybe;
        if (fact == LoadFact.Maybe && kind != ObjectKind.Single)
        {
            return -1;
        }

        return NewObject(invocation, kind, fact, isShared: fact == LoadFact.Maybe);
    }

    private ObjectKind? KindOf(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } task && IsOfSystem(task))
        {
            type = results[0];
        }

        if (type is IArrayTypeSymbol array)
        {
            return symbols.IsProxy(array.ElementType) ? ObjectKind.Collection : null;
        }

        if (symbols.IsProxy(type))
        {
            return ObjectKind.Single;
        }

        if (type is not INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } named || !IsOfSystem(named) || !symbols.IsProxy(arguments[0]))
        {
            return null;
        }

        return named.Name switch
        {
            // Enumerators are used up: each object comes once.
            "IAsyncEnumerator" or "IEnumerator" => ObjectKind.Stream,
            "IAsyncEnumerable" or "IEnumerable" or "List" or "IList" or "IReadOnlyList" or "ICollection" or "IReadOnlyCollection" or "HashSet" or "ImmutableArray"
                or "ImmutableList" or "ReadOnlyCollection" or "Collection" or "Queue" or "Stack" => ObjectKind.Collection,
            _ => null,
        };
    }

    private void ForgetSharedChangesUnlessQuiet(IMethodSymbol method)
    {
        if (!IsOfSystem(method) && !(SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Instance) && method.Name != "PutAsync"))
        {
            ForgetSharedChanges();
        }
    }

    // task.ConfigureAwait(false), list.GetEnumerator() and the like stand for what they were called on.
    private static bool PassesOn(IMethodSymbol method) =>
        method.Name is "ConfigureAwait" or "WithCancellation" or "AsTask" or "GetAwaiter" or "GetResult" or "GetEnumerator" or "GetAsyncEnumerator" or "WaitAsync" &&
        IsOfSystem(method);

    private bool IsQuietCall(IMethodSymbol method, int receiver) => numbering.KindOf(receiver) switch
    {
        ObjectKind.Collection => IsOfSystem(method) && method.Name is "MoveNext" or "MoveNextAsync" or "Dispose" or "DisposeAsync" or "get_Item",
        ObjectKind.Stream => IsOfSystem(method),
        _ => IsOfSystem(method) && method.Name is "Wait",
    };

    // They look at their argument and do not keep it.
    private static bool IsQuiet(IMethodSymbol method) => (method.ContainingType?.Name, method.Name) is
        ("ArgumentNullException", "ThrowIfNull") or ("Object", "ReferenceEquals") or ("Object", "Equals") && IsOfSystem(method);

    private static bool IsOfObject(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
        {
            root = overridden;
        }

        return root.ContainingType?.SpecialType == SpecialType.System_Object;
    }

    private static bool IsOfSystem(ISymbol symbol)
    {
        var root = symbol.ContainingNamespace;
        while (root is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            root = outer;
        }

        return root?.Name == "System";
    }
}
