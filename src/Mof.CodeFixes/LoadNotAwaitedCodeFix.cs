using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1004: awaits the load.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadNotAwaitedCodeFix))]
[Shared]
public sealed class LoadNotAwaitedCodeFix() : UsageCodeFix(RuleIds.LoadNotAwaited)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        if (AwaitSyntax.CallOf(finding.Node) is not { } call || AwaitSyntax.DroppedWith(call) is not { } dropped || AsyncContext.Of(dropped, finding.Model, cancellation) is not { } context)
        {
            yield break;
        }

        if (dropped == call)
        {
            yield return new Offer("Await the load", "Await", () => context.Replace(finding.Root, call, [AwaitSyntax.Of(call)]));
        }
        else if (dropped is ConditionalAccessExpressionSyntax { Expression: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax statement } access && access.WhenNotNull == call &&
            call.Expression is MemberBindingExpressionSyntax binding)
        {
            // x?.LoadLazyAsync() gives no task where x is null: awaiting that would throw.
            yield return new Offer("Await the load", "Await", () => context.Replace(finding.Root, statement, [Guarded(finding.Root, statement, name, binding, call)]));
        }
    }

    // if (x != null) { await x.LoadLazyAsync(); }
    private static StatementSyntax Guarded(SyntaxNode root, ExpressionStatementSyntax statement, IdentifierNameSyntax name, MemberBindingExpressionSyntax binding, InvocationExpressionSyntax call)
    {
        var load = call.WithExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name.WithoutTrivia(), binding.Name)).WithoutTrivia();
        var isListed = statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
        var indentation = SourceLayout.IsFirstOnLine(statement) && isListed ? SourceLayout.Indentation(statement) : null;
        var guarded = StatementInsertion.Statement("await " + load + ";", name.Identifier.Text, indentation, SourceLayout.EndOfLine(root));

        // An else behind it is not its own.
        return (isListed ? guarded : SyntaxFactory.ParseStatement("{ " + guarded + " }")).WithTriviaFrom(statement);
    }
}
