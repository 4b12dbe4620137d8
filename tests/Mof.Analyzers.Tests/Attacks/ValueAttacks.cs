using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Attacks;

/// <summary>MOF1007 to MOF1011: locals that something else writes, conversions, queries.</summary>
public sealed class ValueAttacks
{
    [Theory]
    [InlineData("static ref uint Same(ref uint x) => ref x; Same(ref level) = 5; other.Level = level;")]
    [InlineData("foreach (ref var x in new Span<uint>(ref level)) { x = 5; } other.Level = level;")]
    [InlineData("unsafe { uint* p = &level; *p = 5; other.Level = level; }")]
    [InlineData("(level, var other1) = (5u, 1); Use(other1); other.Level = level;")]
    [InlineData("for (var i = 0; i < 3; i++) { other.Level = level; level = 5; }")]
    [InlineData("Action set = () => level = 5; set(); other.Level = level;")]
    [InlineData("void Set() => level = 5; Set(); other.Level = level;")]
    [InlineData("uint.TryParse(\"1\", out level); other.Level = level;")]
    [InlineData("level ^= 98; other.Level = level;")]
    [InlineData("ref var same = ref level; same = 5; other.Level = level;")]
    [InlineData("if (other.Level is { } known) { other.Level = known; }")]
    [InlineData("other.Level = level is var same && condition ? 1u : 2u; other.Level = level % 7;")]
    public Task A_local_that_is_written_is_not_known(string body) => Rule.VerifyBodyAsync<ValueRangeAnalyzer>("var level = 99u; Use(level); " + body);

    [Theory]
    [InlineData("other.Tags = [.. \"abcdef\".Select(c => c.ToString()).Take(2)];")]
    [InlineData("other.Tags = [.. condition ? new[] { \"a\", \"b\", \"c\", \"d\" } : new[] { \"a\" }];")]
    [InlineData("other.Icon = new byte[5].AsSpan(0, 2).ToArray(); var icon = new byte[5]; other.Icon = icon[..4];")]
    [InlineData("var icon = new byte[5]; ref var same = ref icon; same = new byte[2]; other.Icon = icon;")]
    public Task Lengths_that_change_are_not_known(string body) => Rule.VerifyBodyAsync<ArrayLengthAnalyzer>(body);

    [Theory]
    [InlineData("other.Title = {|MOF1008:$\"{\"12345678901\"}\"|};")]
    [InlineData("other.Title = {|MOF1008:\"\"\"12345678901\"\"\"|};")]
    public Task A_constant_text_is_known_in_any_writing(string body) => Rule.VerifyBodyAsync<StringLengthAnalyzer>(body);

    [Theory]
    [InlineData("Use(from i in site.Query<Image>() where i.Flags == Image.FlagsValues.Copy select i.Name);")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); var mine = image.Flags; image.Flags = Image.FlagsValues.None; image.Flags = mine;")]
    public Task Queries_and_kept_flags_are_left_alone(string body) => Rule.VerifyBodyAsync<FlagsReplacedAnalyzer>(body);

    [Fact]
    public Task Top_level_locals_that_are_written_are_not_known() => Rule.VerifyAsync<ValueRangeAnalyzer>("""
        uint level = 99;
        level = 5;
        uint second = 99;
        Set();
        var image = new Image { Level = level };
        image.Level = second;
        image.Level = {|MOF1009:99|};
        void Set() => second = 3;

        """, Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
}
