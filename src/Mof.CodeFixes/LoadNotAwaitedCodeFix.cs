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
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        // x?.LoadLazyAsync() gives no task where x is null: awaiting that would throw.
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Parent: ExpressionStatementSyntax } call && AsyncContext.Of(call, model, cancellation) is { } context)
        {
            yield return new Offer("Await the load", "Await", () => context.Replace(root, call, [AwaitSyntax.Of(call)]));
        }
        else if (node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { Parent: ExpressionStatementSyntax statement, Expression: IdentifierNameSyntax name, WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } invocation } &&
            AsyncContext.Of(statement, model, cancellation) is { } conditional)
        {
            yield return new Offer("Await the load", "Await", () => conditional.Replace(root, statement, [Guarded(statement, name, binding, invocation)]));
        }
    }

    // if (x is not null) await x.LoadLazyAsync();
    private static IfStatementSyntax Guarded(ExpressionStatementSyntax statement, IdentifierNameSyntax name, MemberBindingExpressionSyntax binding, InvocationExpressionSyntax invocation) =>
        SyntaxFactory.IfStatement(
            SyntaxFactory.BinaryExpression(SyntaxKind.NotEqualsExpression, name.WithoutTrivia(), SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)),
            SyntaxFactory.Block(statement.WithoutTrivia().WithExpression(AwaitSyntax.Of(invocation.WithExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, name.WithoutTrivia(), binding.Name))))))
            .NormalizeWhitespace().WithTriviaFrom(statement).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
}
