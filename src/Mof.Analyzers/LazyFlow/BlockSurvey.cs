using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Queries;

namespace Mof.Analyzers.LazyFlow;

/// <summary>One look at the operations of a method: whether its flow is worth following, and what following it needs to know.</summary>
internal sealed class BlockSurvey
{
    private readonly RuntimeSymbols _symbols;
    private bool _uses;
    private bool _obtains;
    private bool _refreshes;
    private bool _writes;

    private BlockSurvey(RuntimeSymbols symbols, ISymbol owner, TransferRules omitted)
    {
        _symbols = symbols;
        Shared = new SharedVariables(owner, omitted);
    }

    /// <summary>The variables that are not followed.</summary>
    public SharedVariables Shared { get; }

    /// <summary>The loads whose tasks are dropped.</summary>
    public List<IInvocationOperation>? DroppedLoads { get; private set; }

    /// <summary>The flow costs; most methods have nothing to say about lazy properties.</summary>
    public bool IsWorthIt => (_uses && _obtains) || (_refreshes && _writes);

    public static BlockSurvey Of(IOperation block, RuntimeSymbols symbols, ISymbol owner, TransferRules omitted)
    {
        var survey = new BlockSurvey(symbols, owner, omitted);
        survey.Look(block);
        foreach (var operation in block.Descendants())
        {
            survey.Look(operation);
        }

        return survey;
    }

    private void Look(IOperation operation)
    {
        Shared.Add(operation);
        switch (operation)
        {
            case IPropertyReferenceOperation property when _symbols.Property(property.Property) is { } facts:
                _uses |= facts.IsLazy;
                _writes |= property.Parent is IAssignmentOperation or IIncrementOrDecrementOperation or ITupleOperation;
                break;
            case IInvocationOperation invocation:
                Look(invocation, _symbols.Method(invocation.TargetMethod));
                break;
            case IForEachLoopOperation { IsAsynchronous: true }:
                _obtains = true;
                break;
        }
    }

    private void Look(IInvocationOperation invocation, MethodContract contract)
    {
        _obtains |= contract.ReturnsNotLoaded;
        _uses |= contract.Loaded.Count > 0;
        if (contract.LoadsLazy)
        {
            // In a loop over a query it may be worth a hint.
            _uses = true;
            _refreshes |= invocation.TargetMethod.Name == "RefreshAsync";
            if (IsDropped(invocation))
            {
                (DroppedLoads ??= []).Add(invocation);
            }
        }
    }

    // x.LoadLazyAsync(); x?.LoadLazyAsync(); x => x.LoadLazyAsync() as an Action; var t = x.LoadLazyAsync() that nobody uses is the compiler's to find.
    private static bool IsDropped(IInvocationOperation invocation)
    {
        if (invocation.Type is not INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } })
        {
            return false;
        }

        var parent = invocation.Parent;
        while (parent is IConditionalAccessOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" })
        {
            parent = parent.Parent;
        }

        return parent is IExpressionStatementOperation && !QueryExpression.IsInTree(invocation);
    }
}
