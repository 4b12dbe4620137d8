namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Parts of a diagnostic that are not compared.</summary>
[Flags]
public enum DiagnosticOptions
{
    None = 0,
    IgnoreAdditionalLocations = 0x01,
    IgnoreSeverity = 0x02,
}
