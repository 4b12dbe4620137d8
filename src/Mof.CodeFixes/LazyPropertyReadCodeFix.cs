using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1003: adds IncludeLazy() to the query of a loop, or loads the object before the statement that reads it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LazyPropertyReadCodeFix))]
[Shared]
public sealed class LazyPropertyReadCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.LazyPropertyRead];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || root.FindNode(context.Span).Parent is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } access ||
            access.Name.Span != context.Span)
        {
            return;
        }

        if (QueryOfLoop(receiver) is { } query && CanInclude(model.GetTypeInfo(query, context.CancellationToken).Type))
        {
            context.RegisterCodeFix(
                CodeAction.Create("Add IncludeLazy() to the query", _ => Task.FromResult(Include(context.Document, root, query)), "IncludeLazy"),
                context.Diagnostics);
        }

        if (access.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement && CanAwait(access))
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Load '{receiver.Identifier.ValueText}' first", _ => Task.FromResult(Load(context.Document, root, statement, receiver)), "LoadLazyAsync"),
                context.Diagnostics);
        }
    }

    // The loop whose variable is read: one more request an object, but made in parallel and in one place.
    private static ExpressionSyntax? QueryOfLoop(IdentifierNameSyntax receiver)
    {
        foreach (var loop in receiver.Ancestors().OfType<ForEachStatementSyntax>())
        {
            if (loop.Identifier.ValueText == receiver.Identifier.ValueText)
            {
                return loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword) ? loop.Expression : null;
            }
        }

        return null;
    }

    private static bool CanInclude(ITypeSymbol? type) =>
        type?.GetMembers("IncludeLazy").OfType<IMethodSymbol>().Any(static method => method.Parameters.All(static parameter => parameter.IsOptional)) == true;

    private static bool CanAwait(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LockStatementSyntax:
                    return false;
            }
        }

        return false;
    }

    private static Document Include(Document document, SyntaxNode root, ExpressionSyntax query)
    {
        var receiver = query is AwaitExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(query.WithoutTrivia())
            : query.WithoutTrivia();
        var loaded = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("IncludeLazy")));
        return document.WithSyntaxRoot(root.ReplaceNode(query, loaded.WithTriviaFrom(query)));
    }

    // The line end of the file, whatever the machine.
    private static SyntaxTrivia LineEndOf(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var first && first.IsKind(SyntaxKind.EndOfLineTrivia)
            ? first
            : SyntaxFactory.ElasticLineFeed;

    private static Document Load(Document document, SyntaxNode root, StatementSyntax statement, IdentifierNameSyntax receiver)
    {
        var load = SyntaxFactory.ParseStatement("await " + receiver.Identifier.Text + ".LoadLazyAsync();")
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(LineEndOf(root))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return document.WithSyntaxRoot(statement.Parent is GlobalStatementSyntax global
            ? root.InsertNodesBefore(global, [SyntaxFactory.GlobalStatement(load)])
            : root.InsertNodesBefore(statement, [load]));
    }
}
