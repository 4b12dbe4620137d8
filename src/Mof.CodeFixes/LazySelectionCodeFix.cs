using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1006 in a selection: a lazy property is not named, since that does not load it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LazySelectionCodeFix))]
[Shared]
public sealed class LazySelectionCodeFix() : UsageCodeFix(RuleIds.LazyPropertyInQuery)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        // Only() without any property would be another query.
        if (node.FirstAncestorOrSelf<ArgumentSyntax>() is { Expression: MemberAccessExpressionSyntax, Parent: ArgumentListSyntax { Arguments.Count: > 1, Parent: InvocationExpressionSyntax call } } argument &&
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Only" })
        {
            yield return new Offer("Leave the lazy property out", "LeaveOut", () => root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!);
        }
    }
}
