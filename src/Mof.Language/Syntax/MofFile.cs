namespace Mof.Language;

/// <summary>One parsed file: its declarations in order, and what is wrong with its text.</summary>
/// <remarks>Immutable, thread-safe, compares by value (path, declarations, diagnostics).</remarks>
/// <param name="Path">The path that the caller gave; empty if none.</param>
/// <param name="Declarations">The declarations that could be read, broken parts left out.</param>
/// <param name="Diagnostics">MOF0001–MOF0005, in the order of their places.</param>
public sealed record MofFile(string Path, EquatableArray<DeclarationSyntax> Declarations, EquatableArray<MofDiagnostic> Diagnostics)
{
    /// <summary>Where the lines begin, to place what later stages have to say about a node; not part of equality.</summary>
    public MofLineMap Lines { get; init; } = MofLineMap.Empty;

    /// <inheritdoc/>
    public bool Equals(MofFile? other) =>
        ReferenceEquals(this, other) ||
        (other is not null && Path == other.Path && Declarations.Equals(other.Declarations) && Diagnostics.Equals(other.Diagnostics));

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Path.GetHashCode() * 31) + Declarations.Count);

    /// <summary>Makes a diagnostic that stands at a place of this file.</summary>
    /// <param name="id">The rule, such as <c>MOF0101</c>.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="message">What is wrong and what to do, one sentence or two.</param>
    /// <param name="span">The place.</param>
    public MofDiagnostic Report(string id, MofSeverity severity, string message, MofSpan span)
    {
        var (line, column) = Lines.Locate(span.Start);
        var (endLine, endColumn) = Lines.Locate(span.End);
        return new MofDiagnostic(id, severity, message, Path, span.Start, span.Length, line, column, endLine, endColumn);
    }
}
