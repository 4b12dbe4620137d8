using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Usage;

/// <summary>MOF1007 to MOF1011.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("other.Tags = {|MOF1007:[\"a\", \"b\", \"c\", \"d\"]|};")]
    [InlineData("other.Tags = {|MOF1007:new[] { \"a\", \"b\", \"c\", \"d\" }|};")]
    [InlineData("other.Icon = {|MOF1007:new byte[5]|};")]
    [InlineData("const int size = 5; other.Icon = {|MOF1007:new byte[size]|};")]
    [InlineData("var icon = new byte[16]; other.Icon = {|MOF1007:icon|};")]
    [InlineData("byte[] icon = [1, 2, 3]; other.Icon = {|MOF1007:[..icon, 4, 5]|};")]
    [InlineData("Use(new Image { Icon = {|MOF1007:[1, 2, 3, 4, 5]|} });")]
    [InlineData("other.Icon ??= {|MOF1007:new byte[5]|};")]
    public Task A_long_array_is_reported(string body) => Rule.VerifyBodyAsync<ArrayLengthAnalyzer>(body);

    [Theory]
    [InlineData("other.Tags = [\"a\", \"b\", \"c\"];")]
    [InlineData("other.Tags = []; other.Tags = null; other.Icon = new byte[4];")]
    [InlineData("var size = condition ? 4 : 5; other.Icon = new byte[size];")]
    [InlineData("var icon = new byte[5]; if (condition) { icon = new byte[4]; } other.Icon = icon;")]
    [InlineData("var list = new List<string> { \"a\", \"b\", \"c\", \"d\" }; list.RemoveAt(0); other.Tags = list;")]
    [InlineData("string[] tags = [\"a\"]; other.Tags = [..tags, ..other.Tags!, \"b\", \"c\"];")]
    [InlineData("var bytes = new byte[5]; Use(bytes);")]
    [InlineData("var names = new[] { \"a\", \"b\", \"c\", \"d\" }; other.Tags = names.Take(3).ToList();")]
    [InlineData("var icon = new byte[5]; Array.Resize(ref icon, 4); other.Icon = icon;")]
    public Task Arrays_that_fit_or_that_only_the_run_knows_are_left_alone(string body) => Rule.VerifyBodyAsync<ArrayLengthAnalyzer>(body);

    [Theory]
    [InlineData("other.Title = {|MOF1008:\"12345678901\"|};")]
    [InlineData("other.Code = {|MOF1008:\"ABCD\"|};")]
    [InlineData("other.Code = {|MOF1008:\"A\"|};")]
    [InlineData("other.Title = {|MOF1008:\"123456\" + \"789012\"|};")]
    [InlineData("const string long_ = \"12345678901\"; other.Title = {|MOF1008:long_|};")]
    [InlineData("var text = \"12345678901\"; other.Title = {|MOF1008:text|};")]
    [InlineData("other.Title = {|MOF1008:new string('x', 300)|};")]
    [InlineData("other.Title += {|MOF1008:\"12345678901\"|};")]
    [InlineData("other.Tags = [\"a\", {|MOF1008:\"12345678901\"|}];")]
    [InlineData("Use(new Image { Code = {|MOF1008:\"AB\"|} });")]
    [InlineData("Use(other.TrySet(\"Title\", {|MOF1008:\"12345678901\"|})); Use(other.TrySet(Image.Properties.Title, {|MOF1008:\"12345678901\"|}));")]
    public Task A_long_or_short_text_is_reported(string body) => Rule.VerifyBodyAsync<StringLengthAnalyzer>(body);

    [Theory]
    [InlineData("other.Title = \"1234567890\"; other.Code = \"ABC\"; other.Code = \"\"; other.Code = null;")]
    [InlineData("var text = \"12345678901\"; text = text.Substring(3); other.Title = text;")]
    [InlineData("other.Title = Environment.MachineName; other.Title = $\"{other.Name} and more text\";")]
    [InlineData("other.Title = new string('x', 10); var n = condition ? 3 : 4; other.Title = new string('x', n * 100);")]
    [InlineData("other.Code += \"A\";")]
    [InlineData("other.Name = \"12345678901234567890\";")]
    [InlineData("Use(other.Title == \"12345678901\");")]
    [InlineData("var text = \"12345678901\"; if (condition) { text = \"a\"; } other.Title = text;")]
    public Task Texts_that_fit_or_that_only_the_run_knows_are_left_alone(string body) => Rule.VerifyBodyAsync<StringLengthAnalyzer>(body);

    [Theory]
    [InlineData("other.Level = {|MOF1009:11|};")]
    [InlineData("other.Level = {|MOF1009:0|};")]
    [InlineData("other.Offset = {|MOF1009:-6|};")]
    [InlineData("const uint level = 99; other.Level = {|MOF1009:level|};")]
    [InlineData("var level = 99u; other.Level = {|MOF1009:level|};")]
    [InlineData("other.Kind = {|MOF1009:(Image.KindValues)5|};")]
    [InlineData("Use(new Image { Kind = {|MOF1009:(Image.KindValues)5|} });")]
    [InlineData("other.State = {|MOF1009:\"Maybe\"|};")]
    [InlineData("Use(other.TrySet(\"Level\", {|MOF1009:11u|}));")]
    public Task A_value_without_meaning_is_reported(string body) => Rule.VerifyBodyAsync<ValueRangeAnalyzer>(body);

    [Theory]
    [InlineData("other.Level = 1; other.Level = 10; other.Level = null; other.Offset = -5; other.Offset = int.MaxValue;")]
    [InlineData("other.Kind = Image.KindValues.Image; other.Kind = (Image.KindValues)257; other.Kind = null;")]
    [InlineData("var kind = (Image.KindValues)uint.Parse(\"5\"); other.Kind = kind;")]
    [InlineData("other.Open = (Image.KindValues)5;")]
    [InlineData("other.State = Image.StateValues.On; other.State = \"off\"; other.State = \"\"; other.State = null;")]
    [InlineData("other.Flags = (Image.FlagsValues)0x40;")]
    [InlineData("other.Offset += -100; other.Level++;")]
    [InlineData("var level = 0u; level = condition ? 1u : 2u; other.Level = level;")]
    [InlineData("for (uint level = 0; level < 3; level++) { other.Level = level; }")]
    [InlineData("if (other.Level == 99 || other.Kind == (Image.KindValues)5) { return; }")]
    public Task Values_with_a_meaning_are_left_alone(string body) => Rule.VerifyBodyAsync<ValueRangeAnalyzer>(body);

    [Theory]
    [InlineData("other.Flags = {|MOF1010:(Image.FlagsValues)0x40|};")]
    [InlineData("other.Flags |= {|MOF1010:(Image.FlagsValues)0x40|};")]
    [InlineData("other.Flags = other.Flags | {|MOF1010:(Image.FlagsValues)0x40|};")]
    [InlineData("other.Flags |= Image.FlagsValues.Copy | {|MOF1010:(Image.FlagsValues)4|};")]
    [InlineData("const Image.FlagsValues bit = (Image.FlagsValues)0x40; Use(new Image { Flags = {|MOF1010:bit|} });")]
    [InlineData("other.Flags ^= {|MOF1010:(Image.FlagsValues)0x40|};")]
    public Task A_flag_without_a_name_is_reported(string body) => Rule.VerifyBodyAsync<UndefinedBitAnalyzer>(body);

    [Theory]
    [InlineData("other.Flags |= Image.FlagsValues.Copy | Image.FlagsValues.High; other.Flags = Image.FlagsValues.None; other.Flags = 0;")]
    [InlineData("other.Flags &= ~Image.FlagsValues.Copy; other.Flags &= ~(Image.FlagsValues)0x40; other.Flags &= (Image.FlagsValues)0xFF;")]
    [InlineData("other.Flags = (Image.FlagsValues)3; other.Flags = (Image.FlagsValues)0x80000003;")]
    [InlineData("other.Flags = (Image.FlagsValues)uint.Parse(\"64\");")]
    [InlineData("other.Flags = other.Flags & ~(Image.FlagsValues)0x40;")]
    [InlineData("other.Flags = condition ? Image.FlagsValues.Copy : Image.FlagsValues.Send;")]
    [InlineData("Use((other.Flags & (Image.FlagsValues)0x40) != 0);")]
    public Task Named_flags_and_cleared_bits_are_left_alone(string body) => Rule.VerifyBodyAsync<UndefinedBitAnalyzer>(body);

    [Theory]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); {|MOF1011:image.Flags = Image.FlagsValues.Copy|};")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); {|MOF1011:image.Flags = Image.FlagsValues.Copy | Image.FlagsValues.Send|};")]
    [InlineData("await foreach (var image in site.Query<Image>().WithCancellation(default)) { {|MOF1011:image.Flags = Image.FlagsValues.Copy|}; }")]
    [InlineData("if ({|MOF1011:other.Flags == Image.FlagsValues.Copy|}) { return; }")]
    [InlineData("if ({|MOF1011:Image.FlagsValues.Copy != other.Flags|}) { return; }")]
    public Task Replaced_and_compared_flags_are_reported(string body) => Rule.VerifyBodyAsync<FlagsReplacedAnalyzer>(body);

    [Theory]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.Flags |= Image.FlagsValues.Copy; image.Flags &= ~Image.FlagsValues.Send;")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.Flags = Image.FlagsValues.None; image.Flags = 0;")]
    [InlineData("var image = new Image { Flags = Image.FlagsValues.Copy }; image.Flags = Image.FlagsValues.Send;")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.Flags = image.Flags | Image.FlagsValues.Copy; image.Flags = other.Flags;")]
    [InlineData("other.Flags = Image.FlagsValues.Copy;")]
    [InlineData("if (other.Flags == 0 || other.Flags == Image.FlagsValues.None || other.Flags.HasFlag(Image.FlagsValues.Copy)) { return; }")]
    [InlineData("if ((other.Flags & Image.FlagsValues.Copy) == Image.FlagsValues.Copy) { return; }")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Flags == Image.FlagsValues.Copy));")]
    [InlineData("if (other.Flags == new Image().Flags) { return; }")]
    [InlineData("if (other.Kind == Image.KindValues.Image) { other.Kind = Image.KindValues.Regular; }")]
    public Task Single_flags_new_objects_and_queries_are_left_alone(string body) => Rule.VerifyBodyAsync<FlagsReplacedAnalyzer>(body);
}
