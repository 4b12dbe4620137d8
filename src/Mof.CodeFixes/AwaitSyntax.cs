using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>Writes awaits.</summary>
internal static class AwaitSyntax
{
    /// <summary><c>await expression</c>, in parentheses where the language wants them.</summary>
    public static AwaitExpressionSyntax Of(ExpressionSyntax expression)
    {
        var operand = expression.WithoutTrivia();
        if (operand is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax or BaseObjectCreationExpressionSyntax))
        {
            operand = SyntaxFactory.ParenthesizedExpression(operand);
        }

        return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), operand).WithTriviaFrom(expression);
    }

    /// <summary><c>(await call).EnsureSuccess()</c>.</summary>
    public static InvocationExpressionSyntax EnsureSuccess(ExpressionSyntax awaited) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, SyntaxFactory.ParenthesizedExpression(awaited.WithoutTrivia()), SyntaxFactory.IdentifierName("EnsureSuccess")));

    /// <summary>The arguments of a call, with the comments that stood before their expression.</summary>
    public static ArgumentListSyntax Argument(ExpressionSyntax value, SyntaxTriviaList before)
    {
        SyntaxTriviaList comments = SourceLayout.HasComment(before) ? [.. before.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))] : [];
        return SyntaxFactory.ArgumentList(
            SyntaxFactory.Token([], SyntaxKind.OpenParenToken, []),
            [SyntaxFactory.Argument(value.WithoutTrivia().WithLeadingTrivia(comments))],
            SyntaxFactory.Token([], SyntaxKind.CloseParenToken, []));
    }

    /// <summary>The outermost expression that is dropped with a call: itself, awaited, configured, or behind <c>?.</c>; null where something uses it.</summary>
    public static ExpressionSyntax? DroppedWith(InvocationExpressionSyntax call)
    {
        ExpressionSyntax current = call;
        while (true)
        {
            switch (current.Parent)
            {
                case ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax:
                case ForStatementSyntax loop when loop.Incrementors.Contains(current):
                    return current;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "WaitAsync", Parent: InvocationExpressionSyntax configured }:
                    current = configured;
                    break;
                case ConditionalAccessExpressionSyntax access when access.WhenNotNull == current:
                    current = access;
                    break;
                case AwaitExpressionSyntax or ParenthesizedExpressionSyntax:
                    current = (ExpressionSyntax)current.Parent;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>The call whose method a node names.</summary>
    public static InvocationExpressionSyntax? CallOf(SyntaxNode name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call,
        ExpressionSyntax { Parent: InvocationExpressionSyntax call } access when call.Expression == access => call,
        _ => null,
    };
}
