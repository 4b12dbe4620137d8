using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares what a fix left behind with the state that it has to lead to.</summary>
internal static class FixedStateVerification
{
    /// <param name="fault">What else went wrong, and fails even where the texts are right; empty if nothing did.</param>
    public static async Task VerifyAsync(
        EvaluatedState expected, Solution actual, string fault, IVerifier verifier, CancellationToken cancellationToken)
    {
        var failure = new StringBuilder();
        if (fault.Length > 0)
        {
            failure.AppendLine(fault);
        }

        foreach (EvaluatedProject project in expected.Projects)
        {
            Project? found = actual.Projects.SingleOrDefault(candidate => candidate.Name == project.Name);
            if (found is null)
            {
                failure.AppendLine($"Expected the project '{project.Name}', which is not there after the fix.");
                continue;
            }

            await CompareAsync("source", project.Sources, found.Documents, failure, cancellationToken);
            await CompareAsync(
                "additional", project.AdditionalFiles, found.AdditionalDocuments, failure, cancellationToken);
            await CompareAsync(
                "configuration", project.AnalyzerConfigFiles, found.AnalyzerConfigDocuments, failure, cancellationToken);
        }

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
        var actual = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (TextDocument document in documents)
        {
            actual[document.FilePath ?? document.Name] = await document.GetTextAsync(cancellationToken);
        }

        foreach (EvaluatedFile file in expected)
        {
            if (!actual.Remove(file.Path, out SourceText? text))
            {
                failure.AppendLine($"Expected the {kind} file '{file.Path}', which is not there after the fix.");
                continue;
            }

            string difference = TextDifference.Between(file.Content, text);
            if (difference.Length > 0)
            {
                failure.AppendLine($"The {kind} file '{file.Path}' differs after the fix:").AppendLine(difference);
            }
        }

        foreach ((string path, SourceText text) in actual)
        {
            failure.AppendLine($"The {kind} file '{path}' is there after the fix and not expected:").AppendLine(text.ToString());
        }
    }
}
