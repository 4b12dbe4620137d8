using Microsoft.CodeAnalysis;

namespace Mof.Testing.Tests.Toys;

/// <summary>Throws in every run.</summary>
public sealed class ThrowingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (_, _) => throw new NotSupportedException("toy"));
}
