using System.Text;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>The oracle for every filter a client translates.</summary>
public sealed class FilterTests : IAsyncLifetime
{
    private PackageSite _packages = null!;

    public async Task InitializeAsync()
    {
        _packages = await PackageSite.StartAsync();
        _packages.Site.Seed(
            "SMS_ImagePackage",
            Row("a", new() { ["Description"] = "O'Brien's", ["PkgFlags"] = 1, ["Priority"] = -5, ["Hidden"] = true, ["Ratio"] = 0.5 }),
            Row("b", new() { ["Description"] = "50% a+b & c#d/e", ["PkgFlags"] = 2, ["Priority"] = 0, ["Hidden"] = false }),
            Row("c", new() { ["Description"] = "Größe 日本 𝄞", ["PkgFlags"] = 4294967295, ["Size"] = 18446744073709551615, ["Tags"] = new JsonArray("One", "two") }),
            Row("d", new() { ["Description"] = "", ["Tags"] = new JsonArray(), ["Size"] = 9007199254740993, ["SourceDate"] = "2026-01-31T08:30:00Z" }),
            Row("e", new() { ["Tags"] = new JsonArray("x y"), ["SourceDate"] = "2026-01-31T08:30:00.5Z" }));
    }

    public async Task DisposeAsync() => await _packages.DisposeAsync();

    [Theory]
    // Comparisons; NULL never matches, texts compare case-blind.
    [InlineData("PkgFlags eq 1", "a")]
    [InlineData("PkgFlags ne 1", "b c")]
    [InlineData("PkgFlags gt 1", "b c")]
    [InlineData("PkgFlags ge 2", "b c")]
    [InlineData("PkgFlags lt 2", "a")]
    [InlineData("PkgFlags le 2", "a b")]
    [InlineData("1 lt PkgFlags", "b c")]
    [InlineData("Priority eq -5", "a")]
    [InlineData("Priority lt 0", "a")]
    [InlineData("PkgFlags eq 1.0", "a")]
    [InlineData("Ratio eq 0.5", "a")]
    [InlineData("Ratio eq 5e-1", "a")]
    [InlineData("Ratio lt 1", "a")]
    [InlineData("PkgFlags lt 1e9", "a b")]
    [InlineData("Size eq 18446744073709551615", "c")]
    [InlineData("Size eq 18446744073709551614", "")]
    [InlineData("Size eq 9007199254740992", "")]
    [InlineData("Size eq 9007199254740993", "d")]
    [InlineData("Name eq 'A'", "a")]
    [InlineData("Name gt 'B'", "c d e")]
    [InlineData("Name le 'B'", "a b")]
    [InlineData("Description eq 'grÖSSe 日本 𝄞'", "")]
    [InlineData("Description eq 'GRÖßE 日本 𝄞'", "c")]
    // NULL.
    [InlineData("Description eq null", "e")]
    [InlineData("Description ne null", "a b c d")]
    [InlineData("null eq Description", "e")]
    [InlineData("null ne Description", "a b c d")]
    [InlineData("PkgFlags gt null", "")]
    [InlineData("not (PkgFlags gt null)", "")]
    [InlineData("null eq null", "a b c d e")]
    [InlineData("null ne null", "")]
    [InlineData("Description eq ''", "d")]
    [InlineData("Description eq 'null'", "")]
    // Quotes, blanks, plus signs, percent signs, Unicode.
    [InlineData("Description eq 'o''brien''s'", "a")]
    [InlineData("contains(Description,'''')", "a")]
    [InlineData("contains(Description,' and ') or Name eq 'e'", "e")]
    [InlineData("Description eq '50% a+b & c#d/e'", "b")]
    [InlineData("contains(Description,'%')", "b")]
    [InlineData("contains(Description,'_')", "")]
    [InlineData("contains(Description,'𝄞')", "c")]
    [InlineData("contains(Description,'a+b')", "b")]
    [InlineData("contains(Description,'a b')", "")]
    // Functions.
    [InlineData("startswith(Description,'GRÖ')", "c")]
    [InlineData("startswith(Description,'o''')", "a")]
    [InlineData("endswith(Description,'/E')", "b")]
    [InlineData("contains(Description,'')", "a b c d")]
    [InlineData("startswith(Description,'50') eq true", "b")]
    [InlineData("startswith(Description,'50') eq false", "a c d")]
    [InlineData("startswith(Description,'50') ne true", "a c d")]
    [InlineData("true eq startswith(Description,'50')", "b")]
    [InlineData("not startswith(Description,'50')", "a c d")]
    [InlineData("not startswith(Description,'50') eq true", "a c d")]
    [InlineData("startswith('abc',Name)", "a")]
    [InlineData("startswith(Description,null)", "")]
    [InlineData("not startswith(Description,null)", "")]
    // Booleans.
    [InlineData("Hidden eq true", "a")]
    [InlineData("Hidden eq false", "b")]
    [InlineData("Hidden", "a")]
    [InlineData("not Hidden", "b")]
    [InlineData("Hidden eq null", "c d e")]
    [InlineData("true", "a b c d e")]
    [InlineData("false or Hidden", "a")]
    [InlineData("(PkgFlags eq 1) eq true", "a")]
    [InlineData("(PkgFlags eq 1) eq false", "b c")]
    [InlineData("PkgFlags gt 1 eq true", "b c")]
    [InlineData("(PkgFlags eq 1) eq null", "d e")]
    // Precedence and nesting.
    [InlineData("Name eq 'a' or Name eq 'b' and PkgFlags eq 9", "a")]
    [InlineData("(Name eq 'a' or Name eq 'b') and PkgFlags eq 9", "")]
    [InlineData("PkgFlags eq 9 and Name eq 'a' or Name eq 'b'", "b")]
    [InlineData("not (Name eq 'a') and Name lt 'c'", "b")]
    [InlineData("not (Name eq 'a' and Name lt 'c')", "b c d e")]
    [InlineData("not (not (Name eq 'a'))", "a")]
    [InlineData("not not Hidden", "a")]
    [InlineData("not(Name eq 'a')and(Name lt 'c')", "b")]
    [InlineData("((((Name eq 'a'))))", "a")]
    // Three truth values: unknown AND false is false, unknown OR true is true.
    [InlineData("PkgFlags eq 1 or Description eq null", "a e")]
    [InlineData("not (PkgFlags eq 1 and Name eq 'zz')", "a b c d e")]
    [InlineData("not (PkgFlags eq 1 and Name ne 'zz')", "b c")]
    [InlineData("not (PkgFlags eq 1 or Name eq 'd')", "b c")]
    [InlineData("PkgFlags eq 1 or not (PkgFlags eq 1)", "a b c")]
    // any.
    [InlineData("Tags/any(x: x eq 'one')", "c")]
    [InlineData("Tags/any(x:x eq 'TWO')", "c")]
    [InlineData("Tags/any(tag: startswith(tag,'X '))", "e")]
    [InlineData("Tags/any(x: x eq 'one' or x eq 'x y')", "c e")]
    [InlineData("Tags/any(x: x eq 'one' and x eq 'two')", "")]
    [InlineData("Tags/any(x: x eq Name)", "")]
    [InlineData("not Tags/any(x: x eq 'one')", "d e")]
    [InlineData("Tags/any()", "c e")]
    // Times.
    [InlineData("SourceDate eq 2026-01-31T08:30:00Z", "d")]
    [InlineData("SourceDate eq 2026-01-31T10:30:00+02:00", "d")]
    [InlineData("SourceDate eq 2026-01-31T08:30:00.500Z", "e")]
    [InlineData("SourceDate gt 2026-01-31T08:30:00Z", "e")]
    [InlineData("SourceDate lt 2026-01-31T08:30:01-00:30", "d e")]
    [InlineData("SourceDate ge 2026-01-31T08:30Z", "d e")]
    public async Task Matches(string filter, string expected)
    {
        Assert.Equal(expected, await _packages.NamesAsync("SMS_ImagePackage?$filter=" + Uri.EscapeDataString(filter)));
        Assert.Equal(filter, _packages.Site.Requests[^1].Options["$filter"]);
    }

