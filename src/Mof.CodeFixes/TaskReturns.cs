using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>The returns of a function that becomes async: what was returned as a task is awaited from now on.</summary>
internal sealed class TaskReturns : CSharpSyntaxRewriter
{
    private readonly SyntaxNode _function;
    private readonly bool _isGeneric;
    private readonly SyntaxTrivia _lineEnd;

    private TaskReturns(SyntaxNode function, bool isGeneric, SyntaxTrivia lineEnd)
    {
        _function = function;
        _isGeneric = isGeneric;
        _lineEnd = lineEnd;
    }

    /// <summary>Rewrites the returns of a function, and leaves those of the functions in it.</summary>
    public static SyntaxNode Rewrite(SyntaxNode function, bool isGeneric, SyntaxTrivia lineEnd) => new TaskReturns(function, isGeneric, lineEnd).Visit(function);

    /// <summary>Whether every return can be rewritten, and nothing in the body is at odds with async.</summary>
    public static bool CanBeAwaited(SyntaxNode function, BlockSyntax body, INamedTypeSymbol task, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var node in body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            var isPossible = node switch
            {
                RefExpressionSyntax or RefTypeSyntax or StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax => node.Parent is ArgumentSyntax,
                VariableDeclaratorSyntax variable => model.GetDeclaredSymbol(variable, cancellation) is not ILocalSymbol { Type.IsRefLikeType: true },
                ReturnStatementSyntax { Expression: { } value } result => IsValue(value, task) || (HasType(value, model, cancellation) && !IsInLock(result, function)),
                _ => true,
            };
            if (!isPossible)
            {
                return false;
            }
        }

        return true;
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node) => node.WithStatements(Flat(node.Statements, node.Parent == _function));

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node) => node.WithStatements(Flat(node.Statements, isBody: false));

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is not { } value)
        {
            return node;
        }

        if (_isGeneric)
        {
            return ResultOf(value) is { } result ? node.WithExpression(result.WithTriviaFrom(value)) : IsDefault(value) ? node : node.WithExpression(AwaitSyntax.Of(value));
        }

        if (IsCompleted(value) || IsDefault(value))
        {
            return node.WithExpression(null).WithReturnKeyword(node.ReturnKeyword.WithTrailingTrivia(SourceLayout.HasComment(value.GetLeadingTrivia()) ? value.GetLeadingTrivia() : default));
        }

        return SyntaxFactory.Block(
            SyntaxFactory.Token(node.GetLeadingTrivia(), SyntaxKind.OpenBraceToken, [SyntaxFactory.Space]),
            [Awaited(node.WithLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.ReturnStatement().WithTrailingTrivia(SyntaxFactory.Space)],
            SyntaxFactory.Token([], SyntaxKind.CloseBraceToken, node.GetTrailingTrivia()));
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node == _function ? base.VisitLocalFunctionStatement(node) : node;

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node == _function ? base.VisitParenthesizedLambdaExpression(node) : node;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node == _function ? base.VisitSimpleLambdaExpression(node) : node;

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node == _function ? base.VisitAnonymousMethodExpression(node) : node;

    // Among other statements no braces are needed, and at the end of the body no return.
    private SyntaxList<StatementSyntax> Flat(SyntaxList<StatementSyntax> statements, bool isBody)
    {
        var flat = new List<StatementSyntax>();
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is not ReturnStatementSyntax { Expression: { } value } result || _isGeneric)
            {
                flat.Add((StatementSyntax)Visit(statements[i]));
            }
            else if (IsCompleted(value) || IsDefault(value))
            {
                if (!isBody || i + 1 < statements.Count || HasComment(result) || statements.Count == 1)
                {
                    flat.Add((StatementSyntax)Visit(result));
                }
            }
            else if (isBody && i + 1 == statements.Count)
            {
                flat.Add(Awaited(result));
            }
            else
            {
                AddSeparately(flat, result);
            }
        }

        return [.. flat];
    }

    private void AddSeparately(List<StatementSyntax> flat, ReturnStatementSyntax result)
    {
        var leading = result.GetLeadingTrivia();
        var trailing = result.GetTrailingTrivia();
        var awaited = Awaited(result);
        var hasLine = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) && trailing.Count > 0 && trailing[trailing.Count - 1].IsKind(SyntaxKind.EndOfLineTrivia);
        flat.Add(hasLine ? awaited : awaited.WithTrailingTrivia(SyntaxFactory.Space));
        flat.Add(hasLine
            ? SyntaxFactory.ReturnStatement().WithLeadingTrivia(leading[leading.Count - 1]).WithTrailingTrivia(_lineEnd)
            : SyntaxFactory.ReturnStatement().WithTrailingTrivia(trailing));
    }

    private static ExpressionStatementSyntax Awaited(ReturnStatementSyntax node)
    {
        var value = node.Expression!;
        var between = node.ReturnKeyword.TrailingTrivia.AddRange(value.GetLeadingTrivia());
        SyntaxTriviaList comments = SourceLayout.HasComment(between) ? [.. between.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))] : [];
        return SyntaxFactory.ExpressionStatement(AwaitSyntax.Of(value.WithLeadingTrivia()), node.SemicolonToken).WithLeadingTrivia(node.GetLeadingTrivia().AddRange(comments));
    }

    private static bool HasComment(SyntaxNode node) => node.DescendantTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString()));

    private static bool IsValue(ExpressionSyntax value, INamedTypeSymbol task) =>
        (task.Name == "ValueTask" && IsDefault(value)) || (task.TypeArguments.Length == 1 ? ResultOf(value) is not null : IsCompleted(value));

    // What takes its type from the return has none behind await.
    private static bool HasType(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation) =>
        value is not (ImplicitObjectCreationExpressionSyntax or ThrowExpressionSyntax) && !IsDefault(value) && model.GetTypeInfo(value, cancellation).Type is INamedTypeSymbol { Name: "Task" or "ValueTask" };

    private static bool IsInLock(SyntaxNode node, SyntaxNode function) =>
        node.Ancestors().TakeWhile(outer => outer != function).Any(static outer => outer is LockStatementSyntax or UnsafeStatementSyntax or FixedStatementSyntax);

    private static bool IsDefault(ExpressionSyntax value) => value.IsKind(SyntaxKind.DefaultLiteralExpression);

    private static bool IsCompleted(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask", Expression: var type } && IsTask(type);

    private static ExpressionSyntax? ResultOf(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult", Expression: var type }, ArgumentList.Arguments: { Count: 1 } arguments } && IsTask(type)
            ? arguments[0].Expression
            : null;

    private static bool IsTask(ExpressionSyntax type) => type is IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Task" or "ValueTask" };
}
