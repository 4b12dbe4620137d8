using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1011: sets the flags and keeps the others, clears them, or tests them alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlagsReplacedCodeFix))]
[Shared]
public sealed class FlagsReplacedCodeFix() : UsageCodeFix(RuleIds.FlagsReplaced)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                yield return new Offer("Set the flags and keep the others", "SetFlags", () => root.ReplaceNode(assignment, Compound(
                    assignment, SyntaxKind.OrAssignmentExpression, SyntaxKind.BarEqualsToken, assignment.Right)));
                yield return new Offer("Clear the flags and keep the others", "ClearFlags", () => root.ReplaceNode(assignment, Compound(
                    assignment, SyntaxKind.AndAssignmentExpression, SyntaxKind.AmpersandEqualsToken,
                    SyntaxFactory.PrefixUnaryExpression(SyntaxKind.BitwiseNotExpression, Operand(assignment.Right)).WithTriviaFrom(assignment.Right))));
                break;
            case BinaryExpressionSyntax comparison when model.GetOperation(comparison, cancellation) is IBinaryOperation:
                var (property, flags) = model.GetConstantValue(comparison.Right, cancellation).HasValue ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);
                yield return new Offer("Test the flags alone", "HasFlag", () => root.ReplaceNode(comparison, HasFlag(comparison, property, flags)));
                break;
        }
    }

    private static AssignmentExpressionSyntax Compound(AssignmentExpressionSyntax assignment, SyntaxKind kind, SyntaxKind token, ExpressionSyntax right) =>
        SyntaxFactory.AssignmentExpression(kind, assignment.Left, SyntaxFactory.Token(token).WithTriviaFrom(assignment.OperatorToken), right);

    private static ExpressionSyntax HasFlag(BinaryExpressionSyntax comparison, ExpressionSyntax property, ExpressionSyntax flags)
    {
        ExpressionSyntax test = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, property.WithoutTrivia(), SyntaxFactory.IdentifierName("HasFlag")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(flags.WithoutTrivia()))));
        return (comparison.IsKind(SyntaxKind.NotEqualsExpression) ? SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, test) : test).WithTriviaFrom(comparison);
    }

    private static ExpressionSyntax Operand(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax ? expression.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia());
}
