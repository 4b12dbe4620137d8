using Microsoft.CodeAnalysis.Testing;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <inheritdoc/>
public class CSharpSourceGeneratorVerifier<TSourceGenerator, TVerifier>
    : SourceGeneratorVerifier<TSourceGenerator, CSharpSourceGeneratorTest<TSourceGenerator, TVerifier>, TVerifier>
    where TSourceGenerator : new()
    where TVerifier : IVerifier, new();
