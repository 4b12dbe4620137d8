namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is compared.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    None = 0,

    /// <summary>Only the start counts.</summary>
    IgnoreLength = 0x01,

    /// <summary>The column is the key of a <c>{|#0:…|}</c>.</summary>
    InterpretAsMarkupKey = 0x02,
}
