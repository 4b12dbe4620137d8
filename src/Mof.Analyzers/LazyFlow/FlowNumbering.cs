using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>Numbers what one control flow graph speaks of: variables and captures, objects by the operation that hands them out, properties.</summary>
internal sealed class FlowNumbering
{
    // As many properties as a word has bits; writes to others are not remembered, and so never reported.
    private const int MaximumProperties = 64;

    private readonly Dictionary<ISymbol, int> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, int> _captures = [];
    private readonly Dictionary<object, int> _objects = [];
    private readonly Dictionary<ISymbol, int> _properties = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, List<IOperation>> _targets = [];
    private readonly List<IOperation?> _origins = [];
    private readonly List<ObjectKind> _kinds = [];
    private readonly List<int> _sources = [];
    private readonly List<bool> _isVariable = [];

    public FlowNumbering(ControlFlowGraph graph)
    {
        HashSet<CaptureId>? assigned = null;
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                CollectTargets(operation, ref assigned);
            }

            if (block.BranchValue is { } value)
            {
                CollectTargets(value, ref assigned);
            }
        }

        if (assigned is null)
        {
            return;
        }

        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture && assigned.Contains(capture.Id))
                {
                    if (!_targets.TryGetValue(capture.Id, out var targets))
                    {
                        _targets.Add(capture.Id, targets = []);
                    }

                    targets.Add(capture.Value);
                }
            }
        }
    }

    /// <summary>The properties by their bit.</summary>
    public IEnumerable<ISymbol> PropertiesIn(ulong bits) => _properties.Where(pair => (bits & (1UL << pair.Value)) != 0).OrderBy(static pair => pair.Value).Select(static pair => pair.Key);

    /// <summary>Whether any variable leads to an object; a capture is the compiler's, and read once.</summary>
    public bool IsNamed(int target, LoadState state)
    {
        for (var name = 0; name < _isVariable.Count; name++)
        {
            if (_isVariable[name] && state.ObjectOf(name) == target)
            {
                return true;
            }
        }

        return false;
    }

    public int Name(ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out var name))
        {
            _variables.Add(variable, name = _isVariable.Count);
            _isVariable.Add(true);
        }

        return name;
    }

    public int Name(CaptureId capture)
    {
        if (!_captures.TryGetValue(capture, out var name))
        {
            _captures.Add(capture, name = _isVariable.Count);
            _isVariable.Add(false);
        }

        return name;
    }

    /// <summary>The number of a name that is known; -1 for one that was never used.</summary>
    public int Known(ISymbol variable) => _variables.TryGetValue(variable, out var name) ? name : -1;

    /// <summary>The number of a name that is known; -1 for one that was never used.</summary>
    public int Known(CaptureId capture) => _captures.TryGetValue(capture, out var name) ? name : -1;

    /// <summary>The number of the object that an operation, or a parameter, hands out.</summary>
    public int Object(object source, ObjectKind kind)
    {
        if (!_objects.TryGetValue(source, out var number))
        {
            _objects.Add(source, number = _origins.Count);
            _origins.Add(source as IOperation);
            _kinds.Add(kind);
            _sources.Add(-1);
        }

        return number;
    }

    /// <summary>The number of the object that an operation hands out; -1 for one that hands out none.</summary>
    public int KnownObject(IOperation source) => _objects.TryGetValue(source, out var number) ? number : -1;

    public ObjectKind KindOf(int target) => _kinds[target];

    /// <summary>The operation that hands out an object; null for a parameter.</summary>
    public IOperation? OriginOf(int target) => _origins[target];

    /// <summary>Notes of which collection an object is an element.</summary>
    public void SetSource(int element, int collection) => _sources[element] = collection;

    /// <summary>The collection of which an object is an element; -1 for none.</summary>
    public int CollectionOf(int element) => _sources[element];

    /// <summary>The operation that a reader would point at: of an element, what gave the collection.</summary>
    public IOperation? SourceOf(int target)
    {
        // Collections of collections do not exist here, but an operator may hand on what another one gave.
        for (var steps = 0; _sources[target] >= 0 && steps < _sources.Count; steps++)
        {
            target = _sources[target];
        }

        return _origins[target];
    }

    /// <summary>The bit of a property; 0 for one too many.</summary>
    public ulong Bit(ISymbol property)
    {
        if (!_properties.TryGetValue(property, out var index))
        {
            _properties.Add(property, index = _properties.Count);
        }

        return index < MaximumProperties ? 1UL << index : 0;
    }

    /// <summary>What a capture stands for that is assigned to; null for a capture of a value, and where it is one of several places.</summary>
    public IOperation? TargetOf(CaptureId capture) => _targets.TryGetValue(capture, out var targets) && targets.Count == 1 ? targets[0] : null;

    /// <summary>The places for one of which a capture stands, as in <c>(c ? ref a : ref b) = x</c>; null for none, or one.</summary>
    public IReadOnlyList<IOperation>? PlacesOf(CaptureId capture) => _targets.TryGetValue(capture, out var targets) && targets.Count > 1 ? targets : null;

    private static void CollectTargets(IOperation operation, ref HashSet<CaptureId>? assigned)
    {
        var target = operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation increment => increment.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
            _ => null,
        };
        if (target is IFlowCaptureReferenceOperation capture)
        {
            (assigned ??= []).Add(capture.Id);
        }
        else if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
            {
                if (element is IFlowCaptureReferenceOperation inner)
                {
                    (assigned ??= []).Add(inner.Id);
                }
            }
        }

        foreach (var child in operation.ChildOperations)
        {
            CollectTargets(child, ref assigned);
        }
    }
}
