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
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        if (finding.Node.FirstAncestorOrSelf<InterpolationSyntax>() is not { Parent: InterpolatedStringExpressionSyntax text } hole)
        {
            yield break;
        }

        // '%{name}%' needs one hole for the whole pattern, which only its author can write.
        var index = text.Contents.IndexOf(hole);
        if (index > 0 && index + 1 < text.Contents.Count && text.Contents[index - 1] is InterpolatedStringTextSyntax before && text.Contents[index + 1] is InterpolatedStringTextSyntax after &&
            OpenedAtEnd(text.Contents.Take(index)) is { } quote && after.TextToken.ValueText.StartsWith(quote.ToString(), StringComparison.Ordinal) &&
            FormsOf(quote, text).FirstOrDefault(form => before.TextToken.Text.EndsWith(form, StringComparison.Ordinal)) is { } opening &&
            FormsOf(quote, text).FirstOrDefault(form => after.TextToken.Text.StartsWith(form, StringComparison.Ordinal)) is { } closing)
        {
            yield return new Offer("Remove the quotes", "RemoveQuotes", () => finding.Root.ReplaceNode(text, text.WithContents(
            [
                .. text.Contents.Take(index - 1),
                .. Part(before, before.TextToken.Text.Substring(0, before.TextToken.Text.Length - opening.Length), before.TextToken.ValueText.Substring(0, before.TextToken.ValueText.Length - 1)),
                hole,
                .. Part(after, after.TextToken.Text.Substring(closing.Length), after.TextToken.ValueText.Substring(1)),
                .. text.Contents.Skip(index + 2),
            ])));
        }
    }

    // Follows the quotes as WQL does: ' or ", with a backslash before one that belongs to the text. The last one has to be what opens the text around the hole.
    private static char? OpenedAtEnd(IEnumerable<InterpolatedStringContentSyntax> contents)
    {
        char? quote = null;
        var isEscaped = false;
        var isAtEnd = false;
        foreach (var content in contents)
        {
            if (content is not InterpolatedStringTextSyntax { TextToken.ValueText: var written })
            {
                isEscaped = isAtEnd = false;
                continue;
            }

            foreach (var character in written)
            {
                isAtEnd = !isEscaped && quote is null && (character is '\'' or '"');
                if (isEscaped)
                {
                    isEscaped = false;
                }
                else if (quote is null)
                {
                    quote = character is '\'' or '"' ? character : null;
                }
                else if (character == quote)
                {
                    quote = null;
                }
                else
                {
                    isEscaped = character == '\\';
                }
            }
        }

        return isAtEnd ? quote : null;
    }

    // As the source has it: ' stands for itself, " as \" or, in a verbatim text, "".
    private static string[] FormsOf(char quote, InterpolatedStringExpressionSyntax text) =>
        text.StringStartToken.Kind() is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken ? [quote.ToString()]
        : text.StringStartToken.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken) ? [quote == '"' ? "\"\"" : "'"]
        : quote == '"' ? ["\\\""] : ["\\'", "'"];

    // An empty part between two holes is none.
    private static IEnumerable<InterpolatedStringContentSyntax> Part(InterpolatedStringTextSyntax part, string text, string value) =>
        text.Length == 0 ? [] : [part.WithTextToken(SyntaxFactory.Token(part.TextToken.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, text, value, part.TextToken.TrailingTrivia))];
}
