using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mof.CodeFixes;

/// <summary>How a file is laid out: new lines take over its line ends and its indentation, whatever the editor is set to.</summary>
internal static class SourceLayout
{
    /// <summary>The line end of a file.</summary>
    public static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return SyntaxFactory.EndOfLine(trivia.ToString());
            }
        }

        return SyntaxFactory.EndOfLine("\n");
    }

    /// <summary>Whether nothing but white space stands before a node on its line.</summary>
    public static bool IsFirstOnLine(SyntaxNode node) => string.IsNullOrWhiteSpace(BeforeOnLine(node));

    /// <summary>The white space at the start of the line on which a node starts.</summary>
    public static string Indentation(SyntaxNode node)
    {
        var before = BeforeOnLine(node);
        return before.Substring(0, before.Length - before.TrimStart().Length);
    }

    /// <summary>One more step of indentation.</summary>
    public static string Deeper(string indentation) => indentation + (indentation.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");

    /// <summary>Whether trivia says more than white space.</summary>
    public static bool HasComment(SyntaxTriviaList trivia) => trivia.Any(static one => !string.IsNullOrWhiteSpace(one.ToString()));

    private static string BeforeOnLine(SyntaxNode node)
    {
        var text = node.SyntaxTree.GetText();
        var start = text.Lines.GetLineFromPosition(node.SpanStart).Start;
        return text.ToString(TextSpan.FromBounds(start, node.SpanStart));
    }
}
