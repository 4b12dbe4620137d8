using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mof.CodeFixes;

/// <summary>Repairs the findings of a file one after the other, each in what the ones before it left.</summary>
/// <remarks>
/// Repaired apart and merged, two findings of one statement, one query or one method that becomes async would stand in each other's
/// way: one would be dropped, or a query be loaded twice.
/// </remarks>
internal sealed class FixAllInTurn(UsageCodeFix fix) : DocumentBasedFixAllProvider
{
    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellation = fixAllContext.CancellationToken;
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var places = diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => new Place(diagnostic, root)).ToList();
        document = document.WithSyntaxRoot(Place.Marked(root, places));
        foreach (var place in places)
        {
            root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model && place.In(root, model) is { } finding &&
                fix.Offers(finding, cancellation).FirstOrDefault(offer => offer.Key == fixAllContext.CodeActionEquivalenceKey) is { } offer)
            {
                document = document.WithSyntaxRoot(offer.Apply());
            }
        }

        return document;
    }

    // Marks follow their nodes through the edits.
    private sealed class Place(Diagnostic diagnostic, SyntaxNode root)
    {
        private readonly SyntaxAnnotation _here = new();
        private readonly SyntaxAnnotation _other = new();
        private readonly SyntaxNode? _node = Finding.NodeOf(root, diagnostic.Location);
        private readonly SyntaxNode? _otherNode = Finding.NodeOf(root, Finding.OtherPlace(diagnostic));

        public static SyntaxNode Marked(SyntaxNode root, List<Place> places)
        {
            var marks = places.SelectMany(static place => new[] { (Node: place._node, Mark: place._here), (Node: place._otherNode, Mark: place._other) })
                .Where(static mark => mark.Node is not null).ToLookup(static mark => mark.Node!, static mark => mark.Mark);
            return root.ReplaceNodes(marks.Select(static mark => mark.Key), (original, current) => current.WithAdditionalAnnotations(marks[original]));
        }

        public Finding? In(SyntaxNode current, SemanticModel model) =>
            current.GetAnnotatedNodes(_here).FirstOrDefault() is { } node
                ? new Finding(current, node, current.GetAnnotatedNodes(_other).FirstOrDefault(), diagnostic.Properties, model)
                : null;
    }
}
