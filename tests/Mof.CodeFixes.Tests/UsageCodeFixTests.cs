using Mof.Analyzers.Rules;

namespace Mof.CodeFixes.Tests;

/// <summary>The fixes of the other rules.</summary>
public sealed class UsageCodeFixTests
{
    [Fact]
    public Task The_method_that_changes_a_property_is_called() => Fix.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer, ReadOnlyPropertyWriteCodeFix>(
        "other.{|MOF1001:SourceSite|} = \"ABC\"; // Why.",
        "(await other.SetSourceSiteAsync(\"ABC\")).EnsureSuccess(); // Why.",
        "SetSourceSiteAsync");

    [Theory]
    [InlineData("other.{|MOF1001:Size|} = \"ABC\";")]
    [InlineData("other.{|MOF1001:SourceSite|} += \"ABC\";")]
    [InlineData("Use(other.{|MOF1001:SourceSite|} = \"ABC\");")]
    public Task Without_such_a_method_nothing_is_offered(string body) => Fix.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer, ReadOnlyPropertyWriteCodeFix>(body, body);

    [Fact]
    public Task A_method_becomes_async_for_the_call() => Fix.VerifyAsync<ReadOnlyPropertyWriteAnalyzer, ReadOnlyPropertyWriteCodeFix>("""
            /// <summary>Moves it.</summary>
            public static Task MoveAsync(Image image)
            {
                image.{|MOF1001:SourceSite|} = "ABC";
                return image.PutAsync();
            }
        """, """
            /// <summary>Moves it.</summary>
            public static async Task MoveAsync(Image image)
            {
                (await image.SetSourceSiteAsync("ABC")).EnsureSuccess();
                await image.PutAsync();
            }
        """, "SetSourceSiteAsync");

    [Theory]
    [InlineData("await other.{|MOF1012:SetSourceSiteAsync|}(\"ABC\");", "(await other.SetSourceSiteAsync(\"ABC\")).EnsureSuccess();")]
    [InlineData("await other.{|MOF1012:SetSourceSiteAsync|}(\"ABC\").ConfigureAwait(false); // Why.", "(await other.SetSourceSiteAsync(\"ABC\").ConfigureAwait(false)).EnsureSuccess(); // Why.")]
    public Task Success_is_made_sure(string before, string after) => Fix.VerifyBodyAsync<ResultIgnoredAnalyzer, ResultIgnoredCodeFix>(before, after, "EnsureSuccess");

    [Theory]
    [InlineData("SetFlags", "image.Flags |= Image.FlagsValues.Copy;")]
    [InlineData("ClearFlags", "image.Flags &= ~Image.FlagsValues.Copy;")]
    public Task Flags_are_set_or_cleared(string key, string after) => Fix.VerifyBodyAsync<FlagsReplacedAnalyzer, FlagsReplacedCodeFix>(
        "var image = await site.Query<Image>().FirstAsync(); {|MOF1011:image.Flags = Image.FlagsValues.Copy|};",
        "var image = await site.Query<Image>().FirstAsync(); " + after,
        key);

    [Fact]
    public Task A_combination_that_is_cleared_gets_parentheses() => Fix.VerifyBodyAsync<FlagsReplacedAnalyzer, FlagsReplacedCodeFix>(
        "var image = await site.Query<Image>().FirstAsync(); {|MOF1011:image.Flags = Image.FlagsValues.Copy | Image.FlagsValues.Send|};",
        "var image = await site.Query<Image>().FirstAsync(); image.Flags &= ~(Image.FlagsValues.Copy | Image.FlagsValues.Send);",
        "ClearFlags");

    [Theory]
    [InlineData("if ({|MOF1011:other.Flags == Image.FlagsValues.Copy|}) { return; }", "if (other.Flags.HasFlag(Image.FlagsValues.Copy)) { return; }")]
    [InlineData("if ({|MOF1011:Image.FlagsValues.Copy != other.Flags|} && condition) { return; }", "if (!other.Flags.HasFlag(Image.FlagsValues.Copy) && condition) { return; }")]
    public Task Flags_are_tested_alone(string before, string after) => Fix.VerifyBodyAsync<FlagsReplacedAnalyzer, FlagsReplacedCodeFix>(before, after, "HasFlag");

