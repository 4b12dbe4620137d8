namespace Mof.Analyzers.LazyFlow;

/// <summary>What an operation hands out.</summary>
internal enum ObjectKind
{
    /// <summary>One object, or a task of one.</summary>
    Single,

    /// <summary>An object that a collection holds, too.</summary>
    Element,

    /// <summary>A collection, which gives the same objects each time.</summary>
    Collection,

    /// <summary>A query or an enumeration of one, which gives each object once.</summary>
    Stream,
}
