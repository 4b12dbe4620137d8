namespace Mof.Runtime;

/// <summary>What an object has seen of its server. It follows from the operation, never from values.</summary>
public enum CimLoadState
{
    /// <summary>Made here, not put yet.</summary>
    New,

    /// <summary>From a query: lazy properties are not loaded.</summary>
    Query,

    /// <summary>From a get: everything is loaded.</summary>
    Full,

    /// <summary>Deleted through this object.</summary>
    Deleted,
}
