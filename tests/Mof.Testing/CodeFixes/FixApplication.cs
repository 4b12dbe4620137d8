using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Applies an action the way an editor does, and leaves nothing of it but text.</summary>
internal static class FixApplication
{
    public static async Task<Solution> ApplyAsync(
        CodeAction action,
        GeneratedProject before,
        CodeActionValidationMode validationMode,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellationToken);
        ApplyChangesOperation[] changes = operations.OfType<ApplyChangesOperation>().ToArray();
        if (changes.Length != 1)
        {
            verifier.Fail($"The action '{action.Title}' has {changes.Length} operations that change the solution.");
        }

        Solution solution = changes[0].ChangedSolution;
        foreach (DocumentId id in ChangedDocuments(before.Project.Solution, solution))
        {
            Document document = solution.GetDocument(id)!;
            document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellationToken);
            document = await Formatter.FormatAsync(document, Formatter.Annotation, cancellationToken: cancellationToken);
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
            SourceText text = await document.GetTextAsync(cancellationToken);
            var reparsed = SourceText.From(text.ToString(), text.Encoding, text.ChecksumAlgorithm);
            VerifyStructure(tree, reparsed, validationMode, verifier, cancellationToken);
            solution = document.Project.Solution.WithDocumentText(id, reparsed);
        }

        return before.RemoveFrom(solution);
    }

    private static IEnumerable<DocumentId> ChangedDocuments(Solution before, Solution after) =>
        after.GetChanges(before).GetProjectChanges()
            .SelectMany(project => project.GetChangedDocuments().Concat(project.GetAddedDocuments()));

    private static void VerifyStructure(
        SyntaxTree made,
        SourceText text,
        CodeActionValidationMode validationMode,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        // A parse from nothing: an incremental one would take over the very nodes that are in question.
        SyntaxNode parsed = CSharpSyntaxTree
            .ParseText(text, (CSharpParseOptions)made.Options, made.FilePath, cancellationToken)
            .GetRoot(cancellationToken);
        SyntaxNode root = made.GetRoot(cancellationToken);
        bool isSame = validationMode switch
        {
            CodeActionValidationMode.None => true,
            CodeActionValidationMode.Full => root.IsEquivalentTo(parsed),
            _ => HaveSameNodes(root, parsed),
        };
        verifier.True(
            isSame,
            $"The tree that the fix made of '{made.FilePath}' is not the one that the parser makes of its text:"
            + Environment.NewLine + text);
    }

    private static bool HaveSameNodes(SyntaxNode left, SyntaxNode right) =>
        left.DescendantNodesAndTokensAndSelf().Select(Describe)
            .SequenceEqual(right.DescendantNodesAndTokensAndSelf().Select(Describe));

    private static (int Kind, string? Token) Describe(SyntaxNodeOrToken item) =>
        (item.RawKind, item.IsToken ? item.AsToken().Text : null);
}
