using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1011: sets the flags and keeps the others, clears them, or tests them alone.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlagsReplacedCodeFix))]
[Shared]
public sealed class FlagsReplacedCodeFix() : UsageCodeFix(RuleIds.FlagsReplaced)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        switch (finding.Node)
        {
            // Elsewhere its value is used, or it stands in an initializer, which knows no |=.
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax or ForStatementSyntax } assignment:
                yield return new Offer("Set the flags and keep the others", "SetFlags", () => finding.Root.ReplaceNode(assignment, Compound(
                    assignment, SyntaxKind.OrAssignmentExpression, SyntaxKind.BarEqualsToken, assignment.Right)));
                yield return new Offer("Clear the flags and keep the others", "ClearFlags", () => finding.Root.ReplaceNode(assignment, Compound(
                    assignment, SyntaxKind.AndAssignmentExpression, SyntaxKind.AmpersandEqualsToken,
                    SyntaxFactory.PrefixUnaryExpression(SyntaxKind.BitwiseNotExpression, Operand(assignment.Right)).WithTriviaFrom(assignment.Right))));
                break;
            case BinaryExpressionSyntax comparison:
                var (property, flags) = finding.Model.GetConstantValue(comparison.Right, cancellation).HasValue ? (comparison.Left, comparison.Right) : (comparison.Right, comparison.Left);

                // (uint)x.Flags == 1 compares numbers.
                if (finding.Model.GetTypeInfo(property, cancellation).Type is { TypeKind: TypeKind.Enum } type &&
                    SymbolEqualityComparer.Default.Equals(type, finding.Model.GetTypeInfo(flags, cancellation).Type))
                {
                    yield return new Offer("Test the flags alone", "HasFlag", () => finding.Root.ReplaceNode(comparison, HasFlag(comparison, property, flags)));
                }

                break;
        }
    }

    private static AssignmentExpressionSyntax Compound(AssignmentExpressionSyntax assignment, SyntaxKind kind, SyntaxKind token, ExpressionSyntax right) =>
        SyntaxFactory.AssignmentExpression(kind, assignment.Left, SyntaxFactory.Token(token).WithTriviaFrom(assignment.OperatorToken), right);

    private static ExpressionSyntax HasFlag(BinaryExpressionSyntax comparison, ExpressionSyntax property, ExpressionSyntax flags)
    {
        var receiver = property is MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax ? property.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(property.WithoutTrivia());

        // Comments at the operator go along with the flags.
        var between = comparison.Left.GetTrailingTrivia().AddRange(comparison.OperatorToken.LeadingTrivia).AddRange(comparison.OperatorToken.TrailingTrivia).AddRange(comparison.Right.GetLeadingTrivia());
        ExpressionSyntax test = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("HasFlag")),
            AwaitSyntax.Argument(flags is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : flags, between));
        return (comparison.IsKind(SyntaxKind.NotEqualsExpression) ? SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, test) : test).WithTriviaFrom(comparison);
    }

    private static ExpressionSyntax Operand(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax ? expression.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia());
}
