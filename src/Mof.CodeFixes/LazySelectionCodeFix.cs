using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1006 in a selection: a lazy property is not named, since that does not load it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LazySelectionCodeFix))]
[Shared]
public sealed class LazySelectionCodeFix() : UsageCodeFix(RuleIds.LazyPropertyInQuery)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        var property = finding.Node.Parent is MemberAccessExpressionSyntax access && access.Name == finding.Node ? access : finding.Node;

        // Only() without any property would be another query.
        if (ListOf(property) is { Count: > 1 } list && property.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Only" } })
        {
            var element = property.Parent is ArgumentSyntax or ExpressionElementSyntax ? property.Parent : property;
            yield return new Offer("Leave the lazy property out", "LeaveOut", () => finding.Root.RemoveNode(element, Kept(element, list))!);
        }
    }

    // The properties of Only(…), be they in an array: one expression each.
    private static IReadOnlyList<SyntaxNode>? ListOf(SyntaxNode property) => property.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } arguments } => arguments.Arguments,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } array => array.Expressions,
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection.Elements,
        _ => null,
    };

    // The last one stands before the white space of the closing brace.
    private static SyntaxRemoveOptions Kept(SyntaxNode element, IReadOnlyList<SyntaxNode> list) =>
        HasComment(element, list) ? SyntaxRemoveOptions.KeepExteriorTrivia
        : list[list.Count - 1] == element ? SyntaxRemoveOptions.KeepTrailingTrivia
        : SyntaxRemoveOptions.KeepNoTrivia;

    private static bool HasComment(SyntaxNode element, IReadOnlyList<SyntaxNode> list)
    {
        var before = element.GetFirstToken().GetPreviousToken();
        var after = element.GetLastToken().GetNextToken();
        return SourceLayout.HasComment(element.GetLeadingTrivia()) || SourceLayout.HasComment(element.GetTrailingTrivia()) ||
            (before.IsKind(SyntaxKind.CommaToken) && SourceLayout.HasComment(before.TrailingTrivia)) ||
            (after.IsKind(SyntaxKind.CommaToken) && list.Count > 1 && SourceLayout.HasComment(after.TrailingTrivia));
    }
}
