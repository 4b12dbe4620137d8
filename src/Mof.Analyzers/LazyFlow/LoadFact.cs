namespace Mof.Analyzers.LazyFlow;

/// <summary>What is known of an object. Joining two facts gives what holds on both paths.</summary>
internal enum LoadFact : byte
{
    /// <summary>No path that led here made the object: whatever the other path says holds.</summary>
    None,

    /// <summary>Not loaded on every path, and reported already: once a path is enough.</summary>
    Seen,

    /// <summary>Not loaded on every path.</summary>
    NotLoaded,

    /// <summary>Loaded on every path.</summary>
    Loaded,

    /// <summary>Nobody knows.</summary>
    Maybe,
}
