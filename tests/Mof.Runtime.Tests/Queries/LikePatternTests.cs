using System.Diagnostics;
using System.Globalization;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Patterns of LIKE against a plain recursive matcher.</summary>
public sealed class LikePatternTests
{
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds * 1000 : 60_000;

    [Theory]
    [InlineData("a%", "Abc", true)]
    [InlineData("%b_", "abc", true)]
    [InlineData("%b_", "ab", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("%", "", true)]
    [InlineData("[%]", "%", true)]
    [InlineData("[_]", "a", false)]
    [InlineData("[[]x]", "[x]", true)]
    [InlineData("[a-c]", "B", true)]
    [InlineData("[a=c]", "b", true)]
    [InlineData("[^a-c]", "b", false)]
    [InlineData("[^a-c]", "d", true)]
    [InlineData("[]]", "]", true)]
    [InlineData("[^]]", "]", false)]
    [InlineData("[a-]", "-", true)]
    [InlineData("[", "[", true)]
    [InlineData("a[", "a[", true)]
    [InlineData("[]", "[]", true)]
    [InlineData("[^]", "[^]", true)]
    [InlineData("Ä%", "äb", true)]
    public void They_match(string pattern, string text, bool isMatch) => Assert.Equal((isMatch, pattern), (LikePattern.Parse(pattern).IsMatch(text), pattern));

    [Fact]
    public void Random_ones_match_as_the_plain_matcher_says()
    {
        var random = new Random(11);
        for (var round = 0; round < Rounds; round++)
        {
            var pattern = Random(random, "ab%%_[]^-=A", 9);
            var text = Random(random, "abAB%_[]^-", 7);
            var parsed = LikePattern.Parse(pattern);
            var expected = Matches(pattern, 0, text, 0);
            Assert.True(expected == parsed.IsMatch(text), $"'{text}' LIKE '{pattern}' should be {expected}");
            if (parsed.AsPlain() is { } plain)
            {
                var isMatch = ThreeValued.Text(
                    text, plain.Place switch { TextPlace.Start => "start", TextPlace.End => "end", _ => "in" }, plain.Text);
                Assert.True(expected == (plain.Place is null ? ThreeValued.Compare(text, "=", plain.Text) : isMatch), $"'{text}' LIKE '{pattern}' is not {plain}");
            }
        }
    }

    [Fact]
    public void Escaped_text_stands_for_itself()
    {
        var random = new Random(12);
        for (var round = 0; round < Rounds / 10; round++)
        {
            var (text, other) = (Random(random, "ab%_[]^-=\\\"'", 6), Random(random, "ab%_[]^-=\\\"'", 6));
            var pattern = LikePattern.Parse(CimLike.Escape(text));
            Assert.True(pattern.IsMatch(text), text);
            Assert.Equal(text == other, pattern.IsMatch(other));
            Assert.True(LikePattern.Parse("%" + CimLike.Escape(text) + "%").IsMatch(other + text + other), text);
        }
    }

    [Fact]
    public void Patterns_of_many_wildcards_take_no_exponential_time()
    {
        var watch = Stopwatch.StartNew();
        Assert.False(LikePattern.Parse(string.Concat(Enumerable.Repeat("%a", 200)) + "b").IsMatch(new string('a', 5000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static string Random(Random random, string alphabet, int most) => string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => alphabet[random.Next(alphabet.Length)]));

    // Tries everything; the rules are those of the documentation of LIKE, with sets read character by character.
    private static bool Matches(string pattern, int p, string text, int t)
    {
        if (p == pattern.Length)
        {
            return t == text.Length;
        }

        if (pattern[p] == '%')
        {
            return Enumerable.Range(t, text.Length - t + 1).Any(rest => Matches(pattern, p + 1, text, rest));
        }

        if (t == text.Length)
        {
            return false;
        }

        if (pattern[p] == '[' && Set(pattern, p) is { } set)
        {
            return set.Holds(char.ToUpperInvariant(text[t])) && Matches(pattern, set.Next, text, t + 1);
        }

        return (pattern[p] == '_' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t])) && Matches(pattern, p + 1, text, t + 1);
    }

    private static (Func<char, bool> Holds, int Next)? Set(string pattern, int open)
    {
        var isNegated = open + 1 < pattern.Length && pattern[open + 1] == '^';
        var from = open + (isNegated ? 2 : 1);
        var close = from + 1 > pattern.Length ? -1 : pattern.IndexOf(']', Math.Min(from + 1, pattern.Length));
        if (close < 0)
        {
            return null;
        }

        var members = pattern[from..close].ToUpperInvariant();
        bool IsMember(char c)
        {
            for (var i = 0; i < members.Length; i++)
            {
                if (i + 2 < members.Length && (members[i + 1] == '-' || members[i + 1] == '='))
                {
                    if (c >= members[i] && c <= members[i + 2])
                    {
                        return true;
                    }

                    i += 2;
                }
                else if (c == members[i])
                {
                    return true;
                }
            }

            return false;
        }

        return (c => IsMember(c) != isNegated, close + 1);
    }
}
