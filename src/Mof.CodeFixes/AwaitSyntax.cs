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
}
