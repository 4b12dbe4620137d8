namespace Mof.Language.Tests.Parsing;

/// <summary>A mark that is missing costs one diagnostic, at its place, and nothing else.</summary>
public class MissingMarkTests
{
    public static TheoryData<string> Files => MofFolder.SchemaFiles();

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryMissingMarkIsReportedAtItsPlaceAndLosesNothingElse(string file)
    {
        var faults = Deletion.Faults(File.ReadAllText(Path.Combine(MofFolder.Schema, file))).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join("\n", faults.Take(20))}");
    }

    [Theory]
    [InlineData("Description(XML: disk layout\")")]
    [InlineData("Description(\"XML: disk layout)")]
    [InlineData("Values{\"a\", b\", \"c\"}")]
    [InlineData("Values{\"a\", \"b, \"c\"}")]
    [InlineData("Values{\"a\", \"b\", \"c}")]
    public void MissingQuoteInAQualifierCostsOneDiagnosticOnItsLine(string qualifier)
    {
        var file = MofParser.Parse($"class A {{\n    [Read, {qualifier}]\n    uint32 One;\n    string Two = \"x\";\n}};\n");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofRuleIds.Unterminated, 2), (error.Id, error.Line));
        Assert.Equal(["One", "Two"], Parsed.Members(Assert.Single(file.Declarations)));
    }

    [Theory]
    [InlineData("string One = foo\";")]
    [InlineData("string One = \"foo;")]
    [InlineData("string One = \";")]
    public void MissingQuoteOfADefaultCostsOneDiagnosticOnItsLine(string property)
    {
        var file = MofParser.Parse($"class A {{\n    {property}\n    string Two = \"x\";\n}};\n");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofRuleIds.Unterminated, 2), (error.Id, error.Line));
        Assert.Equal(["One", "Two"], Parsed.Members(Assert.Single(file.Declarations)));
    }
}
