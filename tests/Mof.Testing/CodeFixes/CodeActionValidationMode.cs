namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the tree that a fix makes is compared with the tree that the parser makes of its text.</summary>
public enum CodeActionValidationMode
{
    None,

    /// <summary>Nodes and tokens have to be the same; trivia may hang elsewhere.</summary>
    SemanticStructure,

    /// <summary>Trivia has to be the same, too.</summary>
    Full,
}
