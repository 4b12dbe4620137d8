namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Stands where a test needs no generator.</summary>
public sealed class EmptySourceGeneratorProvider : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
