using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.Testing.Tests.Toys;

/// <summary>Raises the first letter of the reported name; a variant changes one thing about it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public class UppercaseTypeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LowercaseTypeAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Raise", token => ApplyAsync(context, Rename, token), "Raise"), context.Diagnostics);
        context.RegisterCodeFix(
            CodeAction.Create(
                "Prefix", token => ApplyAsync(context, name => SyntaxFactory.Identifier("X" + name.Text), token), "Prefix"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected virtual SyntaxToken Rename(SyntaxToken name) =>
        SyntaxFactory.Identifier(char.ToUpperInvariant(name.Text[0]) + name.Text[1..]);

    protected virtual SyntaxToken Finish(SyntaxToken renamed, SyntaxToken name) => renamed.WithTriviaFrom(name);

    private async Task<Document> ApplyAsync(
        CodeFixContext context, Func<SyntaxToken, SyntaxToken> rename, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
        var type = (BaseTypeDeclarationSyntax)root.FindNode(context.Span);
        SyntaxToken name = type.Identifier;
        SyntaxToken renamed = rename(name);
        return renamed == name
            ? context.Document
            : context.Document.WithSyntaxRoot(root.ReplaceToken(name, Finish(renamed, name)));
    }
}
