namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// The rules of the analysis that keep it from being wrong, one by one. A test leaves each of them out and looks whether
/// random programs notice; nothing else ever does.
/// </summary>
[Flags]
internal enum TransferRules
{
    /// <summary>No rule is left out.</summary>
    None = 0,

    /// <summary>A name that means different objects on two paths makes both unknown.</summary>
    ForgetOnMerge = 1,

    /// <summary>A handler begins with what holds after each operation of its try block.</summary>
    ExceptionEdges = 2,

    /// <summary>A property that was written on one path need not be loaded.</summary>
    AssignedUnion = 4,

    /// <summary>Variables that lambdas and local functions share are not followed.</summary>
    SharedVariables = 8,

    /// <summary>An object that is passed on is unknown.</summary>
    EscapeOfArguments = 16,

    /// <summary>An object that is stored is unknown.</summary>
    EscapeOnStore = 32,

    /// <summary>An object that was asked whether it is loaded, and not in a condition, is unknown.</summary>
    GuardOutsideCondition = 64,

    /// <summary>What is written through a flow capture is written.</summary>
    AssignmentThroughCapture = 128,

    /// <summary>An operation that runs again makes another object than before.</summary>
    Recency = 256,

    /// <summary>A variable that a deconstruction writes has another value.</summary>
    DeconstructionForgets = 512,

    /// <summary>Elements of one collection may be one object.</summary>
    ElementsAlias = 1024,

    /// <summary>A variable passed by reference may have another value.</summary>
    RefForgets = 2048,

    /// <summary>A pattern that asks more than it may of an object makes it unknown.</summary>
    PatternAliases = 4096,
}
