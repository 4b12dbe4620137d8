using Microsoft.CodeAnalysis;
using Mof.Testing;

namespace Mof.Generator.Tests.Reporting;

/// <summary>MOF0190 and MOF0191: settings that ask for nothing.</summary>
public sealed class SettingsTests
{
    private const string Mof = "class A_One { string P; };\nclass A_Two { string P; };";

    [Theory]
    [InlineData("Other", "'Other'")]
    [InlineData("A_One;A_Twoo", "'A_Twoo'")]
    [InlineData("A_Twoo", "Did you mean 'A_Two'?")]
    [InlineData("B*", "'B*'")]
    public void A_name_that_no_file_declares_is_reported(string classes, string named)
    {
        var diagnostic = Assert.Single(Run(classes, "true", Mof).GeneratorDiagnostics, static found => found.Id == "MOF0190");
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains(named, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/a/0.mof", diagnostic.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("A_One")]
    [InlineData("a_one|A_TWO")]
    [InlineData("A_*;*two;?_One")]
    public void A_name_that_some_file_declares_is_not(string classes) => Assert.Empty(Run(classes, "true", Mof).GeneratorDiagnostics);

    [Fact]
    public void The_files_of_one_item_need_not_declare_every_name_each() =>
        Assert.Empty(Run("A_One;B_One", "true", Mof, "class B_One { };").GeneratorDiagnostics);

    [Theory]
    [InlineData("class A_One { string P; };", "A_None", true)]
    [InlineData("#pragma locale(\"en_US\")", "", true)]
    [InlineData("", "", true)]
    [InlineData("enumeration E : uint8 { X };", "", false)]
    [InlineData("class A_One { string P; };", "", false)]
    public void A_project_whose_files_yield_nothing_is_told(string mof, string classes, bool isTold)
    {
        var found = Run(classes, "true", mof).GeneratorDiagnostics.Where(static diagnostic => diagnostic.Id == "MOF0191").ToList();
        Assert.Equal(isTold, found.Count == 1);
        Assert.All(found, static diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    [Fact]
    public void Files_for_reference_only_are_meant_to_yield_nothing() => Assert.Empty(Run("", "false", Mof).GeneratorDiagnostics);

    private static GeneratorRun Run(string classes, string generate, params string[] texts)
    {
        var files = texts.Select(static (text, i) => ($"/a/{i}.mof", text)).ToArray();
        return GeneratorRun.Of<MofGenerator>(Family.Inputs(files) with
        {
            FileOptions = files.ToDictionary(static file => file.Item1, _ => (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
            {
                ["build_metadata.AdditionalFiles.MofClasses"] = classes,
                ["build_metadata.AdditionalFiles.MofGenerate"] = generate,
            }),
        });
    }
}
