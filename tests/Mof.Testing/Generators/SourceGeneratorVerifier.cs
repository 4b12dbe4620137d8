namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A generator test in one call.</summary>
public class SourceGeneratorVerifier<TSourceGenerator, TTest, TVerifier>
    where TSourceGenerator : new()
    where TTest : SourceGeneratorTest<TVerifier>, new()
    where TVerifier : IVerifier, new()
{
    public static Task VerifyGeneratorAsync(string source, (string filename, string content) generatedSource) =>
        VerifyGeneratorAsync(source, DiagnosticResult.EmptyDiagnosticResults, [generatedSource]);

    public static Task VerifyGeneratorAsync(string source, params (string filename, string content)[] generatedSources) =>
        VerifyGeneratorAsync(source, DiagnosticResult.EmptyDiagnosticResults, generatedSources);

    public static Task VerifyGeneratorAsync(
        string source, DiagnosticResult diagnostic, params (string filename, string content)[] generatedSources) =>
        VerifyGeneratorAsync(source, [diagnostic], generatedSources);

    public static Task VerifyGeneratorAsync(
        string source, DiagnosticResult[] diagnostics, params (string filename, string content)[] generatedSources)
    {
        ArgumentNullException.ThrowIfNull(generatedSources);
        var test = new TTest { TestCode = source };
        foreach ((string filename, string content) in generatedSources)
        {
            test.TestState.GeneratedSources.Add((typeof(TSourceGenerator), filename, content));
        }

        test.ExpectedDiagnostics.AddRange(diagnostics);
        return test.RunAsync(CancellationToken.None);
    }
}
