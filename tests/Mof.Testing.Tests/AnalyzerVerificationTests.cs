using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

public sealed class AnalyzerVerificationTests
{
    [Theory]
    [InlineData("class Foo { }")]
    [InlineData("class [|foo|] { }")]
    [InlineData("class {|TOY001:foo|} { }")]
    [InlineData("class $$foo { }")]
    [InlineData("class [|foo|] { } class Bar { class [|baz|] { } }")]
    [InlineData("class Foo : {|CS0246:Missing|} { }")]
    public Task What_is_marked_is_what_is_reported(string source) => VerifyCS.VerifyAnalyzerAsync(source);

    [Fact]
    public Task Explicit_results_are_compared_in_any_order() => VerifyCS.VerifyAnalyzerAsync(
        "class {|#0:foo|} { }\nclass {|#1:bar|} { }",
        VerifyCS.Diagnostic().WithLocation(1).WithArguments("bar"),
        VerifyCS.Diagnostic(LowercaseTypeAnalyzer.Id).WithSpan(1, 7, 1, 10).WithArguments("foo"));

    [Theory]
    [InlineData(DiagnosticSeverity.Error)]
    [InlineData(DiagnosticSeverity.Warning)]
    public Task An_expectation_that_fits_twice_leaves_the_other_its_only_fit(DiagnosticSeverity severity) => new TwoAnalyzers
    {
        TestBehaviors = TestBehaviors.SkipSuppressionCheck,
        TestCode = "class {|#0:foo|} { }",
        ExpectedDiagnostics =
        {
            VerifyCS.Diagnostic().WithLocation(0).WithArguments("foo").WithOptions(DiagnosticOptions.IgnoreSeverity),
            VerifyCS.Diagnostic().WithLocation(0).WithArguments("foo").WithSeverity(severity),
        },
    }.RunAsync();

    [Fact]
    public Task A_missing_diagnostic_fails() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync("class [|Foo|] { }"),
        "expected \"1\" actual \"0\"",
        "Expected but not reported",
        "VerifyCS.Diagnostic().WithSpan(1, 7, 1, 10),",
        "NONE.");

    [Fact]
    public Task An_extra_diagnostic_fails_with_a_line_to_paste_and_the_source() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync("\tclass foo { }"),
        "expected \"0\" actual \"1\"",
        "/0/Test0.cs(1,8): warning TOY001: Type 'foo' starts in lower case",
        "VerifyCS.Diagnostic().WithSpan(1, 8, 1, 11).WithArguments(\"foo\"),",
        $"    \tclass foo {{ }}{Environment.NewLine}    \t      ^^^{Environment.NewLine}");

    [Theory]
    [InlineData("class [|fo|]o { }", "to end at (1,9) was actually at (1,10)")]
    [InlineData("class f[|oo|] { }", "to start at (1,8) was actually at (1,7)")]
    [InlineData("class f$$oo { }", "to start at (1,8) was actually at (1,7)")]
    [InlineData("class {|TOY009:foo|} { }", "Expected diagnostic id to be \"TOY009\" was \"TOY001\"")]
    [InlineData("class foo { }\nclass [|Bar|] { }", "to start at (2,7) was actually at (1,7)")]
    [InlineData("class Foo : Missing { }", "error CS0246")]
    [InlineData("class [|foo|] { void M( { } }", "error CS1026")]
    public Task A_wrong_mark_fails(string source, string message) =>
        Failure.AssertAsync(VerifyCS.VerifyAnalyzerAsync(source), message);

    [Fact]
    public Task A_wrong_message_fails() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync("class {|#0:foo|} { }", VerifyCS.Diagnostic().WithLocation(0).WithMessage("Other")),
        "message to be \"Other\" was \"Type 'foo' starts in lower case\"");

    [Fact]
    public Task Wrong_arguments_fail() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync("class {|#0:foo|} { }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("bar")),
        "message to be \"Type 'bar' starts in lower case\"");

    [Fact]
    public Task Wrong_arguments_fail_without_a_format() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync(
            "class {|#0:foo|} { }",
            new DiagnosticResult("TOY001", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("bar")),
        "arguments to be \"bar\" were \"foo\"");

    [Fact]
    public Task Forgotten_arguments_are_an_error() => Assert.ThrowsAsync<ArgumentException>(() =>
        VerifyCS.VerifyAnalyzerAsync("class {|#0:foo|} { }", VerifyCS.Diagnostic().WithLocation(0)));

    [Fact]
    public Task A_wrong_severity_fails() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync(
            "class {|#0:foo|} { }",
            VerifyCS.Diagnostic().WithLocation(0).WithArguments("foo").WithSeverity(DiagnosticSeverity.Error)),
        "severity to be \"Error\" was \"Warning\"");

    [Fact]
    public Task A_location_too_many_fails() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync(
            "class {|#0:foo|} { }",
            VerifyCS.Diagnostic().WithLocation(0).WithLocation(0).WithArguments("foo")),
        "Expected 1 additional locations but got 0");

    [Fact]
    public Task A_key_that_no_file_has_fails() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync("class foo { }", VerifyCS.Diagnostic().WithLocation(3)), "'#3' was not found");

    [Fact]
    public Task A_key_used_twice_fails() => Failure.AssertAsync(
        VerifyCS.VerifyAnalyzerAsync("class {|#0:Foo|} { } class {|#0:Bar|} { }"), "'#0' was defined more than once");

    [Fact]
    public Task Unnamed_markup_needs_a_single_rule() => Failure.AssertAsync(
        CSharpAnalyzerVerifier<MofWordAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class [|Foo|] { }"),
        "supports exactly one diagnostic");

    [Fact]
    public Task An_analyzer_that_throws_fails() => Failure.AssertAsync(
        CSharpAnalyzerVerifier<ThrowingAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class foo { }"), "error AD0001");

    [Fact]
    public Task A_rule_that_is_off_by_default_is_on() =>
        CSharpAnalyzerVerifier<DisabledTypeAnalyzer, DefaultVerifier>.VerifyAnalyzerAsync("class [|foo|] { }");

    [Fact]
    public Task A_disabled_diagnostic_is_not_expected() => new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
    {
        TestCode = "class foo : Missing { }",
        DisabledDiagnostics = { LowercaseTypeAnalyzer.Id },
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public async Task Warnings_of_the_compiler_count_when_asked_for()
    {
        var test = new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
        {
            TestCode = "class Foo { int {|#0:x|}; }",
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        };
        await Failure.AssertAsync(test.RunAsync(), "warning CS0169", "DiagnosticResult.CompilerWarning(\"CS0169\").WithSpan(");
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("CS0169").WithLocation(0).WithArguments("Foo.x"));
        await test.RunAsync();
    }

    [Fact]
    public Task Markup_in_a_second_file_is_reported_by_its_path() => Failure.AssertAsync(
        new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "class Foo { }", "class [|Bar|] { }", ("/0/Own.cs", "class baz { }") } },
        }.RunAsync(),
        "to be in file \"/0/Test1.cs\" was actually in file \"/0/Own.cs\"");

    [Fact]
    public Task Solution_transforms_reach_the_compilation() => new CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
    {
        TestCode = "class Foo { string {|CS8618:P|} { get; set; } }",
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
        SolutionTransforms =
        {
            (solution, id) => solution.WithProjectCompilationOptions(
                id,
                ((Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!)
                    .WithNullableContextOptions(NullableContextOptions.Enable)),
        },
    }.RunAsync();

    private sealed class TwoAnalyzers : CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
            [new LowercaseTypeAnalyzer(), new NotConfigurableTypeAnalyzer()];
    }
}
