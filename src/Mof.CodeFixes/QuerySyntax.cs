using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>Finds the query that handed out an object, and adds IncludeLazy() to it.</summary>
internal static class QuerySyntax
{
    /// <summary>The query at a place where objects were obtained: in the head of a loop, or before the call that runs it; null where none can be changed.</summary>
    public static ExpressionSyntax? At(SyntaxNode root, Location? location, SemanticModel model, CancellationToken cancellation)
    {
        if (location?.SourceTree != root.SyntaxTree || location is null)
        {
            return null;
        }

        var node = root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        if (node is ExpressionSyntax collection && Unwrap(collection) is var query && Included(model.GetTypeInfo(query, cancellation).Type) is not null)
        {
            return query;
        }

        // The loaded query has fewer operators than the plain one.
        return RunOf(node) is { } call && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var run } &&
            Included(model.GetTypeInfo(receiver, cancellation).Type) is { } included &&
            included.GetMembers(run).OfType<IMethodSymbol>().Any(method => Takes(method, call.ArgumentList.Arguments, model, cancellation))
            ? receiver
            : null;
    }

    /// <summary>A query with IncludeLazy().</summary>
    public static ExpressionSyntax WithLazy(ExpressionSyntax query)
    {
        var receiver = query is AwaitExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(query.WithoutTrivia())
            : query.WithoutTrailingTrivia();
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("IncludeLazy"))).WithTriviaFrom(query);
    }

    private static InvocationExpressionSyntax? RunOf(SyntaxNode node)
    {
        while (node is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } })
        {
            node = node switch
            {
                AwaitExpressionSyntax awaited => awaited.Expression,
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                _ => ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)node).Expression).Expression,
            };
        }

        return node as InvocationExpressionSyntax;
    }

    private static bool Takes(IMethodSymbol method, SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model, CancellationToken cancellation)
    {
        if (arguments.Count > method.Parameters.Length || method.Parameters.Skip(arguments.Count).Any(static parameter => !parameter.IsOptional))
        {
            return false;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is null && model.GetTypeInfo(arguments[i].Expression, cancellation).ConvertedType is { } type &&
                !SymbolEqualityComparer.Default.Equals(type, method.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax query)
    {
        while (query is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithCancellation" or "ConfigureAwait", Expression: var inner },
        })
        {
            query = inner;
        }

        return query;
    }

    private static ITypeSymbol? Included(ITypeSymbol? query)
    {
        for (var type = query; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("IncludeLazy").OfType<IMethodSymbol>().FirstOrDefault(static method =>
                !method.IsStatic && method.Parameters.All(static parameter => parameter.IsOptional)) is { } method)
            {
                return method.ReturnType;
            }
        }

        return null;
    }
}
