using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;

namespace Mof.Testing.Tests;

/// <summary>Markup beyond the sources of a test, and sources that look like markup.</summary>
public sealed class MarkupPlacesTests
{
    private const string Path = "Mof.Testing.Tests/Mof.Testing.Tests.Toys.MofConstantGenerator/x.g.cs";

    [Fact]
    public Task Markup_of_a_generated_source_is_verified() =>
        Generated("public static class x { public const string Text = {|CS0029:1|}; }\n").RunAsync();

    [Fact]
    public Task A_wrong_mark_in_a_generated_source_fails() => Failure.AssertAsync(
        Generated("public static class x { public const string {|CS0029:Text|} = 1; }\n").RunAsync(),
        "to start at (1,45) was actually at (1,52)",
        $"WithSpan(\"{Path}\", 1, 52, 1, 53)");

    [Fact]
    public Task A_key_of_a_generated_source_is_found()
    {
        CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> test =
            Generated("public static class x { public const string Text = {|#0:1|}; }\n");
        test.ExpectedDiagnostics.Add(
            DiagnosticResult.CompilerError("CS0029").WithLocation(0).WithArguments("int", "string"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_position_in_an_additional_file_is_verified()
    {
        var test = new CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            TestState = { AdditionalFiles = { ("/0/x.mof", "a $$bad") } },
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
        };
        return test.RunAsync();
    }

    [Fact]
    public async Task Dollars_are_code_when_asked_for()
    {
        var test = new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
        {
            TestCode = "class [|foo|] { string M(int x) => $$\"\"\"{{{x}}}\"\"\"; }",
            MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode,
        };
        await test.RunAsync();
        test.MarkupOptions = MarkupOptions.None;
        await Failure.AssertAsync(test.RunAsync(), "expected \"2\"");
    }

    [Fact]
    public Task Markup_is_content_where_the_state_says_so() => Failure.AssertAsync(
        new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "class [|foo|] { }" }, MarkupHandling = MarkupMode.None },
        }.RunAsync(),
        "error CS1001");

    [Fact]
    public Task Markup_means_nothing_where_the_state_says_so() => Failure.AssertAsync(
        new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "class [|foo|] { }" }, MarkupHandling = MarkupMode.Ignore },
        }.RunAsync(),
        "expected \"0\" actual \"1\"");

    [Fact]
    public Task A_program_needs_no_class() => new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
    {
        TestState =
        {
            Sources = { "System.Console.WriteLine(new foo());\nclass [|foo|] { }" },
            OutputKind = OutputKind.ConsoleApplication,
        },
    }.RunAsync();

    [Fact]
    public Task A_library_is_no_program() => Failure.AssertAsync(
        new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier> { TestCode = "System.Console.WriteLine();" }.RunAsync(),
        "error CS8805");

    private static CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> Generated(string source) => new()
    {
        TestState =
        {
            AdditionalFiles = { ("/0/x.mof", "1") },
            GeneratedSources = { (typeof(MofConstantGenerator), "x.g.cs", source) },
        },
    };
}
