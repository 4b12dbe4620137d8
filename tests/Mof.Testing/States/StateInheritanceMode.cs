namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a state that a test leaves unset takes over from the state before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>Files, references and the diagnostics that no code fix handles.</summary>
    AutoInherit,

    /// <summary>Files, references and all diagnostics.</summary>
    AutoInheritAll,

    /// <summary>Nothing.</summary>
    Explicit,
}
