namespace Mof.Runtime.AdminService;

/// <summary>What a request is for: the same status means different things.</summary>
internal enum RequestKind
{
    /// <summary>Objects of a class.</summary>
    Collection,

    /// <summary>One object: read, changed or deleted.</summary>
    Object,

    /// <summary>A new object.</summary>
    Create,

    /// <summary>A call of a method.</summary>
    Method,
}
