using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Says whether a fix did anything that a user would see.</summary>
internal static class SolutionDifference
{
    public static async Task<bool> ExistsAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        SolutionChanges changes = after.GetChanges(before);
        if (changes.GetAddedProjects().Any() || changes.GetRemovedProjects().Any())
        {
            return true;
        }

        foreach (ProjectChanges project in changes.GetProjectChanges())
        {
            if (HasOtherParts(project))
            {
                return true;
            }

            // A document counts as changed when it was written, be it with the text that it had.
            foreach (DocumentId id in project.GetChangedDocuments()
                .Concat(project.GetChangedAdditionalDocuments())
                .Concat(project.GetChangedAnalyzerConfigDocuments()))
            {
                SourceText left = await Find(before, id).GetTextAsync(cancellationToken);
                SourceText right = await Find(after, id).GetTextAsync(cancellationToken);
                if (!left.ContentEquals(right))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static TextDocument Find(Solution solution, DocumentId id) =>
        solution.GetDocument(id)
        ?? solution.GetAdditionalDocument(id)
        ?? (TextDocument)solution.GetAnalyzerConfigDocument(id)!;

    private static bool HasOtherParts(ProjectChanges project) =>
        project.GetAddedDocuments().Any()
        || project.GetRemovedDocuments().Any()
        || project.GetAddedAdditionalDocuments().Any()
        || project.GetRemovedAdditionalDocuments().Any()
        || project.GetAddedAnalyzerConfigDocuments().Any()
        || project.GetRemovedAnalyzerConfigDocuments().Any()
        || project.GetAddedMetadataReferences().Any()
        || project.GetRemovedMetadataReferences().Any()
        || project.GetAddedProjectReferences().Any()
        || project.GetRemovedProjectReferences().Any()
        || !Equals(project.OldProject.ParseOptions, project.NewProject.ParseOptions)
        || !Equals(project.OldProject.CompilationOptions, project.NewProject.CompilationOptions);
}
