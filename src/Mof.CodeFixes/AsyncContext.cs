using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Mof.CodeFixes;

/// <summary>The function around a node: whether it can await, or can be made to.</summary>
internal sealed class AsyncContext
{
    private readonly SyntaxNode? _function;
    private readonly bool _isGeneric;

    private AsyncContext(SyntaxNode? function, bool isAsync, bool isGeneric)
    {
        _function = function;
        IsAsync = isAsync;
        _isGeneric = isGeneric;
    }

    /// <summary>Whether it awaits already.</summary>
    public bool IsAsync { get; }

    /// <summary>The context of a node; null where nothing can be awaited: in a lock, in a query, where the function returns no task.</summary>
    public static AsyncContext? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or QueryExpressionSyntax or CatchFilterClauseSyntax:
                    return null;
                case GlobalStatementSyntax:
                    return new AsyncContext(null, isAsync: true, isGeneric: false);
                case MethodDeclarationSyntax method:
                    return Of(method, method.Modifiers, method.Body, model.GetDeclaredSymbol(method, cancellation)?.ReturnType);
                case LocalFunctionStatementSyntax local:
                    return Of(local, local.Modifiers, local.Body, (model.GetDeclaredSymbol(local, cancellation) as IMethodSymbol)?.ReturnType);
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword) ? new AsyncContext(lambda, isAsync: true, isGeneric: false) : null;
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Replaces a part of the function, and makes the function async where it is not.</summary>
    public SyntaxNode Replace(SyntaxNode root, SyntaxNode part, IReadOnlyList<SyntaxNode> parts)
    {
        if (IsAsync || _function is null)
        {
            return parts.Count == 1 ? root.ReplaceNode(part, parts[0]) : root.ReplaceNode(part, parts);
        }

        var replaced = parts.Count == 1 ? _function.ReplaceNode(part, parts[0]) : _function.ReplaceNode(part, parts);
        return root.ReplaceNode(_function, MakeAsync(replaced));
    }

    private static AsyncContext? Of(SyntaxNode function, SyntaxTokenList modifiers, BlockSyntax? body, ITypeSymbol? returns)
    {
        if (modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return new AsyncContext(function, isAsync: true, isGeneric: false);
        }

        // An iterator or an expression body would have to be written anew; ref parameters and async exclude each other.
        return body is not null && returns is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } } task &&
            !function.DescendantNodes().OfType<ParameterSyntax>().Any(static parameter => parameter.Modifiers.Any(static modifier =>
                modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword))
            ? new AsyncContext(function, isAsync: false, task.TypeArguments.Length == 1)
            : null;
    }

    private SyntaxNode MakeAsync(SyntaxNode function)
    {
        function = new Returns(_isGeneric, function).Visit(function)!;
        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        switch (function)
        {
            case MethodDeclarationSyntax method when method.Modifiers.Count == 0:
                keyword = keyword.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia());
                return method.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(keyword));
            case MethodDeclarationSyntax method:
                return method.WithModifiers(method.Modifiers.Add(keyword));
            case LocalFunctionStatementSyntax local when local.Modifiers.Count == 0:
                keyword = keyword.WithLeadingTrivia(local.ReturnType.GetLeadingTrivia());
                return local.WithReturnType(local.ReturnType.WithoutLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(keyword));
            case LocalFunctionStatementSyntax local:
                return local.WithModifiers(local.Modifiers.Add(keyword));
            default:
                return function;
        }
    }

    // What was returned as a task is awaited from now on.
    private sealed class Returns(bool isGeneric, SyntaxNode function) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
        {
            if (node.Expression is null)
            {
                return node;
            }

            if (isGeneric)
            {
                return node.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } } } result &&
                    result.ArgumentList.Arguments.Count == 1
                    ? node.WithExpression(result.ArgumentList.Arguments[0].Expression.WithTriviaFrom(node.Expression))
                    : node.WithExpression(Await(node.Expression));
            }

            if (node.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" })
            {
                return node.WithExpression(null).WithReturnKeyword(node.ReturnKeyword.WithTrailingTrivia());
            }

            var awaited = SyntaxFactory.ExpressionStatement(Await(node.Expression.WithoutTrivia()));
            return IsLast(node)
                ? awaited.WithTriviaFrom(node)
                : SyntaxFactory.Block(awaited, SyntaxFactory.ReturnStatement()).WithTriviaFrom(node).WithAdditionalAnnotations(Formatter.Annotation);
        }

        public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node == function ? base.VisitLocalFunctionStatement(node) : node;

        public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

        public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

        public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

        private bool IsLast(ReturnStatementSyntax node) => node.Parent is BlockSyntax block && block.Parent == function && block.Statements[block.Statements.Count - 1] == node;

        private static AwaitExpressionSyntax Await(ExpressionSyntax expression) => AwaitSyntax.Of(expression);
    }
}
