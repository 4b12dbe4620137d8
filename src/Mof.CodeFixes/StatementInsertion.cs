using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Mof.CodeFixes;

/// <summary>Puts a statement before another one, and keeps comments and the line ends of the file.</summary>
internal static class StatementInsertion
{
    /// <summary>The statement of a node before which another one can stand; null for none: in an expression body, behind a label.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
                case ElseClauseSyntax { Statement: IfStatementSyntax }:
                    return null;
                case StatementSyntax { Parent: LabeledStatementSyntax } or LabeledStatementSyntax:
                    return null;
                case StatementSyntax statement:
                    // else if (…): the load would have to run before the first condition.
                    return statement.Parent is ElseClauseSyntax && statement is IfStatementSyntax ? null : statement;
            }
        }

        return null;
    }

    /// <summary>Inserts a statement before another one of a function that can await, or is made to.</summary>
    /// <param name="root">The whole file.</param>
    /// <param name="context">The function.</param>
    /// <param name="statement">The other one.</param>
    /// <param name="text">The text of the new one.</param>
    public static SyntaxNode Before(SyntaxNode root, AsyncContext context, StatementSyntax statement, string text)
    {
        var added = SyntaxFactory.ParseStatement(text).WithAdditionalAnnotations(Formatter.Annotation);
        if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            return context.Replace(
                root, statement, [SyntaxFactory.Block(added.WithTrailingTrivia(EndOfLine(root)), statement.WithoutTrivia()).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation)]);
        }

        // Comments above the statement stay above it; the new line is the document's.
        var leading = statement.GetLeadingTrivia();
        var indentation = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading[leading.Count - 1])
            : SyntaxFactory.TriviaList();
        added = added.WithLeadingTrivia(leading).WithTrailingTrivia(EndOfLine(root));
        var rest = statement.WithLeadingTrivia(indentation);
        return statement.Parent is GlobalStatementSyntax global
            ? context.Replace(root, global, [SyntaxFactory.GlobalStatement(added), global.WithStatement(rest)])
            : context.Replace(root, statement, [added, rest]);
    }

    private static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia;
            }
        }

        return SyntaxFactory.ElasticLineFeed;
    }
}
