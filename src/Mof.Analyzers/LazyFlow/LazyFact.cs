namespace Mof.Analyzers.LazyFlow;

/// <summary>What is known of an object. The order is that of the lattice: joining two facts gives the greater one.</summary>
internal enum LazyFact
{
    /// <summary>Not loaded on every path, and reported already.</summary>
    Seen,

    /// <summary>Not loaded on every path.</summary>
    NotLoaded,

    /// <summary>Loaded on every path.</summary>
    Loaded,

    /// <summary>Nobody knows.</summary>
    Maybe,
}
