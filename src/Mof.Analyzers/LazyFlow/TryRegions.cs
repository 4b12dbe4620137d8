using System.Collections.Immutable;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// The exceptions of a control flow graph, which has no edges for them: what holds after each operation of a try block may hold
/// at the beginning of each of its handlers.
/// </summary>
internal sealed class TryRegions
{
    private readonly Dictionary<ControlFlowRegion, ImmutableArray<ControlFlowRegion>> _enclosing = [];

    /// <summary>The try blocks around a block, the innermost first.</summary>
    public ImmutableArray<ControlFlowRegion> Around(BasicBlock block)
    {
        if (!_enclosing.TryGetValue(block.EnclosingRegion, out var regions))
        {
            var found = ImmutableArray.CreateBuilder<ControlFlowRegion>();
            for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
            {
                // An exception in a filter counts as "no": the next handlers begin with what held in it.
                if (region.Kind is ControlFlowRegionKind.Try or ControlFlowRegionKind.Filter)
                {
                    found.Add(region);
                }
            }

            _enclosing.Add(block.EnclosingRegion, regions = found.ToImmutable());
        }

        return regions;
    }

    /// <summary>The regions to which an exception in a try block leads: its handlers, their filters, its finally block.</summary>
    public static IEnumerable<ControlFlowRegion> Handlers(ControlFlowRegion region)
    {
        if (region.Kind == ControlFlowRegionKind.Filter)
        {
            // The filter stands with its handler in a region of its own, beside the other handlers.
            var outer = region.EnclosingRegion!.EnclosingRegion!;
            return outer.NestedRegions.Where(sibling => sibling.FirstBlockOrdinal > region.LastBlockOrdinal && IsHandler(sibling));
        }

        return region.EnclosingRegion!.NestedRegions.Where(IsHandler);
    }

    private static bool IsHandler(ControlFlowRegion region) =>
        region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally;

    /// <summary>Whether the program wrote anything into a finally block. That of a loop or a using statement is the compiler's and touches no object of CIM.</summary>
    public static bool HasUserCode(ControlFlowGraph graph, ControlFlowRegion region)
    {
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            foreach (var operation in graph.Blocks[i].Operations)
            {
                if (!operation.IsImplicit)
                {
                    return true;
                }
            }

            if (graph.Blocks[i].BranchValue is { IsImplicit: false })
            {
                return true;
            }
        }

        return false;
    }
}
