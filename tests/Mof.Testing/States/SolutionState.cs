namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The contents of a test and what is expected of them.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>Null stands for <see cref="StateInheritanceMode.AutoInherit"/>.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>
    /// Null stands for <see cref="MarkupMode.Allow"/>, and in inherited files for <see cref="MarkupMode.IgnoreFixable"/>.
    /// </summary>
    public MarkupMode? MarkupHandling { get; set; }

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];
}
