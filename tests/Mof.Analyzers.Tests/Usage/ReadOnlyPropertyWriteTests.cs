using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Usage;

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
    [InlineData("(other.{|MOF1001:Count|}, (other.Name, _)) = (1u, (\"a\", 2));")]
    [InlineData("Use(other.TrySet({|MOF1001:\"SourceSite\"|}, \"ABC\"));")]
    [InlineData("Use(other.TrySet({|MOF1001:\"sourcesite\"|}, \"ABC\"));")]
    [InlineData("Use(other.TrySet({|MOF1001:nameof(Image.SourceSite)|}, \"ABC\"));")]
    [InlineData("Use(other.TrySet({|MOF1001:Image.Properties.SourceSite|}, \"ABC\"));")]
    [InlineData("{|CS0200:other.{|MOF1001:SourceSite|}|} ??= \"x\";")]
    public Task A_write_is_reported(string body) => Rule.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer>(body);

    [Theory]
    [InlineData("var image = new Image(); image.Name = \"x\"; image.Name += \"y\";")]
    [InlineData("var image = new Image { Name = \"x\", Id = \"1\" }; Use(image);")]
    [InlineData("var image = new Image { Count = 1 }; Use(image);")]
    [InlineData("Image image = new() { Count = 1 }; Use(image);")]
    [InlineData("var image = new Image(); var site1 = image.SourceSite; Use(site1 == \"ABC\");")]
    [InlineData("var image = new Image(); await image.SetSourceSiteAsync(\"ABC\");")]
    [InlineData("var SourceSite = \"x\"; SourceSite = \"y\"; Use(SourceSite);")]
    [InlineData("var other1 = new { SourceSite = \"x\" }; Use(other1);")]
    [InlineData("var image = new Image(); Use(nameof(image.SourceSite)); if (image.Count == 1) { return; }")]
    [InlineData("Use(other.TrySet(\"Name\", \"ABC\")); Use(other.TrySet(\"Nothing\", \"ABC\")); Use(other.TrySet(Image.Properties.Name, \"x\"));")]
    [InlineData("Use(other.TryGet(\"SourceSite\", out var value)); Use(value);")]
    [InlineData("CimInstance any = other; Use(any.TrySet(\"SourceSite\", \"ABC\"));")]
    [InlineData("var name = condition ? \"SourceSite\" : \"Name\"; Use(other.TrySet(name, \"ABC\"));")]
    [InlineData("Use(other is { SourceSite: \"ABC\", Count: 1 });")]
    [InlineData("var (a, b) = (other.SourceSite, other.Count); Use(a); Use(b);")]
    public Task Reads_writable_properties_and_creation_are_left_alone(string body) => Rule.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer>(body);

    [Fact]
    public Task A_proxy_fills_its_own_properties() => Rule.VerifyAsync<ReadOnlyPropertyWriteAnalyzer>("""
        public class Own
        {
            [Mof.Runtime.CimProperty("Size", Mof.Runtime.CimType.UInt32, ReadOnly = true)]
            public uint Size { get; private set; }
            public Own() => Size = 1;
            private void Fill() { Size = 2; this.Size = 3; }
        }

        """);

    [Fact]
    public async Task The_message_names_class_property_and_the_method_that_changes_it()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Rule.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer>(
            "var image = new Image(); {|CS0200:image.SourceSite|} = \"ABC\";"));
        Assert.Contains("'Image.SourceSite' is marked [read] in the schema: the server refuses to write it; call SetSourceSiteAsync to change it", failure.Message);
    }
}
