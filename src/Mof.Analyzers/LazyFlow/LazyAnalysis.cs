using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// A forward data-flow analysis over one control flow graph: a work list of blocks, run to its fixpoint, then one pass that
/// reports. It only ever states what holds on every path.
/// </summary>
internal sealed class LazyAnalysis
{
    // A graph that needs more visits than this is given up in silence.
    private const int MaximumVisits = 64;

    private readonly ControlFlowGraph _graph;
    private readonly RuntimeSymbols _symbols;
    private readonly ISet<ISymbol> _untracked;
    private readonly LazyState?[] _entries;

    private LazyAnalysis(ControlFlowGraph graph, RuntimeSymbols symbols, ISet<ISymbol> untracked)
    {
        _graph = graph;
        _symbols = symbols;
        _untracked = untracked;
        _entries = new LazyState?[graph.Blocks.Length];
    }

    /// <summary>Runs the analysis.</summary>
    /// <param name="graph">The method.</param>
    /// <param name="symbols">The contracts.</param>
    /// <param name="untracked">Variables that lambdas and local functions share.</param>
    /// <param name="report">Takes each read of a lazy property that is certainly not loaded, with the operation that handed the object out.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public static void Run(
        ControlFlowGraph graph, RuntimeSymbols symbols, ISet<ISymbol> untracked, Action<IPropertyReferenceOperation, IOperation> report, CancellationToken cancellation)
    {
        var analysis = new LazyAnalysis(graph, symbols, untracked);
        if (!analysis.Reach(cancellation))
        {
            return;
        }

        foreach (var block in graph.Blocks)
        {
            if (analysis._entries[block.Ordinal] is { } entry)
            {
                new LazyTransfer(symbols, untracked, entry, report).Run(block);
            }
        }
    }

    private bool Reach(CancellationToken cancellation)
    {
        var visits = new int[_graph.Blocks.Length];
        var pending = new SortedSet<int> { 0 };
        _entries[0] = LazyState.Empty;
        foreach (var block in _graph.Blocks)
        {
            // The graph has no edges for exceptions: whatever a handler begins with is unknown.
            if (BeginsHandler(block))
            {
                _entries[block.Ordinal] = LazyState.Empty;
                pending.Add(block.Ordinal);
            }
        }

        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = _graph.Blocks[pending.Min];
            pending.Remove(block.Ordinal);
            if (++visits[block.Ordinal] > MaximumVisits)
            {
                return false;
            }

            var exit = new LazyTransfer(_symbols, _untracked, _entries[block.Ordinal]!, report: null).Run(block);
            Follow(block.FallThroughSuccessor, Refine(block, exit, isConditional: false), pending);
            Follow(block.ConditionalSuccessor, Refine(block, exit, isConditional: true), pending);
        }

        return true;
    }

    private void Follow(ControlFlowBranch? branch, LazyState state, SortedSet<int> pending)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        if (branch.FinallyRegions.Any(HasUserCode))
        {
            state = LazyState.Empty;
        }

        var before = _entries[destination.Ordinal];
        var after = before is null ? state : LazyState.Join(before, state);
        if (before is null || !after.Equals(before))
        {
            _entries[destination.Ordinal] = after;
            pending.Add(destination.Ordinal);
        }
    }

    // if (x.IsLazyLoaded): on the edge of that answer x is loaded.
    private LazyState Refine(BasicBlock block, LazyState state, bool isConditional)
    {
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
        {
            return state;
        }

        var answer = (block.ConditionKind == ControlFlowConditionKind.WhenTrue) == isConditional;
        while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation)
        {
            condition = negation.Operand;
            answer = !answer;
        }

        var (member, receiver) = condition switch
        {
            IPropertyReferenceOperation property => ((ISymbol)property.Property, property.Instance),
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Instance),
            _ => (null, null),
        };
        return member is not null && receiver is not null && RuntimeSymbols.LoadsLazyWhen(member) == answer &&
            new LazyTransfer(_symbols, _untracked, state, report: null).OriginOf(receiver) is { } origin
            ? state.WithFact(origin, LazyFact.Loaded)
            : state;
    }

    private static bool BeginsHandler(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null && region.FirstBlockOrdinal == block.Ordinal; region = region.EnclosingRegion)
        {
            if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally)
            {
                return true;
            }
        }

        return false;
    }

    // The finally of foreach and using is the compiler's and touches no object of ours.
    private bool HasUserCode(ControlFlowRegion region)
    {
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            if (_graph.Blocks[i].Operations.Any(static operation => !operation.IsImplicit))
            {
                return true;
            }
        }

        return false;
    }
}
