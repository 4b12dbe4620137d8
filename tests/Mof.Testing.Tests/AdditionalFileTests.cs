using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    Mof.Testing.Tests.Toys.MofWordAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

public sealed class AdditionalFileTests
{
    [Fact]
    public Task Markup_of_an_additional_file_is_verified() =>
        Test(
            "class {|TOY002:bad|} { };\n{|#0:bad|}",
            VerifyCS.Diagnostic(MofWordAnalyzer.Found).WithLocation(0).WithArguments("bad"))
            .RunAsync();

    [Fact]
    public Task Unnamed_markup_can_stand_for_the_first_rule()
    {
        CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier> test = Test("class [|bad|] { };");
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        return test.RunAsync();
    }

    [Fact]
    public Task A_wrong_mark_in_an_additional_file_fails() => Failure.AssertAsync(
        Test("class {|TOY002:good|} { };").RunAsync(), "VerifyCS.Diagnostic(\"TOY002\").WithSpan(\"/0/x.mof\", 1, 7, 1, 11),");

    [Fact]
    public Task An_unmarked_diagnostic_of_an_additional_file_fails_with_its_source() => Failure.AssertAsync(
        Test("a\nclass bad { };").RunAsync(),
        "VerifyCS.Diagnostic(\"TOY002\").WithSpan(\"/0/x.mof\", 2, 7, 2, 10).WithArguments(\"bad\"),",
        $"    class bad {{ }};{Environment.NewLine}          ^^^{Environment.NewLine}");

    [Fact]
    public Task Metadata_comes_from_a_global_config()
    {
        CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier> test = Test("bad {|TOY002:ugly|}");
        test.TestState.AdditionalFiles.Add(("/0/y.mof", "{|TOY002:bad|} ugly"));
        test.TestState.AnalyzerConfigFiles.Add((
            "/.globalconfig", "is_global = true\n\n[/0/x.mof]\nbuild_metadata.AdditionalFiles.Word = ugly\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Severity_comes_from_a_global_config()
    {
        CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier> test = Test("bad");
        test.TestState.AnalyzerConfigFiles.Add((
            "/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY002.severity = none\n"));
        return test.RunAsync();
    }

    [Fact]
    public async Task Markup_in_a_config_file_is_read()
    {
        CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier> test = Test("good");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n{|TOY003:a|} = b\n"));
        await Failure.AssertAsync(test.RunAsync(), "WithSpan(\"/.globalconfig\", 2, 1, 2, 2)");
    }

    private static CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier> Test(string mof, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            TestState = { AdditionalFiles = { ("/0/x.mof", mof) } },
        };
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }
}
