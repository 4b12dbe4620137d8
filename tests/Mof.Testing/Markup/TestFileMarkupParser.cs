using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Reads the markup of a test file.</summary>
public static class TestFileMarkupParser
{
    public static void GetSpans(string input, out string output, out ImmutableArray<TextSpan> spans)
    {
        MarkupText markup = MarkupText.Parse(input);
        output = markup.Text;
        spans = markup.Spans
            .Where(span => span.Name.Length == 0 && !span.IsPosition)
            .Select(span => span.Span)
            .ToImmutableArray();
    }

    public static void GetPositionsAndSpans(
        string input,
        out string output,
        out ImmutableArray<int> positions,
        out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans)
    {
        MarkupText markup = MarkupText.Parse(input);
        output = markup.Text;
        positions = markup.Spans.Where(span => span.IsPosition).Select(span => span.Span.Start).ToImmutableArray();
        spans = markup.Spans
            .Where(span => !span.IsPosition)
            .GroupBy(span => span.Name, StringComparer.Ordinal)
            .ToImmutableDictionary(
                group => group.Key, group => group.Select(span => span.Span).ToImmutableArray(), StringComparer.Ordinal);
    }
}
