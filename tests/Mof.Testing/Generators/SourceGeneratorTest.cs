using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of generators: sources and additional files in, generated sources and diagnostics out.</summary>
public abstract class SourceGeneratorTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    protected abstract override IEnumerable<Type> GetSourceGenerators();

    // A generator may work from additional files alone: unlike an analyzer test this one needs no source.
    private protected override void VerifyHasSources()
    {
    }
}
