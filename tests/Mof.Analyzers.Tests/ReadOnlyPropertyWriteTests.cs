using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests;

/// <summary>MOF1001, beside the compiler's own CS0200 for properties without a setter.</summary>
public sealed class ReadOnlyPropertyWriteTests
{
    [Theory]
    [InlineData("var image = new Image(); {|CS0200:image.{|MOF1001:SourceSite|}|} = \"ABC\";")]
    [InlineData("var image = new Image { {|CS0200:{|MOF1001:SourceSite|}|} = \"ABC\" }; Use(image);")]
    [InlineData("var image = new Image(); image.{|MOF1001:Count|} = 1;")]
    [InlineData("var image = new Image(); image.{|MOF1001:Count|} += 1;")]
    [InlineData("var image = new Image(); image.{|MOF1001:Count|}++;")]
    [InlineData("var image = new Image(); --image.{|MOF1001:Count|};")]
    [InlineData("var image = new Image(); (image.{|MOF1001:Count|}, _) = (1u, 2u);")]
    public Task A_write_is_reported(string body) => Rule.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer>(body);

    [Theory]
    [InlineData("var image = new Image(); image.Name = \"x\"; image.Name += \"y\";")]
    [InlineData("var image = new Image { Name = \"x\", Id = \"1\" }; Use(image);")]
    [InlineData("var image = new Image { Count = 1 }; Use(image);")]
    [InlineData("var image = new Image(); var site1 = image.SourceSite; Use(site1 == \"ABC\");")]
    [InlineData("var image = new Image(); await image.SetSourceSiteAsync(\"ABC\");")]
    [InlineData("var SourceSite = \"x\"; SourceSite = \"y\"; Use(SourceSite);")]
    [InlineData("var other = new { SourceSite = \"x\" }; Use(other);")]
    [InlineData("var image = new Image(); Use(nameof(image.SourceSite)); if (image.Count == 1) { return; }")]
    public Task Reads_writable_properties_and_creation_are_left_alone(string body) => Rule.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer>(body);

    [Fact]
    public async Task The_message_names_class_property_and_the_method_that_changes_it()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Rule.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer>(
            "var image = new Image(); {|CS0200:image.SourceSite|} = \"ABC\";"));
        Assert.Contains("'Image.SourceSite' is marked [read] in the schema: the server refuses to write it; call SetSourceSiteAsync to change it", failure.Message);
    }
}
