namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// What is known at one point of a method: to which object each name leads, and what holds for each object. Names and objects
/// are numbers of a <see cref="FlowNumbering"/>; two names with one object are aliases.
/// </summary>
/// <remarks>Mutable, since states are copied at the edges of blocks only.</remarks>
internal sealed class LoadState(TransferRules omitted)
{
    // 0: the name leads to nothing that is known; else the number of the object plus one.
    private int[] _names = [];
    private ObjectFacts[] _objects = [];

    /// <summary>The object to which a name leads; -1 for none that is known.</summary>
    public int ObjectOf(int name) => name >= 0 && name < _names.Length ? _names[name] - 1 : -1;

    /// <summary>Lets a name lead to an object, or (-1) to none.</summary>
    public void SetName(int name, int target)
    {
        if (name >= _names.Length)
        {
            Array.Resize(ref _names, Math.Max(name + 1, _names.Length * 2));
        }

        _names[name] = target + 1;
    }

    /// <summary>What holds for an object.</summary>
    public ref ObjectFacts this[int target]
    {
        get
        {
            if (target >= _objects.Length)
            {
                Array.Resize(ref _objects, Math.Max(target + 1, _objects.Length * 2));
            }

            return ref _objects[target];
        }
    }

    /// <summary>How many objects there may be.</summary>
    public int ObjectCount => _objects.Length;

    /// <summary>An operation hands out an object. It may have done so before: names that lead to the old one lead nowhere.</summary>
    public void Create(int target, ObjectFacts facts)
    {
        if ((omitted & TransferRules.Recency) == 0)
        {
            for (var i = 0; i < _names.Length; i++)
            {
                if (_names[i] == target + 1)
                {
                    _names[i] = 0;
                }
            }
        }

        this[target] = facts;
    }

    public LoadState Copy() => new(omitted) { _names = (int[])_names.Clone(), _objects = (ObjectFacts[])_objects.Clone() };

    /// <summary>
    /// Keeps what holds here and there. A name that leads to different objects leads to none, and either may from now on be
    /// loaded through it, so both become unknown.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Join(LoadState other)
    {
        var isChanged = false;
        if (_objects.Length < other._objects.Length)
        {
            Array.Resize(ref _objects, other._objects.Length);
        }

        for (var i = 0; i < _objects.Length; i++)
        {
            isChanged |= _objects[i].Join(i < other._objects.Length ? other._objects[i] : default, omitted);
        }

        for (var i = 0; i < _names.Length || i < other._names.Length; i++)
        {
            var mine = ObjectOf(i);
            var its = other.ObjectOf(i);
            if (mine != its)
            {
                isChanged |= Forget(mine) | Forget(its);
                if (mine >= 0)
                {
                    _names[i] = 0;
                    isChanged = true;
                }
            }
        }

        return isChanged;
    }

    private bool Forget(int target)
    {
        if (target < 0 || (omitted & TransferRules.ForgetOnMerge) != 0)
        {
            return false;
        }

        ref var facts = ref this[target];
        var isNew = facts.Fact != LoadFact.Maybe || facts.Changed != 0 || !facts.IsShared;
        facts.Fact = LoadFact.Maybe;
        facts.Changed = 0;
        facts.IsShared = true;
        return isNew;
    }
}
