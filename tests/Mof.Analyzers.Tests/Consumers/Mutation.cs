using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Analyzers.Tests.Consumers;

/// <summary>Breaks code at random places, the same ones for the same seed.</summary>
/// <param name="seed">The seed.</param>
internal sealed class Mutation(int seed)
{
    private const int MostEdits = 4;

    private static readonly string[] Fragments =
        ["(", ")", "{", "}", "[", "]", ";", ",", ".", "?", "!", "=", "=>", "await ", "new ", "is ", "null", "\"", "$\"{", "/*", "#if X\n", "var x = ", "return ", "ref ", "@", "<", ">", "1"];

#pragma warning disable CA5394 // Nothing here has to be hard to guess.
    private readonly Random _random = new(seed);

    /// <summary>The text of a tree with some edits.</summary>
    /// <param name="tree">The tree.</param>
    public string Of(CSharpSyntaxTree tree)
    {
        var tokens = tree.GetRoot().DescendantTokens().Where(static token => token.Span.Length > 0).ToArray();
        var edits = Enumerable.Range(0, _random.Next(1, MostEdits + 1)).Select(_ => tokens[_random.Next(tokens.Length)]).Distinct();
        var text = new StringBuilder(tree.ToString());

        // From the end on, so that places stay where they are.
        foreach (var token in edits.OrderByDescending(static token => token.SpanStart))
        {
            Edit(text, token, tokens);
        }

        return text.ToString();
    }

    private void Edit(StringBuilder text, SyntaxToken token, SyntaxToken[] tokens)
    {
        switch (_random.Next(6))
        {
            case 0:
                text.Remove(token.SpanStart, token.Span.Length);
                break;
            case 1:
                text.Remove(token.SpanStart + _random.Next(token.Span.Length), 1);
                break;
            case 2:
                text.Insert(token.SpanStart, Fragments[_random.Next(Fragments.Length)]);
                break;
            case 3:
                text.Insert(token.Span.End, token.Text);
                break;
            case 4:
                text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, tokens[_random.Next(tokens.Length)].Text);
                break;
            default:
                // As when somebody has typed no further than here, with the rest of the file below.
                var line = token.SyntaxTree!.GetText().Lines.GetLineFromPosition(token.SpanStart);
                text.Remove(token.SpanStart, Math.Max(0, line.End - token.SpanStart));
                break;
        }
    }
}
