using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test of generators: sources and additional files in, generated sources and diagnostics out.</summary>
public abstract class SourceGeneratorTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [];

    protected abstract override IEnumerable<Type> GetSourceGenerators();

    protected override async Task RunImplAsync(CancellationToken cancellationToken)
    {
        // A generator may work from additional files alone: unlike an analyzer test this one needs no source.
        var evaluation = new StateEvaluation(MarkupOptions, SupportedDiagnostics, [], DefaultFilePath);
        await VerifyStateAsync(
            evaluation.Evaluate(TestState), Verify.PushContext("Diagnostics of test state"), cancellationToken);
    }
}
