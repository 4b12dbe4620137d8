namespace Mof.Analyzers.LazyFlow;

/// <summary>What is known of one object.</summary>
internal struct ObjectFacts
{
    /// <summary>Whether its lazy properties are loaded.</summary>
    public LoadFact Fact;

    /// <summary>Other code may hold it as well.</summary>
    public bool IsShared;

    /// <summary>The properties, one bit each, that the program wrote on some path: reading those needs no load.</summary>
    public ulong Assigned;

    /// <summary>The properties, one bit each, that the program changed on every path and has not saved.</summary>
    public ulong Changed;

    /// <summary>Keeps what holds for both.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Join(ObjectFacts other, TransferRules omitted)
    {
        var before = this;
        if (Fact == LoadFact.None)
        {
            this = other;
        }
        else if (other.Fact != LoadFact.None)
        {
            Fact = Join(Fact, other.Fact);
            IsShared |= other.IsShared;
            Assigned = (omitted & TransferRules.AssignedUnion) == 0 ? Assigned | other.Assigned : Assigned & other.Assigned;
            Changed &= other.Changed;
        }

        return before.Fact != Fact || before.IsShared != IsShared || before.Assigned != Assigned || before.Changed != Changed;
    }

    private static LoadFact Join(LoadFact left, LoadFact right) =>
        left == right ? left
        : left <= LoadFact.NotLoaded && right <= LoadFact.NotLoaded ? LoadFact.NotLoaded
        : LoadFact.Maybe;
}
