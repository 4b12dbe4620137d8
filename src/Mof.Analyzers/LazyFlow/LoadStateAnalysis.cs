using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// A forward data-flow analysis over one control flow graph: a work list of blocks, run to its fixpoint, then one pass that
/// reports. It only ever states what holds on every path.
/// </summary>
internal sealed class LoadStateAnalysis
{
    // A graph that needs more visits than this is given up in silence.
    private const int MaximumVisits = 64;

    private readonly ControlFlowGraph _graph;
    private readonly RuntimeSymbols _symbols;
    private readonly SharedVariables _shared;
    private readonly TransferRules _omitted;
    private readonly FlowNumbering _numbering;
    private readonly TryRegions _tries = new();
    private readonly LoadState?[] _entries;
    private readonly SortedSet<int> _pending = [];

    // Where a finally block goes on, by the region: it is analysed once for all paths through it.
    private readonly Dictionary<ControlFlowRegion, List<int>> _continuations = [];
    private readonly Dictionary<ControlFlowRegion, bool> _hasUserCode = [];

    private LoadStateAnalysis(ControlFlowGraph graph, RuntimeSymbols symbols, SharedVariables shared, TransferRules omitted)
    {
        _graph = graph;
        _symbols = symbols;
        _shared = shared;
        _omitted = omitted;
        _numbering = new FlowNumbering(graph);
        _entries = new LoadState?[graph.Blocks.Length];
    }

