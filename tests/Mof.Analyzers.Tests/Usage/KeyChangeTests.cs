using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Usage;

/// <summary>MOF1002, beside the compiler's own CS8852 for properties with an init accessor.</summary>
public sealed class KeyChangeTests
{
    [Theory]
    [InlineData("{|CS8852:other.{|MOF1002:Id|}|} = \"2\";")]
    [InlineData("var image = new Image { Id = \"1\" }; {|CS8852:image.{|MOF1002:Id|}|} += \"2\";")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.{|MOF1002:OldId|} = \"2\";")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\").ConfigureAwait(false); image.{|MOF1002:OldId|} = \"2\";")]
    [InlineData("await foreach (var image in site.Query<Image>()) { image.{|MOF1002:OldId|} = \"2\"; }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); (image.{|MOF1002:OldId|}, image.Name) = (\"1\", \"2\");")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Use(image.TrySet({|MOF1002:\"OldId\"|}, \"2\"));")]
    public Task A_changed_key_is_reported(string body) => Rule.VerifyBodyAsync<KeyChangeAnalyzer>(body);

    [Theory]
    [InlineData("var image = new Image { Id = \"1\", OldId = \"2\" }; Use(image);")]
    [InlineData("var image = new Image(); image.OldId = \"2\";")]
    [InlineData("other.OldId = \"2\";")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image = new Image(); image.OldId = \"2\";")]
    [InlineData("var image = (await site.Query<Image>().FirstAsync()).CloneAsNew(); image.OldId = \"2\";")]
    [InlineData("var image = await site.FindAsync<Image>(\"1\") ?? new Image(); image.OldId = \"2\";")]
    [InlineData("foreach (var image in new[] { new Image() }) { image.OldId = \"2\"; }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Use(image.Id == image.OldId); image.Name = image.Id;")]
    [InlineData("Use(new Image().TrySet(\"OldId\", \"2\"));")]
    [InlineData("Use(new { Id = \"1\" });")]
    public Task Creation_and_what_may_be_new_is_left_alone(string body) => Rule.VerifyBodyAsync<KeyChangeAnalyzer>(body);
}
