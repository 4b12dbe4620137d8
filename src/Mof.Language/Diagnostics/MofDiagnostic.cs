namespace Mof.Language;

/// <summary>How bad a diagnostic is.</summary>
public enum MofSeverity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>The text is not MOF, or means nothing.</summary>
    Error,
}

/// <summary>One finding about a MOF text, with its place.</summary>
/// <param name="Id">The rule, such as <c>MOF0001</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Path">The file's path as given to the parser.</param>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters; 0 at a gap where something is missing.</param>
/// <param name="Line">Line of <paramref name="Start"/>, from 1.</param>
/// <param name="Column">Column of <paramref name="Start"/>, from 1, in UTF-16 characters.</param>
/// <param name="EndLine">Line of the end, from 1.</param>
/// <param name="EndColumn">Column of the end, from 1.</param>
public sealed record MofDiagnostic(
    string Id,
    MofSeverity Severity,
    string Message,
    string Path,
    int Start,
    int Length,
    int Line,
    int Column,
    int EndLine,
    int EndColumn)
{
    /// <summary>The form that compilers print and editors can click.</summary>
    public override string ToString() => $"{Path}({Line},{Column}): {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
