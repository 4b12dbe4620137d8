namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Parts of a code fix test that can be left out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,

    /// <summary>Fix the first fixable diagnostic and stop.</summary>
    FixOne = 0x01,
    SkipFixAllInDocumentCheck = 0x02,
    SkipFixAllInProjectCheck = 0x04,
    SkipFixAllInSolutionCheck = 0x08,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,
}
