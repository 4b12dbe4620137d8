namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What becomes of the diagnostic markup in the files of a state.</summary>
public enum MarkupMode
{
    /// <summary>The markup is content.</summary>
    None,

    /// <summary>The markup is removed and means nothing.</summary>
    Ignore,

    /// <summary>The markup of diagnostics that the tested code fix handles is removed; the rest counts.</summary>
    IgnoreFixable,

    /// <summary>The markup is removed and becomes expected diagnostics.</summary>
    Allow,
}
