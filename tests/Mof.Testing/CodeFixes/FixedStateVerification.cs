using System.Collections.Immutable;
using System.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares what a fix left behind with the state that it has to lead to.</summary>
internal static class FixedStateVerification
{
    public static async Task VerifyAsync(
        EvaluatedState expected, Project actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        var failure = new StringBuilder();
        await CompareAsync("source", expected.Sources, actual.Documents, failure, cancellationToken);
        await CompareAsync("additional", expected.AdditionalFiles, actual.AdditionalDocuments, failure, cancellationToken);
        await CompareAsync(
            "configuration", expected.AnalyzerConfigFiles, actual.AnalyzerConfigDocuments, failure, cancellationToken);
        if (failure.Length > 0)
        {
            verifier.Fail(failure.ToString());
        }
    }

    private static async Task CompareAsync(
        string kind,
        ImmutableArray<EvaluatedFile> expected,
        IEnumerable<TextDocument> documents,
        StringBuilder failure,
        CancellationToken cancellationToken)
    {
        var actual = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TextDocument document in documents)
        {
            actual[document.FilePath ?? document.Name] = (await document.GetTextAsync(cancellationToken)).ToString();
        }

        foreach (EvaluatedFile file in expected)
        {
            string text = file.Content.ToString();
            if (!actual.Remove(file.Path, out string? actualText))
            {
                failure.AppendLine($"Expected the {kind} file '{file.Path}', which is not there after the fix.");
            }
            else if (text != actualText)
            {
                failure.AppendLine($"The {kind} file '{file.Path}' differs after the fix:")
                    .AppendLine(TextDifference.Show(text, actualText));
            }
        }

        foreach ((string path, string text) in actual)
        {
            failure.AppendLine($"The {kind} file '{path}' is there after the fix and not expected:").AppendLine(text);
        }
    }
}
