namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Verification passes that a test can leave out.</summary>
[Flags]
public enum TestBehaviors
{
    None = 0,

    /// <summary>Do not require that the analyzer keeps silent in generated code.</summary>
    SkipGeneratedCodeCheck = 0x01,

    /// <summary>Do not require that <c>#pragma warning disable</c> silences the analyzer.</summary>
    SkipSuppressionCheck = 0x02,

    /// <summary>Do not compare what the generators wrote with <c>GeneratedSources</c>.</summary>
    SkipGeneratedSourcesCheck = 0x04,
}
