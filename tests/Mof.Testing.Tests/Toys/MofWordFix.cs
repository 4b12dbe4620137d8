using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing.Tests.Toys;

/// <summary>Replaces the reported word of an additional file; a variant changes one thing about it.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".mof"])]
public class MofWordFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [MofWordAnalyzer.Found.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Replace",
                async token =>
                {
                    SourceText text = await context.TextDocument.GetTextAsync(token);
                    return context.TextDocument.Project.Solution.WithAdditionalDocumentText(
                        context.TextDocument.Id, Replace(text, context.Span));
                },
                "Replace"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected virtual SourceText Replace(SourceText text, TextSpan span) => text.Replace(span, "good");
}
