namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How markup is read.</summary>
[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary>With several supported diagnostics, <c>[|…|]</c> means the first one instead of being an error.</summary>
    UseFirstDescriptor = 0x01,

    /// <summary><c>$$</c> stays in the text, as code with raw string literals needs it.</summary>
    TreatPositionIndicatorsAsCode = 0x02,
}
