using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using Type = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using Word = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<
    Mof.Testing.Tests.Toys.MofWordAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

/// <summary>Severities from configuration files: <c>.editorconfig</c> for C#, <c>.globalconfig</c> for all files.</summary>
public sealed class SeverityTests
{
    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public Task An_editorconfig_changes_the_severity_of_a_rule_of_code(string configured, DiagnosticSeverity severity) =>
        OfType(EditorConfig("TOY001", configured), TypeFound(severity)).RunAsync();

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public Task A_globalconfig_changes_the_severity_of_a_rule_of_code(string configured, DiagnosticSeverity severity) =>
        OfType(GlobalConfig("TOY001", configured), TypeFound(severity)).RunAsync();

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    public Task A_globalconfig_changes_the_severity_of_a_rule_of_an_additional_file(
        string configured, DiagnosticSeverity severity) =>
        OfWord(GlobalConfig("TOY002", configured), WordFound(severity)).RunAsync();

    [Fact]
    public Task An_editorconfig_does_not_reach_an_additional_file() =>
        OfWord(
            ("/.editorconfig", "root = true\n[*]\ndotnet_diagnostic.TOY002.severity = error\n"),
            WordFound(DiagnosticSeverity.Warning)).RunAsync();

    [Fact]
    public async Task None_silences_code()
    {
        await OfType(EditorConfig("TOY001", "none")).RunAsync();
        await OfType(GlobalConfig("TOY001", "none")).RunAsync();
    }

    [Fact]
    public Task None_silences_an_additional_file() => OfWord(GlobalConfig("TOY002", "none")).RunAsync();

    [Fact]
    public Task The_configured_severity_fails_where_another_is_expected() => Failure.AssertAsync(
        OfType(EditorConfig("TOY001", "error"), TypeFound(DiagnosticSeverity.Warning)).RunAsync(),
        "Expected diagnostic severity to be \"Warning\" was \"Error\"",
        ".WithSeverity(DiagnosticSeverity.Error).WithSpan(1, 7, 1, 10)");

    [Fact]
    public Task The_configured_severity_of_an_additional_file_fails_where_another_is_expected() => Failure.AssertAsync(
        OfWord(GlobalConfig("TOY002", "error"), WordFound(DiagnosticSeverity.Warning)).RunAsync(),
        "Expected diagnostic severity to be \"Warning\" was \"Error\"",
        "/0/x.mof(1,1): error TOY002");

    [Fact]
    public Task A_silenced_diagnostic_fails_where_it_is_expected() => Failure.AssertAsync(
        OfType(EditorConfig("TOY001", "none"), TypeFound(DiagnosticSeverity.Warning)).RunAsync(),
        "Expected but not reported",
        "NONE.");

    [Fact]
    public Task A_config_file_of_another_directory_changes_nothing() =>
        OfType(("/1/.editorconfig", EditorConfig("TOY001", "none").Content), TypeFound(DiagnosticSeverity.Warning)).RunAsync();

    [Fact]
    public Task A_warning_of_the_compiler_becomes_an_error()
    {
        var test = new Type
        {
            TestCode = "class Foo { int {|#0:x|}; }",
            ExpectedDiagnostics = { DiagnosticResult.CompilerError("CS0169").WithLocation(0).WithArguments("Foo.x") },
        };
        test.TestState.AnalyzerConfigFiles.Add(EditorConfig("CS0169", "error"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public Task A_globalconfig_changes_the_severity_of_a_generator(string configured, DiagnosticSeverity severity)
    {
        CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> test = OfGenerator(configured);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(MofConstantGenerator.Empty)
            .WithLocation("/0/x.mof", 1, 1).WithArguments("x.mof").WithSeverity(severity));
        return test.RunAsync();
    }

    [Fact]
    public Task None_silences_a_generator() => OfGenerator("none").RunAsync();

    private static CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> OfGenerator(string severity) => new()
    {
        TestState =
        {
            AdditionalFiles = { ("/0/x.mof", string.Empty) },
            AnalyzerConfigFiles = { GlobalConfig("TOY010", severity) },
        },
    };

    private static Type OfType((string Path, string Content) config, params DiagnosticResult[] expected)
    {
        var test = new Type { TestCode = "class {|#0:foo|} { }", TestState = { AnalyzerConfigFiles = { config } } };
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    private static Word OfWord((string Path, string Content) config, params DiagnosticResult[] expected)
    {
        var test = new Word
        {
            TestCode = "class C { }",
            TestState = { AdditionalFiles = { ("/0/x.mof", "{|#0:bad|}") }, AnalyzerConfigFiles = { config } },
        };
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    private static DiagnosticResult TypeFound(DiagnosticSeverity severity) =>
        new DiagnosticResult(LowercaseTypeAnalyzer.Rule).WithLocation(0).WithArguments("foo").WithSeverity(severity);

    private static DiagnosticResult WordFound(DiagnosticSeverity severity) =>
        new DiagnosticResult(MofWordAnalyzer.Found).WithLocation(0).WithArguments("bad").WithSeverity(severity);

    private static (string Path, string Content) EditorConfig(string id, string severity) =>
        ("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {severity}\n");

    private static (string Path, string Content) GlobalConfig(string id, string severity) =>
        ("/.globalconfig", $"is_global = true\ndotnet_diagnostic.{id}.severity = {severity}\n");
}