    [Theory]
    [InlineData("Nmae eq 'a'", "named 'Nmae'")]
    [InlineData("name eq 'a'", "named 'name'")]
    [InlineData("Name eq 5", "incompatible types")]
    [InlineData("PkgFlags eq '5'", "incompatible types")]
    [InlineData("SourceDate eq '2026-01-31'", "incompatible types")]
    [InlineData("Hidden eq 1", "incompatible types")]
    [InlineData("SourceDate eq 2026-01-31", "position")]
    [InlineData("SourceDate eq 2026-13-31T08:30:00Z", "valid Edm.DateTimeOffset")]
    [InlineData("not Name eq 'a'", "unary operator")]
    [InlineData("Name EQ 'a'", "Syntax error")]
    [InlineData("Name eq 'a", "unterminated")]
    [InlineData("Name eq 'O'Brien'", "unterminated")]
    [InlineData("Name eq \"a\"", "character '\"'")]
    [InlineData("Name = 'a'", "character '='")]
    [InlineData("(Name eq 'a'", "Syntax error")]
    [InlineData("Name eq 'a')", "Syntax error")]
    [InlineData("Name eq 'a' and", "Syntax error")]
    [InlineData("and Name eq 'a'", "named 'and'")]
    [InlineData("Name", "not Edm.Boolean")]
    [InlineData("Name and Hidden", "not Edm.Boolean")]
    [InlineData("", "Syntax error")]
    [InlineData("substringof('a',Name)", "unknown function")]
    [InlineData("contains(Name)", "Syntax error")]
    [InlineData("contains(Name,5)", "function signature")]
    [InlineData("Tags eq 'one'", "Collection(Edm.String)")]
    [InlineData("Name/any(x: x eq 'a')", "any may only")]
    [InlineData("Tags/any(x: y eq 'one')", "named 'y'")]
    [InlineData("Tags/all(x: x eq 'one')", "Syntax error")]
    [InlineData("Tags/any(x: x eq 'one') and x eq 'one'", "named 'x'")]
    [InlineData("Version eq null", "cannot be compared")]
    [InlineData("PkgFlags eq 1L", "position")]
    [InlineData("Name in ('a')", "Syntax error")]
    public async Task Refuses(string filter, string message) => Assert.Contains(
        message,
        await _packages.ErrorAsync(404, "GET", "SMS_ImagePackage?$filter=" + Uri.EscapeDataString(filter)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Description%20eq%20'50%25%20a%2Bb%20%26%20c%23d%2Fe'", "b")]
    [InlineData("Description+eq+'50%25+a%2bb+%26+c%23d/e'", "b")]
    [InlineData("contains(Description,'a+b')", "")]
    [InlineData("contains(Description,%27%27%27%27)", "a")]
    [InlineData("contains(Description,'%F0%9D%84%9E')", "c")]
    public async Task A_plus_in_the_query_is_a_blank_and_escapes_are_read_once(string raw, string expected) =>
        Assert.Equal(expected, await _packages.NamesAsync("SMS_ImagePackage?$filter=" + raw));

    [Fact]
    public async Task An_escape_that_is_no_UTF8_is_a_bad_request() =>
        Assert.Contains("UTF-8", await _packages.ErrorAsync(400, "GET", "SMS_ImagePackage?$filter=Name%20eq%20'%C3('"), StringComparison.Ordinal);

    [Fact]
    public async Task Three_truth_values_by_the_table()
    {
        string[] operands = ["true", "false", "(PkgFlags eq 1)"];
        bool?[] values = [true, false, null];
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(values[i] is { } v ? !v : null, await TruthAsync($"not {operands[i]}"));
            for (var j = 0; j < 3; j++)
            {
                bool? and = values[i] == false || values[j] == false ? false : values[i] == null || values[j] == null ? null : true;
                bool? or = values[i] == true || values[j] == true ? true : values[i] == null || values[j] == null ? null : false;
                Assert.Equal(and, await TruthAsync($"{operands[i]} and {operands[j]}"));
                Assert.Equal(or, await TruthAsync($"{operands[i]} or {operands[j]}"));
            }
        }

        // Row e has no PkgFlags: unknown is where neither a condition nor its negation holds.
        async Task<bool?> TruthAsync(string condition) => (await HoldsAsync(condition), await HoldsAsync($"not ({condition})")) switch
        {
            (true, false) => true,
            (false, true) => false,
            (false, false) => null,
            _ => throw new InvalidOperationException("both"),
        };

        async Task<bool> HoldsAsync(string condition) =>
            await _packages.NamesAsync("SMS_ImagePackage?$filter=" + Uri.EscapeDataString($"Name eq 'e' and ({condition})")) == "e";
    }

    [Fact]
    public async Task Deep_nesting_is_refused_not_fatal()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { MaxRequestLineSize = 1 << 20 });
        Assert.Equal("drivers", await packages.NamesAsync("SMS_DriverPackage?$filter=" + Nested(700)));
        Assert.Contains("Recursion depth", await packages.ErrorAsync(404, "GET", "SMS_DriverPackage?$filter=" + Nested(5000)), StringComparison.Ordinal);

        static string Nested(int depth) =>
            new StringBuilder().Append('(', depth).Append("Name%20ne%20null").Append(')', depth).ToString();
    }

    [Theory]
    [InlineData(LazyInFilter.Null, "")]
    [InlineData(LazyInFilter.Evaluated, "Windows 11 – Größe")]
    public async Task A_lazy_property_in_a_filter(LazyInFilter lazy, string expected)
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { LazyInFilter = lazy });
        Assert.Equal(expected, await packages.NamesAsync("SMS_ImagePackage?$filter=IconSize%20eq%203"));
    }

    [Fact]
    public async Task A_lazy_property_in_a_filter_may_be_refused()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { LazyInFilter = LazyInFilter.Refused });
        Assert.Contains("IconSize", await packages.ErrorAsync(404, "GET", "SMS_ImagePackage?$filter=IconSize%20eq%203"), StringComparison.Ordinal);
    }

    private static JsonObject Row(string name, JsonObject values)
    {
        values["PackageID"] = "ABC-" + name;
        values["Name"] = name;
        return values;
    }
}
