using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer,
    Mof.Testing.Tests.Toys.UppercaseTypeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

public sealed class CodeFixVerificationTests
{
    [Fact]
    public Task The_right_fix_passes() => VerifyCS.VerifyCodeFixAsync(
        "class [|foo|] { } class [|bar|] { }", "class Foo { } class Bar { }");

    [Fact]
    public Task An_explicit_result_goes_along() => VerifyCS.VerifyCodeFixAsync(
        "class {|#0:foo|} { }", VerifyCS.Diagnostic().WithLocation(0).WithArguments("foo"), "class Foo { }");

    [Fact]
    public Task A_diagnostic_that_is_not_expected_fails_before_the_fix() =>
        Failure.AssertAsync(VerifyCS.VerifyCodeFixAsync("class foo { }", "class Foo { }"), "Diagnostics of test state");

    [Fact]
    public Task Another_text_fails_with_the_difference() => Failure.AssertAsync(
        VerifyCS.VerifyCodeFixAsync("class [|foo|] { }", "class FOO { }"),
        "Iterative code fix application",
        "- class FOO { }",
        "+ class Foo { }");

    [Fact]
    public Task A_fix_that_does_not_compile_fails() => Failure.AssertAsync(
        VerifyCS.VerifyCodeFixAsync("class [|foo|] { foo M() => null; }", "class Foo { foo M() => null; }"),
        "Diagnostics of fixed state",
        "error CS0246");

    [Fact]
    public Task A_diagnostic_that_remains_has_to_be_expected() => Failure.AssertAsync(
        VerifyCS.VerifyCodeFixAsync("class [|foo|] { } class [|bar|] { }", "class Foo { } class bar { }"),
        "Diagnostics of fixed state",
        "TOY001");

    [Fact]
    public Task The_same_text_means_that_no_fix_is_offered() =>
        CSharpCodeFixVerifier<LowercaseTypeAnalyzer, EmptyCodeFixProvider, DefaultVerifier>.VerifyCodeFixAsync(
            "class [|foo|] { }", "class [|foo|] { }");

    [Fact]
    public Task A_fix_offered_where_none_is_expected_fails() => Failure.AssertAsync(
        VerifyCS.VerifyCodeFixAsync("class [|foo|] { }", "class [|foo|] { }"), "'Raise' was offered");

    [Fact]
    public Task A_fix_that_changes_nothing_fails() => Failure.AssertAsync(
        CSharpCodeFixVerifier<LowercaseTypeAnalyzer, IdleTypeFix, DefaultVerifier>.VerifyCodeFixAsync(
            "class [|foo|] { }", "class Foo { }"),
        "- class Foo { }",
        "+ class foo { }");

    [Fact]
    public Task A_fix_that_changes_nothing_is_still_an_offer() => Failure.AssertAsync(
        CSharpCodeFixVerifier<LowercaseTypeAnalyzer, IdleTypeFix, DefaultVerifier>.VerifyCodeFixAsync(
            "class [|foo|] { }", "class [|foo|] { }"),
        "'Raise' was offered");

    [Fact]
    public Task A_fix_that_never_ends_fails() => Failure.AssertAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, EndlessTypeFix, DefaultVerifier>
        {
            TestCode = "class [|foo|] { }",
            FixedState = { Sources = { "class [|xfoo|] { }" }, MarkupHandling = MarkupMode.Allow },
        }.RunAsync(),
        "at most 1 iterations");

    [Fact]
    public Task A_tree_that_the_parser_would_not_make_fails() => Failure.AssertAsync(
        CSharpCodeFixVerifier<LowercaseTypeAnalyzer, TwoTokenTypeFix, DefaultVerifier>.VerifyCodeFixAsync(
            "class B { } class [|foo|] { }", "class B { } class A : B { }"),
        "is not the one that the parser makes");

    [Fact]
    public Task A_fix_all_that_fixes_nothing_fails() => Failure.AssertAsync(
        CSharpCodeFixVerifier<LowercaseTypeAnalyzer, LazyFixAllTypeFix, DefaultVerifier>.VerifyCodeFixAsync(
            "class [|foo|] { }", "class Foo { }"),
        "Fix all in Document");

    [Fact]
    public Task Fix_all_can_be_left_out() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, LazyFixAllTypeFix, DefaultVerifier>
        {
            TestCode = "class [|foo|] { }",
            FixedCode = "class Foo { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync();

    [Theory]
    [InlineData(1, null)]
    [InlineData(null, "Prefix")]
    [InlineData(1, "Prefix")]
    public Task An_action_is_chosen_by_index_or_key(int? index, string? key) =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, UppercaseTypeFix, DefaultVerifier>
        {
            TestCode = "class [|foo|] { } class [|bar|] { }",
            FixedCode = "class Xfoo { } class Xbar { }",
            CodeActionIndex = index,
            CodeActionEquivalenceKey = key,
            CodeActionVerifier = (action, verifier) => verifier.Equal("Prefix", action.Title),
        }.RunAsync();

    [Fact]
    public Task A_number_of_iterations_is_exact() => Failure.AssertAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, UppercaseTypeFix, DefaultVerifier>
        {
            TestCode = "class [|foo|] { } class [|bar|] { }",
            FixedCode = "class Foo { } class Bar { }",
            NumberOfIncrementalIterations = 3,
        }.RunAsync(),
        "Expected '3' iterations but found '2' iterations.");

    [Fact]
    public Task Several_files_and_additional_files_stay_as_they_are() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, UppercaseTypeFix, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class [|foo|] { }", "class [|bar|] { }" },
                AdditionalFiles = { ("/0/x.mof", "text") },
            },
            FixedState = { Sources = { "class Foo { }", "class Bar { }" } },
        }.RunAsync();

    [Fact]
    public Task A_generator_runs_in_a_code_fix_test() => new FixOverGeneratedCode
    {
        TestState =
        {
            Sources = { "class [|foo|] { string s = x.Text; }" },
            AdditionalFiles = { ("/0/x.mof", "\"a\"") },
        },
        FixedCode = "class Foo { string s = x.Text; }",
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
    }.RunAsync();

    private sealed class FixOverGeneratedCode : CSharpCodeFixTest<LowercaseTypeAnalyzer, UppercaseTypeFix, DefaultVerifier>
    {
        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(MofConstantGenerator)];
    }
}
