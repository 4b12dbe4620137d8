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
            yield return new Offer("Remove the quotes", "RemoveQuotes", () => root.ReplaceNode(text, Without(text, before.Span.End - opening.Length, after.SpanStart, opening.Length)));
        }
    }

    // As the source has it: ' stands for itself, " as \" or, in a verbatim text, "".
    private static string? QuoteAtEnd(string text) =>
        text.EndsWith("\\\"", StringComparison.Ordinal) ? "\\\""
        : text.EndsWith("\"\"", StringComparison.Ordinal) ? "\"\""
        : text.EndsWith("'", StringComparison.Ordinal) ? "'"
        : text.EndsWith("\"", StringComparison.Ordinal) ? "\""
        : null;

    // Read again as a whole: an empty part between two holes is none.
    private static ExpressionSyntax Without(InterpolatedStringExpressionSyntax text, int first, int second, int length)
    {
        var source = text.ToString();
        source = source.Remove(second - text.SpanStart, length).Remove(first - text.SpanStart, length);
        return SyntaxFactory.ParseExpression(source).WithTriviaFrom(text);
    }
}
