using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;

namespace Mof.Testing.Tests;

public sealed class SuppressorTests
{
    private const string Source = """
        #nullable enable
        class C
        {
            int M(string? quiet, string? loud) => {|#0:quiet|}.Length + {|#1:loud|}.Length;
            void N(string? quiet) => O({|#2:quiet|});
            void O(string text) { }
        }
        """;

    private static readonly DiagnosticResult Loud = DiagnosticResult.CompilerWarning("CS8602").WithLocation(1);

    private static readonly DiagnosticResult Quiet = DiagnosticResult.CompilerWarning("CS8602").WithLocation(0);

    private static readonly DiagnosticResult QuietArgument = DiagnosticResult.CompilerWarning("CS8604")
        .WithLocation(2).WithArguments("text", "void C.O(string text)").WithIsSuppressed(true);

    [Fact]
    public Task Suppressed_warnings_of_the_compiler_are_compared() => Test<QuietSuppressor>(
        Source, Loud.WithIsSuppressed(false), Quiet.WithIsSuppressed(true), QuietArgument).RunAsync();

    [Fact]
    public Task A_result_may_leave_the_suppression_open() =>
        Test<QuietSuppressor>(Source, Loud, Quiet, QuietArgument.WithIsSuppressed(null)).RunAsync();

    [Fact]
    public Task A_suppressed_warning_that_is_not_expected_fails_with_a_line_to_paste() => Failure.AssertAsync(
        Test<QuietSuppressor>(Source, Loud, QuietArgument).RunAsync(),
        "expected \"2\" actual \"3\"",
        "Reported but not expected",
        "DiagnosticResult.CompilerWarning(\"CS8602\").WithSpan(4, 43, 4, 48).WithIsSuppressed(true),");

    [Fact]
    public Task A_warning_that_is_not_suppressed_fails() => Failure.AssertAsync(
        Test<QuietSuppressor>(Source, Loud.WithIsSuppressed(true), Quiet.WithIsSuppressed(true), QuietArgument).RunAsync(),
        "Expected diagnostic suppression state to be \"True\" was \"False\"",
        "DiagnosticResult.CompilerWarning(\"CS8602\").WithSpan(4, 58, 4, 62).WithIsSuppressed(true),");

    [Fact]
    public Task A_warning_that_is_suppressed_against_expectation_fails() => Failure.AssertAsync(
        Test<QuietSuppressor>(Source, Loud, Quiet.WithIsSuppressed(false), QuietArgument).RunAsync(),
        "Expected diagnostic suppression state to be \"False\" was \"True\"",
        ".WithIsSuppressed(false),");

    [Fact]
    public Task Without_the_suppressor_the_expectation_fails() => Failure.AssertAsync(
        Test<EmptyDiagnosticAnalyzer>(Source, Loud, Quiet.WithIsSuppressed(true), QuietArgument).RunAsync(),
        "Expected diagnostic suppression state to be \"True\" was \"False\"");

    [Fact]
    public Task A_suppressor_that_throws_fails() => Failure.AssertAsync(
        Test<ThrowingSuppressor>(Source, Loud, Quiet, QuietArgument.WithIsSuppressed(null)).RunAsync(), "error AD0001");

    [Fact]
    public Task What_a_pragma_silences_is_not_there() => Test<QuietSuppressor>("""
        #nullable enable
        #pragma warning disable CS8602
        class C
        {
            int M(string? quiet) => quiet.Length;
        }
        """).RunAsync();

    [Fact]
    public Task Below_the_level_of_the_test_nothing_is_expected()
    {
        CSharpAnalyzerTest<QuietSuppressor, DefaultVerifier> test =
            Test<QuietSuppressor>("#nullable enable\nclass C { int M(string? quiet) => quiet.Length; }");
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        return test.RunAsync();
    }

    [Fact]
    public Task A_warning_that_a_config_file_makes_an_error_is_suppressed_too()
    {
        CSharpAnalyzerTest<QuietSuppressor, DefaultVerifier> test = Test<QuietSuppressor>(
            "#nullable enable\nclass C { int M(string? quiet) => {|#0:quiet|}.Length; }",
            Quiet.WithSeverity(DiagnosticSeverity.Error).WithIsSuppressed(true));
        test.TestState.AnalyzerConfigFiles.Add((
            "/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CS8602.severity = error\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_diagnostic_of_an_analyzer_is_suppressed_and_goes_through_all_passes() => new AnalyzerAndSuppressor
    {
        TestCode = "class {|#0:quietFoo|} { } class [|bar|] { }",
        ExpectedDiagnostics =
        {
            new DiagnosticResult(LowercaseTypeAnalyzer.Rule).WithLocation(0).WithArguments("quietFoo").WithIsSuppressed(true),
        },
    }.RunAsync();

    [Fact]
    public Task Warnings_of_the_compiler_and_diagnostics_of_an_analyzer_go_together() => new AnalyzerAndSuppressor
    {
        CompilerDiagnostics = CompilerDiagnostics.Warnings,
        TestCode = "#nullable enable\nclass [|foo|] { int M(string? quiet) => {|#0:quiet|}.Length; }",
        ExpectedDiagnostics = { Quiet.WithIsSuppressed(true) },
    }.RunAsync();

    [Fact]
    public Task What_is_suppressed_is_not_fixed() => new FixAndSuppressor
    {
        TestCode = "class {|#0:quietFoo|} { } class [|bar|] { }",
        FixedCode = "class {|#0:quietFoo|} { } class Bar { }",
        TestState =
        {
            ExpectedDiagnostics =
            {
                new DiagnosticResult(LowercaseTypeAnalyzer.Rule)
                    .WithLocation(0).WithArguments("quietFoo").WithIsSuppressed(true),
            },
        },
        FixedState = { InheritanceMode = StateInheritanceMode.AutoInheritAll },
    }.RunAsync();

    private static CSharpAnalyzerTest<TSuppressor, DefaultVerifier> Test<TSuppressor>(
        string source, params DiagnosticResult[] expected)
        where TSuppressor : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TSuppressor, DefaultVerifier>
        {
            TestCode = source,
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        };
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    private sealed class AnalyzerAndSuppressor : CSharpAnalyzerTest<LowercaseTypeAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
            [new LowercaseTypeAnalyzer(), new QuietSuppressor()];
    }

    private sealed class FixAndSuppressor : CSharpCodeFixTest<LowercaseTypeAnalyzer, UppercaseTypeFix, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() =>
            [new LowercaseTypeAnalyzer(), new QuietSuppressor()];
    }
}
