using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing.Tests;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("a[|bc|]d", "abcd", "", 1, 2)]
    [InlineData("a{|TOY001:bc|}d", "abcd", "TOY001", 1, 2)]
    [InlineData("a{|#0:bc|}d", "abcd", "#0", 1, 2)]
    [InlineData("a{|#0:bc|#0}d", "abcd", "#0", 1, 2)]
    [InlineData("[||]a", "a", "", 0, 0)]
    [InlineData("[|a[0] || b|]", "a[0] || b", "", 0, 9)]
    public void A_span_is_taken_out_of_the_text(string input, string text, string name, int start, int length)
    {
        TestFileMarkupParser.GetPositionsAndSpans(
            input, out string output, out _, out ImmutableDictionary<string, ImmutableArray<TextSpan>> spans);
        Assert.Equal(text, output);
        Assert.Equal(new TextSpan(start, length), Assert.Single(Assert.Single(spans, span => span.Key == name).Value));
    }

    [Fact]
    public void Spans_nest_and_cross()
    {
        TestFileMarkupParser.GetPositionsAndSpans(
            "[|a{|X:b|]c{|#0:d|}|}$$e", out string output, out ImmutableArray<int> positions, out var spans);
        Assert.Equal("abcde", output);
        Assert.Equal(new TextSpan(0, 2), Assert.Single(spans[string.Empty]));
        Assert.Equal(new TextSpan(1, 3), Assert.Single(spans["X"]));
        Assert.Equal(new TextSpan(3, 1), Assert.Single(spans["#0"]));
        Assert.Equal(4, Assert.Single(positions));
    }

    [Fact]
    public void A_keyed_end_closes_its_own_span()
    {
        TestFileMarkupParser.GetPositionsAndSpans("{|#0:a{|#1:b|#0}c|#1}", out string output, out _, out var spans);
        Assert.Equal("abc", output);
        Assert.Equal(new TextSpan(0, 2), Assert.Single(spans["#0"]));
        Assert.Equal(new TextSpan(1, 2), Assert.Single(spans["#1"]));
    }

    [Theory]
    [InlineData("a[|b")]
    [InlineData("ab|]")]
    [InlineData("a{|X:b")]
    [InlineData("ab|}")]
    public void Markup_without_its_other_half_is_an_error(string input) =>
        Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetSpans(input, out _, out _));
}
