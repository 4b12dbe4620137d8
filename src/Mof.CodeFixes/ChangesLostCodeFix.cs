using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1014: saves the changes before the refresh, or reverts them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangesLostCodeFix))]
[Shared]
public sealed class ChangesLostCodeFix() : UsageCodeFix(RuleIds.ChangesLost)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        if (node is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } } && StatementInsertion.StatementOf(node) is { } statement &&
            AsyncContext.Of(node, model, cancellation) is { } context)
        {
            yield return new Offer("Save the changes first", "PutAsync", () => StatementInsertion.Before(root, context, statement, "await " + name.Identifier.Text + ".PutAsync();"));
            yield return new Offer("Revert the changes first", "RevertChanges", () => StatementInsertion.Before(root, context, statement, name.Identifier.Text + ".RevertChanges();"));
        }
    }
}
