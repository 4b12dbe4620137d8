namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An expected location.</summary>
public readonly record struct DiagnosticLocation(FileLinePositionSpan Span, DiagnosticLocationOptions Options);
