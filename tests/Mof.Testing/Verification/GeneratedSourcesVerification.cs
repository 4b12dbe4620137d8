using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares what generators wrote with what a state expects of them.</summary>
internal static class GeneratedSourcesVerification
{
    public static async Task VerifyAsync(
        EvaluatedState state,
        ImmutableArray<AnalyzedProject> analyzed,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        foreach (EvaluatedProject project in state.Projects)
        {
            // A project beside the one that the test is about is compared where the test says what to find there.
            if (ReferenceEquals(project, state.Primary) || !project.GeneratedSources.IsEmpty)
            {
                await VerifyAsync(
                    project,
                    analyzed.Single(result => result.Generated.Project.Name == project.Name).Generated,
                    verifier,
                    cancellationToken);
            }
        }
    }

    private static async Task VerifyAsync(
        EvaluatedProject project, GeneratedProject generated, IVerifier verifier, CancellationToken cancellationToken)
    {
        var actual = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (DocumentId id in generated.Documents)
        {
            Document document = generated.Project.GetDocument(id)!;
            actual.Add(document.FilePath!, await document.GetTextAsync(cancellationToken));
        }

        var failure = new StringBuilder();
        foreach (EvaluatedFile expected in project.GeneratedSources)
        {
            if (!actual.Remove(expected.Path, out SourceText? text))
            {
                failure.AppendLine($"Expected the generated file '{expected.Path}', which was not written.");
                continue;
            }

            string difference = TextDifference.Between(expected.Content, text);
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
}
