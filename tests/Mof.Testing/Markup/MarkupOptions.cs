namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How <c>[|…|]</c> finds its diagnostic.</summary>
[Flags]
public enum MarkupOptions
{
    None = 0,

    /// <summary>With several supported diagnostics, <c>[|…|]</c> means the first one instead of being an error.</summary>
    UseFirstDescriptor = 0x01,
}
