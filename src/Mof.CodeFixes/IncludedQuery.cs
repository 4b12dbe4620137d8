using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>The query that handed out an object, with IncludeLazy().</summary>
internal sealed class IncludedQuery
{
    private readonly ExpressionSyntax _before;
    private readonly ExpressionSyntax _after;

    private IncludedQuery(ExpressionSyntax before, ExpressionSyntax after)
    {
        _before = before;
        _after = after;
    }

    /// <summary>The query at a place where objects were obtained: in the head of a loop, or before the call that runs it; null where none can be changed.</summary>
    public static IncludedQuery? At(SyntaxNode? node, SemanticModel model, CancellationToken cancellation)
    {
        if (node is ExpressionSyntax collection && Unwrap(collection) is var query && Included(model.GetTypeInfo(query, cancellation).Type) is not null)
        {
            return new IncludedQuery(query, WithCall(query, "IncludeLazy"));
        }

        if (RunOf(node) is not { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var name } access } run ||
            model.GetTypeInfo(receiver, cancellation).Type is not { } type || Included(type) is not { } included)
        {
            return null;
        }

        var arguments = run.ArgumentList.Arguments;
        if (Has(included, name, arguments, 0, model, cancellation))
        {
            return new IncludedQuery(receiver, WithCall(receiver, "IncludeLazy"));
        }

        // The loaded query takes no conditions: FirstAsync(condition) is Where(condition).IncludeLazy().FirstAsync().
        if (arguments.Count == 0 || arguments[0] is not { NameColon: null or { Name.Identifier.ValueText: "predicate" }, Expression: LambdaExpressionSyntax } || type.GetMembers("Where").Length == 0 ||
            !Has(included, name, arguments, 1, model, cancellation))
        {
            return null;
        }

        var where = WithCall(receiver, "Where", SyntaxFactory.ArgumentList([arguments[0].WithNameColon(null).WithTrailingTrivia()]));
        return new IncludedQuery(run, run.WithExpression(access.WithExpression(WithCall(where, "IncludeLazy"))).WithArgumentList(run.ArgumentList.WithArguments(arguments.RemoveAt(0))));
    }

    /// <summary>The file with the query as it is then.</summary>
    public SyntaxNode In(SyntaxNode root) => root.ReplaceNode(_before, _after);

    /// <summary>The file with the query as it is then, and without a statement.</summary>
    public SyntaxNode InPlaceOf(SyntaxNode root, StatementSyntax statement)
    {
        var tracked = root.TrackNodes(statement, _before);
        tracked = tracked.ReplaceNode(tracked.GetCurrentNode(_before)!, _after);
        var current = tracked.GetCurrentNode(statement)!;
        var leading = current.GetLeadingTrivia();
        var trailing = current.GetTrailingTrivia();

        // A comment says why, and may say more than that this is a load: it moves down to what follows.
        if (SourceLayout.HasComment(leading) || SourceLayout.HasComment(trailing))
        {
            var next = current.GetLastToken().GetNextToken();
            SyntaxTriviaList behind = SourceLayout.HasComment(trailing) ? [.. trailing.SkipWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))] : [];
            var above = behind.Count > 0 ? leading : [.. leading.Take(leading.Count - 1)];
            tracked = tracked.ReplaceToken(next, next.WithLeadingTrivia(above.AddRange(behind).AddRange(next.LeadingTrivia)));
            current = tracked.GetCurrentNode(statement)!;
        }

        return tracked.RemoveNode(current, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static InvocationExpressionSyntax WithCall(ExpressionSyntax query, string method, ArgumentListSyntax? arguments = null)
    {
        var isPrimary = query is InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax
            or ThisExpressionSyntax or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax;
        var receiver = isPrimary ? query.WithoutTrailingTrivia() : SyntaxFactory.ParenthesizedExpression(query.WithoutTrivia());
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName(method)), arguments ?? SyntaxFactory.ArgumentList())
            .WithTriviaFrom(query);
    }

    private static InvocationExpressionSyntax? RunOf(SyntaxNode? node)
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

    // The loaded query has fewer operators than the plain one.
    private static bool Has(ITypeSymbol included, string name, SeparatedSyntaxList<ArgumentSyntax> arguments, int skipped, SemanticModel model, CancellationToken cancellation) =>
        included.GetMembers(name).OfType<IMethodSymbol>().Any(method => Takes(method, [.. arguments.Skip(skipped)], model, cancellation));

    private static bool Takes(IMethodSymbol method, List<ArgumentSyntax> arguments, SemanticModel model, CancellationToken cancellation)
    {
        if (arguments.Count > method.Parameters.Length || method.Parameters.Skip(arguments.Count).Any(static parameter => !parameter.IsOptional))
        {
            return false;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if ((arguments[i].NameColon is { } named && named.Name.Identifier.ValueText != method.Parameters[i].Name) ||
                (model.GetTypeInfo(arguments[i].Expression, cancellation).ConvertedType is { } type && !SymbolEqualityComparer.Default.Equals(type, method.Parameters[i].Type)))
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