    /// <summary>Runs the analysis.</summary>
    /// <param name="graph">The method.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="symbols">The contracts.</param>
    /// <param name="shared">Variables that are not followed.</param>
    /// <param name="omitted">Rules that a test leaves out.</param>
    /// <param name="report">Takes what is found.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    public static void Run(
        ControlFlowGraph graph, ImmutableArray<IParameterSymbol> parameters, RuntimeSymbols symbols, SharedVariables shared, TransferRules omitted,
        IFlowReport report, CancellationToken cancellation)
    {
        var analysis = new LoadStateAnalysis(graph, symbols, shared, omitted);
        if (!analysis.Reach(parameters, cancellation))
        {
            return;
        }

        var transfer = new LoadStateTransfer(symbols, analysis._numbering, shared, omitted, report, onChange: null);
        foreach (var block in graph.Blocks)
        {
            if (analysis._entries[block.Ordinal] is { } entry)
            {
                transfer.Run(block, entry);
            }
        }
    }

    private bool Reach(ImmutableArray<IParameterSymbol> parameters, CancellationToken cancellation)
    {
        var visits = new int[_graph.Blocks.Length];
        _entries[0] = Begin(parameters);
        _pending.Add(0);
        BasicBlock? block = null;
        var transfer = new LoadStateTransfer(_symbols, _numbering, _shared, _omitted, report: null, state => Throw(block!, state));
        while (_pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            block = _graph.Blocks[_pending.Min];
            _pending.Remove(block.Ordinal);
            if (++visits[block.Ordinal] > MaximumVisits)
            {
                return false;
            }

            var state = _entries[block.Ordinal]!.Copy();
            Throw(block, state);
            transfer.Run(block, state);
            Leave(block, state, transfer.Condition);
        }

        return true;
    }

    // What a caller passes is unknown, and the caller's as well; but what the method does to it can be followed.
    private LoadState Begin(ImmutableArray<IParameterSymbol> parameters)
    {
        var state = new LoadState(_omitted);
        foreach (var parameter in parameters)
        {
            if (parameter.RefKind == RefKind.None && !_shared.Contains(parameter) && _symbols.IsProxy(parameter.Type))
            {
                var target = _numbering.Object(parameter, ObjectKind.Single);
                state[target] = new ObjectFacts { Fact = LoadFact.Maybe, IsShared = true };
                state.SetName(_numbering.Name(parameter), target);
            }
        }

        return state;
    }

    private void Leave(BasicBlock block, LoadState state, Guard? guard)
    {
        if (block.ConditionalSuccessor is { } conditional)
        {
            Follow(block, conditional, Refine(state.Copy(), guard, block.ConditionKind == ControlFlowConditionKind.WhenTrue));
            Follow(block, block.FallThroughSuccessor, Refine(state, guard, block.ConditionKind != ControlFlowConditionKind.WhenTrue));
        }
        else
        {
            Follow(block, block.FallThroughSuccessor, state);
        }
    }

    // if (x.IsLazyLoaded): on the edge of that answer x is loaded. A method that was to load it may have done so in part.
    private LoadState Refine(LoadState state, Guard? guard, bool answer)
    {
        if (guard is not { } known)
        {
            return state;
        }

        ref var facts = ref state[known.Target];
        if (known.Answer != answer)
        {
            facts.Fact = known.IsCertain ? facts.Fact : LoadFact.Maybe;
            return state;
        }

        facts.Fact = LoadFact.Loaded;
        if (_numbering.KindOf(known.Target) == ObjectKind.Element && (_omitted & TransferRules.ElementsAlias) == 0)
        {
            // Asked for again, the collection gives the same object.
            for (var i = 0; i < state.ObjectCount; i++)
            {
                if (state[i].Fact != LoadFact.None && _numbering.KindOf(i) is ObjectKind.Element or ObjectKind.Collection)
                {
                    state[i].Fact = LoadFact.Maybe;
                }
            }
        }

        return state;
    }

    private void Follow(BasicBlock block, ControlFlowBranch? branch, LoadState state)
    {
        if (branch is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling })
        {
            LeaveHandler(block, state);
            return;
        }

        if (branch?.Destination is not { } destination)
        {
            return;
        }

        foreach (var region in branch.LeavingRegions)
        {
            Forget(region, state, isDeep: false);
        }

        var next = destination.Ordinal;
        for (var i = branch.FinallyRegions.Length - 1; i >= 0; i--)
        {
            var region = branch.FinallyRegions[i];
            if (HasUserCode(region))
            {
                Continue(region, next);
                next = region.FirstBlockOrdinal;
            }
        }

        Enter(next, state);
    }

    private void Continue(ControlFlowRegion region, int next)
    {
        if (!_continuations.TryGetValue(region, out var continuations))
        {
            _continuations.Add(region, continuations = []);
        }

        if (!continuations.Contains(next))
        {
            // The block may have been through the end of the region before anybody waited there.
            continuations.Add(next);
            for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
            {
                if (_entries[i] is not null)
                {
                    _pending.Add(i);
                }
            }
        }
    }

    private void LeaveHandler(BasicBlock block, LoadState state)
    {
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            Forget(region, state, isDeep: false);
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                if (_continuations.TryGetValue(region, out var continuations))
                {
                    foreach (var next in continuations)
                    {
                        Enter(next, state);
                    }
                }

                return;
            }
        }
    }

    private void Enter(int ordinal, LoadState state)
    {
        if (!_graph.Blocks[ordinal].IsReachable)
        {
            // if (false): the compiler knows that it never runs.
            return;
        }

        if (_entries[ordinal] is not { } entry)
        {
            _entries[ordinal] = state.Copy();
            _pending.Add(ordinal);
        }
        else if (entry.Join(state))
        {
            _pending.Add(ordinal);
        }
    }

    private void Throw(BasicBlock block, LoadState state)
    {
        foreach (var region in _tries.Around(block))
        {
            if ((_omitted & TransferRules.ExceptionEdges) != 0 && region.FirstBlockOrdinal != block.Ordinal)
            {
                continue;
            }

            LoadState? thrown = null;
            foreach (var handler in TryRegions.Handlers(region))
            {
                if (handler.Kind == ControlFlowRegionKind.Finally && !HasUserCode(handler))
                {
                    continue;
                }

                if (thrown is null)
                {
                    thrown = state.Copy();
                    Forget(region, thrown, isDeep: true);
                }

                Enter(handler.FirstBlockOrdinal, thrown);
            }
        }
    }

    // The variables of a region end with it, so that no name which nobody can use any more spoils what is known of its object.
    private void Forget(ControlFlowRegion region, LoadState state, bool isDeep)
    {
        foreach (var local in region.Locals)
        {
            Forget(_numbering.Known(local), state);
        }

        foreach (var capture in region.CaptureIds)
        {
            Forget(_numbering.Known(capture), state);
        }

        if (isDeep)
        {
            foreach (var nested in region.NestedRegions)
            {
                Forget(nested, state, isDeep: true);
            }
        }
    }

    private static void Forget(int name, LoadState state)
    {
        if (name >= 0 && state.ObjectOf(name) >= 0)
        {
            state.SetName(name, -1);
        }
    }

    private bool HasUserCode(ControlFlowRegion region)
    {
        if (!_hasUserCode.TryGetValue(region, out var has))
        {
            _hasUserCode.Add(region, has = TryRegions.HasUserCode(_graph, region));
        }

        return has;
    }
}
