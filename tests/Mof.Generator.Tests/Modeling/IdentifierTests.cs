using Mof.Generator.Modeling;

namespace Mof.Generator.Tests.Modeling;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("NALPath", "nalPath")]
    [InlineData("SiteCode", "siteCode")]
    [InlineData("PackageID", "packageID")]
    [InlineData("ID", "id")]
    [InlineData("bRefreshDPs", "bRefreshDPs")]
    [InlineData("Class", "@class")]
    [InlineData("X", "x")]
    public void A_parameter_begins_with_a_word_in_lower_case(string name, string expected) =>
        Assert.Equal(expected, Identifier.Parameter(name));

    [Theory]
    [InlineData("STORAGE_DIRECT", "STORAGE_DIRECT")]
    [InlineData("32 MB", "_32MB")]
    [InlineData("WinPE-DismCmdlets", "WinPEDismCmdlets")]
    [InlineData("Not applicable", "NotApplicable")]
    [InlineData("802.2", "_8022")]
    [InlineData("object", "@object")]
    [InlineData("", "_")]
    [InlineData("DMTF Reserved", "DMTFReserved")]
    public void An_enum_member_keeps_a_legal_name_and_joins_words_otherwise(string text, string expected) =>
        Assert.Equal(expected, Identifier.Member(text));

    [Theory]
    [InlineData("語文教學・语文教学")]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("__X")]
    [InlineData("namespace")]
    [InlineData(" ")]
    public void Any_text_becomes_a_legal_identifier(string text)
    {
        var name = Identifier.From(text);
        Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name.TrimStart('@')), name);
    }

    [Fact]
    public void A_taken_name_gives_way_with_an_underscore()
    {
        var taken = new HashSet<string> { "Key" };
        Assert.Equal("Key_", Identifier.Unique("Key", taken));
        Assert.Equal("Key__", Identifier.Unique("Key", taken));
    }
}
