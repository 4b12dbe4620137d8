using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares what generators wrote with what a state expects of them.</summary>
internal static class GeneratedSourcesVerification
{
    public static async Task VerifyAsync(
        EvaluatedState state, GeneratedProject generated, IVerifier verifier, CancellationToken cancellationToken)
    {
        var actual = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (DocumentId id in generated.Documents)
        {
            Document document = generated.Project.GetDocument(id)!;
            actual.Add(document.FilePath!, await document.GetTextAsync(cancellationToken));
        }

        var failure = new StringBuilder();
        foreach (EvaluatedFile expected in state.GeneratedSources)
        {
            if (!actual.Remove(expected.Path, out SourceText? text))
            {
                failure.AppendLine($"Expected the generated file '{expected.Path}', which was not written.");
                continue;
            }

            string difference = Difference(expected.Content, text);
            if (difference.Length > 0)
            {
                failure.AppendLine($"The generated file '{expected.Path}' differs:").AppendLine(difference);
            }
        }

        foreach ((string path, SourceText text) in actual)
        {
            failure.AppendLine($"The file '{path}' was generated and not expected:").AppendLine(text.ToString());
        }

        if (failure.Length > 0)
        {
            verifier.PushContext("Generated sources").Fail(failure.ToString());
        }
    }

    private static string Difference(SourceText expected, SourceText actual)
    {
        if (expected.ToString() != actual.ToString())
        {
            return TextDifference.Show(expected.ToString(), actual.ToString());
        }

        if (expected.Encoding?.WebName != actual.Encoding?.WebName)
        {
            return $"Expected the encoding '{expected.Encoding?.WebName}', was '{actual.Encoding?.WebName}'.";
        }

        return expected.ChecksumAlgorithm == actual.ChecksumAlgorithm
            ? string.Empty
            : $"Expected the checksum algorithm '{expected.ChecksumAlgorithm}', was '{actual.ChecksumAlgorithm}'.";
    }
}
