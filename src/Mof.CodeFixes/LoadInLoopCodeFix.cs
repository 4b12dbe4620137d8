using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1005: the query loads, and the loop does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadInLoopCodeFix))]
[Shared]
public sealed class LoadInLoopCodeFix() : UsageCodeFix(RuleIds.LoadInLoop)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        // A refresh reads more than lazy properties, and a loop needs a body.
        if (node is IdentifierNameSyntax { Identifier.ValueText: "LoadLazyAsync" } && node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Parent: BlockSyntax } load &&
            QuerySyntax.At(root, OtherPlace(diagnostic), model, cancellation) is { } query)
        {
            yield return new Offer("Load with IncludeLazy() instead", "IncludeLazy", () => Apply(root, load, query));
        }
    }

    private static SyntaxNode Apply(SyntaxNode root, ExpressionStatementSyntax load, ExpressionSyntax query)
    {
        var tracked = root.TrackNodes(load, query);
        var current = tracked.GetCurrentNode(query)!;
        tracked = tracked.ReplaceNode(current, QuerySyntax.WithLazy(current));
        var hasComment = load.GetLeadingTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString()));
        return tracked.RemoveNode(tracked.GetCurrentNode(load)!, hasComment ? SyntaxRemoveOptions.KeepLeadingTrivia : SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
