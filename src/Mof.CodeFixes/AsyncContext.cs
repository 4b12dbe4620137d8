using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>The function around a node: whether it can await, or can be made to.</summary>
internal sealed class AsyncContext
{
    private readonly SyntaxNode? _function;
    private readonly bool _isAsync;
    private readonly bool _isGeneric;

    private AsyncContext(SyntaxNode? function, bool isAsync, bool isGeneric)
    {
        _function = function;
        _isAsync = isAsync;
        _isGeneric = isGeneric;
    }

    /// <summary>The context of a node; null where nothing can be awaited: in a lock, in a query, where the function returns no task.</summary>
    public static AsyncContext? Of(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                // What stands in the head of a lock is no part of it.
                case LockStatementSyntax guarded when guarded.Statement.Span.Contains(node.Span):
                case UnsafeStatementSyntax or QueryExpressionSyntax or CatchFilterClauseSyntax:
                    return null;
                case GlobalStatementSyntax:
                    return new AsyncContext(null, isAsync: true, isGeneric: false);
                case MethodDeclarationSyntax method:
                    return Of(method, method.Modifiers, method.Body, model.GetDeclaredSymbol(method, cancellation), model, cancellation);
                case LocalFunctionStatementSyntax local:
                    return Of(local, local.Modifiers, local.Body, model.GetDeclaredSymbol(local, cancellation) as IMethodSymbol, model, cancellation);
                case AnonymousFunctionExpressionSyntax lambda:
                    return Of(lambda, lambda.Modifiers, lambda.Block, model.GetSymbolInfo(lambda, cancellation).Symbol as IMethodSymbol, model, cancellation);
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BaseFieldDeclarationSyntax or BasePropertyDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Replaces a part of the function, and makes the function async where it is not.</summary>
    public SyntaxNode Replace(SyntaxNode root, SyntaxNode part, IReadOnlyList<SyntaxNode> parts)
    {
        if (_isAsync || _function is null)
        {
            return parts.Count == 1 ? root.ReplaceNode(part, parts[0]) : root.ReplaceNode(part, parts);
        }

        var replaced = parts.Count == 1 ? _function.ReplaceNode(part, parts[0]) : _function.ReplaceNode(part, parts);
        return root.ReplaceNode(_function, MakeAsync(TaskReturns.Rewrite(replaced, _isGeneric, SourceLayout.EndOfLine(root))));
    }

    private static AsyncContext? Of(
        SyntaxNode function, SyntaxTokenList modifiers, BlockSyntax? body, IMethodSymbol? symbol, SemanticModel model, CancellationToken cancellation)
    {
        if (symbol is null || modifiers.Any(SyntaxKind.UnsafeKeyword) || function.Ancestors().Any(IsUnsafe))
        {
            return null;
        }

        if (modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return new AsyncContext(function, isAsync: true, isGeneric: false);
        }

        // An expression body would have to be written anew.
        return body is not null && TaskOf(symbol.ReturnType) is { } task && CanBeAsync(symbol) &&
            // Of a lambda it is the task that tells its type.
            !(function is AnonymousFunctionExpressionSyntax && task.Name == "ValueTask") &&
            TaskReturns.CanBeAwaited(function, body, task, model, cancellation)
            ? new AsyncContext(function, isAsync: false, task.TypeArguments.Length == 1)
            : null;
    }

    private static bool IsUnsafe(SyntaxNode outer) => outer switch
    {
        UnsafeStatementSyntax => true,
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        _ => false,
    };

    private static INamedTypeSymbol? TaskOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 0 or 1, ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } } task ? task : null;

    // References and async exclude each other; of a struct an async method would change a copy.
    private static bool CanBeAsync(IMethodSymbol method) =>
        method.RefKind == RefKind.None &&
        method.Parameters.All(static parameter => parameter.RefKind == RefKind.None && parameter.Type is { IsRefLikeType: false, TypeKind: not TypeKind.Pointer and not TypeKind.FunctionPointer }) &&
        (method.IsStatic || method.MethodKind != MethodKind.Ordinary || method.IsReadOnly || method.ContainingType is not { IsValueType: true });

    private static SyntaxNode MakeAsync(SyntaxNode function)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        switch (function)
        {
            case MethodDeclarationSyntax method when IsLastOnLine(method.Modifiers):
                return method.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).WithModifiers(method.Modifiers.Add(keyword.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())));
            case MethodDeclarationSyntax method:
                return method.WithModifiers(With(method.Modifiers, keyword));
            case LocalFunctionStatementSyntax local when IsLastOnLine(local.Modifiers):
                return local.WithReturnType(local.ReturnType.WithoutLeadingTrivia()).WithModifiers(local.Modifiers.Add(keyword.WithLeadingTrivia(local.ReturnType.GetLeadingTrivia())));
            case LocalFunctionStatementSyntax local:
                return local.WithModifiers(With(local.Modifiers, keyword));
            case AnonymousFunctionExpressionSyntax { Modifiers.Count: 0 } lambda:
                return lambda.WithoutLeadingTrivia().WithAsyncKeyword(keyword.WithLeadingTrivia(lambda.GetLeadingTrivia()));
            case AnonymousFunctionExpressionSyntax lambda:
                return lambda.WithModifiers(With(lambda.Modifiers, keyword));
            default:
                return function;
        }
    }

    private static bool IsLastOnLine(SyntaxTokenList modifiers) =>
        modifiers.Count == 0 || (!modifiers.Any(SyntaxKind.PartialKeyword) && modifiers[modifiers.Count - 1].TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia));

    // partial stands last.
    private static SyntaxTokenList With(SyntaxTokenList modifiers, SyntaxToken keyword)
    {
        var last = modifiers[modifiers.Count - 1];
        if (!last.IsKind(SyntaxKind.PartialKeyword))
        {
            return modifiers.Add(keyword);
        }

        return modifiers.RemoveAt(modifiers.Count - 1).Add(keyword.WithLeadingTrivia(last.LeadingTrivia)).Add(last.WithLeadingTrivia());
    }
}
