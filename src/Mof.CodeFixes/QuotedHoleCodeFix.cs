using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1016: takes away the quotes around a hole that fills them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(QuotedHoleCodeFix))]
[Shared]
public sealed class QuotedHoleCodeFix() : UsageCodeFix(RuleIds.QuotedHole)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<InterpolationSyntax>() is not { Parent: InterpolatedStringExpressionSyntax text } hole)
        {
            yield break;
        }

        // '%{name}%' needs one hole for the whole pattern, which only its author can write.
        var index = text.Contents.IndexOf(hole);
        if (index > 0 && index + 1 < text.Contents.Count && text.Contents[index - 1] is InterpolatedStringTextSyntax before && text.Contents[index + 1] is InterpolatedStringTextSyntax after &&
            QuoteAtEnd(before.TextToken.Text) is { } opening && after.TextToken.Text.StartsWith(opening, StringComparison.Ordinal))
        {
            yield return new Offer("Remove the quotes", "RemoveQuotes", () => root.ReplaceNodes(
                new[] { before, after },
                (original, _) => original == before
                    ? Cut(original, original.TextToken.Text.Substring(0, original.TextToken.Text.Length - opening.Length))
                    : Cut(original, original.TextToken.Text.Substring(opening.Length))));
        }
    }

    // As the source has it: ' stands for itself, " as \" or, in a verbatim text, "".
    private static string? QuoteAtEnd(string text) =>
        text.EndsWith("\\\"", StringComparison.Ordinal) ? "\\\""
        : text.EndsWith("\"\"", StringComparison.Ordinal) ? "\"\""
        : text.EndsWith("'", StringComparison.Ordinal) ? "'"
        : text.EndsWith("\"", StringComparison.Ordinal) ? "\""
        : null;

    private static InterpolatedStringTextSyntax Cut(InterpolatedStringTextSyntax part, string text) => part.WithTextToken(
        SyntaxFactory.Token(part.TextToken.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, text, text, part.TextToken.TrailingTrivia));
}
