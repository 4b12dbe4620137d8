using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.CodeFixes;

/// <summary>Moves the lines of a node to the right; texts and directives stay where they are.</summary>
internal sealed class DeeperLines(string step, bool isAtLineStart) : CSharpSyntaxRewriter
{
    private bool _isAtLineStart = isAtLineStart;

    /// <inheritdoc/>
    public override SyntaxToken VisitToken(SyntaxToken token)
    {
        var leading = new List<SyntaxTrivia>();
        foreach (var trivia in token.LeadingTrivia)
        {
            if (_isAtLineStart && !trivia.IsDirective && !trivia.IsKind(SyntaxKind.DisabledTextTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                leading.Add(SyntaxFactory.Whitespace(step));
            }

            leading.Add(trivia);
            _isAtLineStart = EndsLine(trivia);
        }

        if (_isAtLineStart && !IsInText(token))
        {
            leading.Add(SyntaxFactory.Whitespace(step));
        }

        _isAtLineStart = token.TrailingTrivia.Any(EndsLine);
        return token.WithLeadingTrivia(leading);
    }

    private static bool EndsLine(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia) || trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia);

    private static bool IsInText(SyntaxToken token) => token.Kind() is SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken;
}
