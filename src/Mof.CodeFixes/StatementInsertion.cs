using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>Puts a statement before another one, and keeps comments, indentation and the line ends of the file.</summary>
internal static class StatementInsertion
{
    /// <summary>The statement of a node before which another one can stand; null for none: in an expression body, behind a label, in a filter that runs while an exception is under way.</summary>
    public static StatementSyntax? StatementOf(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or CatchFilterClauseSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                case StatementSyntax { Parent: LabeledStatementSyntax } or LabeledStatementSyntax:
                    return null;
                case StatementSyntax statement:
                    // Braces around one side of an #if would be missing on the other.
                    return IsInList(statement) || !statement.GetLeadingTrivia().Any(static trivia => trivia.IsDirective) ? statement : null;
            }
        }

        return null;
    }

    /// <summary>Whether a statement stands directly before another one, be it guarded.</summary>
    public static bool IsAfter(StatementSyntax statement, string text)
    {
        SyntaxNode place = statement.Parent is GlobalStatementSyntax global ? global : statement;
        var before = place.Parent?.ChildNodes().TakeWhile(child => child != place).LastOrDefault();
        before = before is GlobalStatementSyntax { Statement: var inner } ? inner : before;
        before = before is IfStatementSyntax { Statement: BlockSyntax { Statements: { Count: 1 } guarded } } ? guarded[0] : before;
        return before?.ToString() == text;
    }

    /// <summary>Inserts a statement before another one.</summary>
    /// <param name="root">The whole file.</param>
    /// <param name="context">The function, if it has to be able to await.</param>
    /// <param name="statement">The other one.</param>
    /// <param name="text">The text of the new one.</param>
    /// <param name="guard">A variable that may be null, and then the new one is passed over; null for none.</param>
    public static SyntaxNode Before(SyntaxNode root, AsyncContext? context, StatementSyntax statement, string text, string? guard = null)
    {
        var lineEnd = SourceLayout.EndOfLine(root);
        var isFirst = SourceLayout.IsFirstOnLine(statement);
        if (IsInList(statement))
        {
            // Comments above the statement stay above both.
            var indentation = SourceLayout.Indentation(statement);
            var added = Statement(text, guard, isFirst ? indentation : null, lineEnd)
                .WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(isFirst ? lineEnd : SyntaxFactory.Space);
            var rest = isFirst ? statement.WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)) : statement.WithLeadingTrivia();
            return statement.Parent is GlobalStatementSyntax global
                ? Replace(root, context, global, [SyntaxFactory.GlobalStatement(added), global.WithStatement(rest)])
                : Replace(root, context, statement, [added, rest]);
        }

        if (isFirst)
        {
            return Replace(root, context, statement, [InLines(statement, text, guard, lineEnd)]);
        }

        // A chain of else if goes one step to the right, behind its own else.
        return statement is IfStatementSyntax { Parent: ElseClauseSyntax clause } && statement.ToString().Contains('\n')
            ? Replace(root, context, clause, [InElse(clause, statement, text, guard, lineEnd)])
            : Replace(root, context, statement, [InOneLine(statement, text, guard)]);
    }

    /// <summary>A statement of its own text, in lines of an indentation or, without one, in one line.</summary>
    public static StatementSyntax Statement(string text, string? guard, string? indentation, SyntaxTrivia lineEnd)
    {
        if (guard is null)
        {
            return SyntaxFactory.ParseStatement(text);
        }

        var source = indentation is null
            ? $"if ({guard} != null) {{ {text} }}"
            : $"if ({guard} != null){lineEnd}{indentation}{{{lineEnd}{SourceLayout.Deeper(indentation)}{text}{lineEnd}{indentation}}}";
        return SyntaxFactory.ParseStatement(source);
    }

    private static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    private static SyntaxNode Replace(SyntaxNode root, AsyncContext? context, SyntaxNode part, IReadOnlyList<SyntaxNode> parts) =>
        context is not null ? context.Replace(root, part, parts) : parts.Count == 1 ? root.ReplaceNode(part, parts[0]) : root.ReplaceNode(part, parts);

    private static BlockSyntax InLines(StatementSyntax statement, string text, string? guard, SyntaxTrivia lineEnd)
    {
        var outside = SourceLayout.Indentation(statement.Parent!);
        var outer = SyntaxFactory.Whitespace(outside);
        var indentation = SourceLayout.Indentation(statement);
        if (indentation.Length <= outside.Length)
        {
            // else, and if on a line of its own under it.
            var step = SourceLayout.Deeper(outside).Substring(outside.Length);
            statement = (StatementSyntax)new DeeperLines(step, isAtLineStart: true).Visit(statement);
            indentation += step;
        }

        var added = Statement(text, guard, indentation, lineEnd).WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(lineEnd);
        var trailing = statement.GetTrailingTrivia();
        var endsLine = trailing.Count > 0 && trailing[trailing.Count - 1].IsKind(SyntaxKind.EndOfLineTrivia);
        return SyntaxFactory.Block(
            SyntaxFactory.Token([outer], SyntaxKind.OpenBraceToken, [lineEnd]),
            [added, statement.WithLeadingTrivia(SyntaxFactory.Whitespace(indentation)).WithTrailingTrivia(endsLine ? trailing : trailing.Add(lineEnd))],
            SyntaxFactory.Token([outer], SyntaxKind.CloseBraceToken, [endsLine ? lineEnd : SyntaxFactory.Space]));
    }

    private static BlockSyntax InOneLine(StatementSyntax statement, string text, string? guard) => SyntaxFactory.Block(
        SyntaxFactory.Token(statement.GetLeadingTrivia(), SyntaxKind.OpenBraceToken, [SyntaxFactory.Space]),
        [Statement(text, guard, null, default).WithTrailingTrivia(SyntaxFactory.Space), statement.WithLeadingTrivia().WithTrailingTrivia(SyntaxFactory.Space)],
        SyntaxFactory.Token([], SyntaxKind.CloseBraceToken, statement.GetTrailingTrivia()));

    private static ElseClauseSyntax InElse(ElseClauseSyntax clause, StatementSyntax statement, string text, string? guard, SyntaxTrivia lineEnd)
    {
        var outer = SourceLayout.Indentation(clause);
        var inner = SourceLayout.Deeper(outer);
        var added = Statement(text, guard, inner, lineEnd).WithLeadingTrivia(SyntaxFactory.Whitespace(inner)).WithTrailingTrivia(lineEnd);
        var rest = ((StatementSyntax)new DeeperLines(inner.Substring(outer.Length), isAtLineStart: false).Visit(statement.WithoutTrivia())).WithLeadingTrivia(SyntaxFactory.Whitespace(inner)).WithTrailingTrivia(lineEnd);
        var block = SyntaxFactory.Block(
            SyntaxFactory.Token([SyntaxFactory.Whitespace(outer)], SyntaxKind.OpenBraceToken, [lineEnd]),
            [added, rest],
            SyntaxFactory.Token([SyntaxFactory.Whitespace(outer)], SyntaxKind.CloseBraceToken, statement.GetTrailingTrivia()));
        var before = clause.ElseKeyword.TrailingTrivia.AddRange(statement.GetLeadingTrivia()).Where(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToList();
        SyntaxTriviaList kept = before.Count == 0 ? [lineEnd] : [SyntaxFactory.Space, .. before, lineEnd];
        return clause.WithElseKeyword(clause.ElseKeyword.WithTrailingTrivia(kept)).WithStatement(block);
    }
}