    [Theory]
    [InlineData("other.Flags |= {|MOF1010:(Image.FlagsValues)0x41|};", "other.Flags |= Image.FlagsValues.Copy;")]
    [InlineData("other.Flags = other.Flags | {|MOF1010:(Image.FlagsValues)0x43|};", "other.Flags = other.Flags | (Image.FlagsValues.Copy | Image.FlagsValues.Send);")]
    public Task Flags_with_names_are_named(string before, string after) => Fix.VerifyBodyAsync<UndefinedBitAnalyzer, UndefinedBitCodeFix>(before, after, "NamedFlags");

    [Fact]
    public Task A_number_without_any_flag_has_no_fix() => Fix.VerifyBodyAsync<UndefinedBitAnalyzer, UndefinedBitCodeFix>(NoFlag, NoFlag);

    private const string NoFlag = "other.Flags |= {|MOF1010:(Image.FlagsValues)0x40|};";

    [Theory]
    [InlineData(
        "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = '{|MOF1016:{other.Name}|}' AND Size = 'x'\"));",
        "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = {other.Name} AND Size = 'x'\"));")]
    [InlineData(
        "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = \\\"{|MOF1016:{other.Name}|}\\\"\"));",
        "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = {other.Name}\"));")]
    [InlineData(
        "Use(site.QueryWql<Image>($@\"SELECT * FROM Image WHERE Name = \"\"{|MOF1016:{other.Name}|}\"\"\"));",
        "Use(site.QueryWql<Image>($@\"SELECT * FROM Image WHERE Name = {other.Name}\"));")]
    public Task Quotes_around_a_hole_are_removed(string before, string after) => Fix.VerifyBodyAsync<QuotedHoleAnalyzer, QuotedHoleCodeFix>(before, after, "RemoveQuotes");

    [Theory]
    [InlineData("\\\"it's '{|MOF1016:{other.Name}|}' x\\\"")]
    [InlineData("'a\\\\'{|MOF1016:{other.Name}|}'")]
    public Task Quotes_that_do_not_open_the_text_stay(string text) => Fix.VerifyBodyAsync<QuotedHoleAnalyzer, QuotedHoleCodeFix>(
        "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = " + text + "\"));", "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = " + text + "\"));");

    [Fact]
    public Task A_call_in_a_lambda_is_not_the_statement_around_it() => Fix.VerifyBodyAsync<ResultIgnoredAnalyzer, ResultIgnoredCodeFix>(
        "new List<Image>().ForEach(async image => await image.{|MOF1012:SetSourceSiteAsync|}(\"A\"));",
        "new List<Image>().ForEach(async image => (await image.SetSourceSiteAsync(\"A\")).EnsureSuccess());",
        "EnsureSuccess");

    [Theory]
    [InlineData("Use({|MOF1011:(uint)other.Flags == 1u|});")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); var flags = {|MOF1011:image.Flags = Image.FlagsValues.Copy|};")]
    public Task Numbers_and_values_in_use_have_no_fix(string body) => Fix.VerifyBodyAsync<FlagsReplacedAnalyzer, FlagsReplacedCodeFix>(body, body);

    [Fact]
    public Task A_hole_in_a_longer_text_has_no_fix() => Fix.VerifyBodyAsync<QuotedHoleAnalyzer, QuotedHoleCodeFix>(InText, InText);

    private const string InText = "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name LIKE '%{|MOF1016:{other.Name}|}%'\"));";

    [Fact]
    public Task A_lazy_property_is_left_out_of_a_selection() => Fix.VerifyBodyAsync<QueryLambdaAnalyzer, LazySelectionCodeFix>(
        "Use(site.Query<Image>().Only(Image.Properties.Name, Image.Properties.{|MOF1006:Details|}));",
        "Use(site.Query<Image>().Only(Image.Properties.Name));",
        "LeaveOut");

    [Theory]
    [InlineData("Use(site.Query<Image>().Only(Image.Properties.{|MOF1006:Details|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.{|MOF1006:Details|} == \"x\"));")]
    public Task A_selection_of_one_and_a_condition_have_no_fix(string body) => Fix.VerifyBodyAsync<QueryLambdaAnalyzer, LazySelectionCodeFix>(body, body);
}
