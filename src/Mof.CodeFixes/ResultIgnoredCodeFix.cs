using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1012: calls EnsureSuccess() on the result.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultIgnoredCodeFix))]
[Shared]
public sealed class ResultIgnoredCodeFix() : UsageCodeFix(RuleIds.ResultIgnored)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        // Behind ?. there may be no result at all.
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Expression: AwaitExpressionSyntax or InvocationExpressionSyntax } statement &&
            AsyncContext.Of(statement, model, cancellation) is { } context)
        {
            var awaited = statement.Expression as AwaitExpressionSyntax ?? AwaitSyntax.Of(statement.Expression);
            yield return new Offer(
                "Call EnsureSuccess()", "EnsureSuccess",
                () => context.Replace(root, statement, [statement.WithExpression(AwaitSyntax.EnsureSuccess(awaited).WithTriviaFrom(statement.Expression))]));
        }
    }
}
