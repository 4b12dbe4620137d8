using System.Text;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Mof.Testing.Tests.Toys;

namespace Mof.Testing.Tests;

public sealed class GeneratorVerificationTests
{
    private const string Generated = "public static class x { public const string Text = 1; }\n";

    private const string Upper = "public static class x { public const string Text = \"A\"; }\n";

    [Fact]
    public Task The_right_source_passes() => Test("\"a\"", Generated.Replace("1", "\"a\"", StringComparison.Ordinal)).RunAsync();

    [Fact]
    public Task Metadata_reaches_the_generator()
    {
        CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> test = Test("\"a\"", Upper);
        test.TestState.AnalyzerConfigFiles.Add((
            "/.globalconfig", "is_global = true\n[/0/x.mof]\nbuild_metadata.AdditionalFiles.Upper = true\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task Another_text_fails_with_the_difference() => Failure.AssertAsync(
        Test("\"a\"", Upper).RunAsync(), "x.g.cs' differs", "- public static class x", "+ public static class x");

    [Fact]
    public Task A_file_that_is_not_expected_fails() =>
        Failure.AssertAsync(Test("\"a\"", null).RunAsync(), "x.g.cs' was generated and not expected");

    [Fact]
    public async Task A_file_that_is_not_written_fails()
    {
        CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> test =
            Test("\"a\"", Generated.Replace("1", "\"a\"", StringComparison.Ordinal));
        test.TestState.GeneratedSources.Add((typeof(MofConstantGenerator), "y.g.cs", string.Empty));
        await Failure.AssertAsync(test.RunAsync(), "y.g.cs', which was not written");
    }

    [Fact]
    public async Task Another_encoding_fails()
    {
        CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> test = Test("\"a\"", null);
        test.TestState.GeneratedSources.Add((
            typeof(MofConstantGenerator),
            "x.g.cs",
            Generated.Replace("1", "\"a\"", StringComparison.Ordinal),
            Encoding.Unicode));
        await Failure.AssertAsync(test.RunAsync(), "Expected the encoding 'utf-16', was 'utf-8'");
    }

    [Fact]
    public async Task Another_checksum_algorithm_fails()
    {
        CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> test = Test("\"a\"", null);
        test.TestState.GeneratedSources.Add((
            typeof(MofConstantGenerator),
            "x.g.cs",
            SourceText.From(
                Generated.Replace("1", "\"a\"", StringComparison.Ordinal), Encoding.UTF8, SourceHashAlgorithm.Sha256)));
        await Failure.AssertAsync(test.RunAsync(), "Expected the checksum algorithm 'Sha256', was 'Sha1'");
    }

    [Fact]
    public Task Generated_code_that_does_not_compile_fails() =>
        Failure.AssertAsync(Test("1", Generated).RunAsync(), "error CS0029", "WithSpan(\"Mof.Testing.Tests");

    [Fact]
    public Task A_diagnostic_of_the_generator_is_marked_in_the_additional_file() => Test("{|TOY010:|}", null).RunAsync();

    [Fact]
    public Task A_diagnostic_of_the_generator_that_is_not_expected_fails() =>
        Failure.AssertAsync(Test(string.Empty, null).RunAsync(), "/0/x.mof(1,1): warning TOY010: The file 'x.mof' is empty");

    [Fact]
    public Task A_generator_that_throws_fails() => Failure.AssertAsync(
        CSharpSourceGeneratorVerifier<ThrowingGenerator, DefaultVerifier>.VerifyGeneratorAsync("class C { }"), "CS8785");

    [Fact]
    public Task Sources_alone_go_in_one_call() =>
        CSharpSourceGeneratorVerifier<MofConstantGenerator, DefaultVerifier>.VerifyGeneratorAsync("class C { }");

    [Fact]
    public Task An_analyzer_test_can_run_generators_first() => new AnalyzerOverGeneratedCode
    {
        TestCode = "class [|foo|] { string s = x.Text; }",
        TestState =
        {
            AdditionalFiles = { ("/0/x.mof", "\"a\"") },
            GeneratedSources =
            {
                (typeof(MofConstantGenerator), "x.g.cs", Generated.Replace("1", "\"a\"", StringComparison.Ordinal)),
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("x")]
    [InlineData("{|TOY001:x|}")]
    public async Task Analyzers_see_what_was_generated(string name)
    {
        var test = new GeneratedCodeAnalyzerOverGeneratedCode
        {
            TestCode = "class Foo { string s = x.Text; }",
            TestState =
            {
                AdditionalFiles = { ("/0/x.mof", "\"a\"") },
                GeneratedSources =
                {
                    (
                        typeof(MofConstantGenerator),
                        "x.g.cs",
                        $"public static class {name} {{ public const string Text = \"a\"; }}\n"),
                },
            },
        };
        if (name != "x")
        {
            await test.RunAsync();
            return;
        }

        await Failure.AssertAsync(test.RunAsync(), "x.g.cs(1,21): warning TOY001: Type 'x' starts in lower case");
    }

    private static CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> Test(string mof, string? generated)
    {
        var test = new CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier>
        {
            TestState = { AdditionalFiles = { ("/0/x.mof", mof) } },
        };
        if (generated is not null)
        {
            test.TestState.GeneratedSources.Add((typeof(MofConstantGenerator), "x.g.cs", generated));
        }

        return test;
    }

    private sealed class AnalyzerOverGeneratedCode : CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(MofConstantGenerator)];
    }

    private sealed class GeneratedCodeAnalyzerOverGeneratedCode
        : CSharpAnalyzerTest<GeneratedCodeTypeAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(MofConstantGenerator)];
    }
}
