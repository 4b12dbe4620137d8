namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The contents of a test and what is expected of them.</summary>
public class SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
    : ProjectState(name, language, defaultPrefix, defaultExtension)
{
    /// <summary>
    /// Null stands for <see cref="StateInheritanceMode.AutoInherit"/>, or for
    /// <see cref="StateInheritanceMode.AutoInheritAll"/> where the state brings nothing that differs.
    /// </summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>
    /// Null stands for <see cref="MarkupMode.Allow"/>, and for <see cref="MarkupMode.IgnoreFixable"/> in a fixed state
    /// that differs from the state before it.
    /// </summary>
    public MarkupMode? MarkupHandling { get; set; }

    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    /// <summary>
    /// Other projects of the test, such as <c>AdditionalProjects["Library"].Sources</c>; the test sees those that
    /// <see cref="ProjectState.AdditionalProjectReferences"/> names.
    /// </summary>
    public ProjectCollection AdditionalProjects { get; } = new(language, defaultExtension);
}
