using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using Fix = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer,
    Mof.Testing.Tests.Toys.UppercaseTypeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer,
    Mof.Testing.Tests.Toys.UppercaseTypeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

/// <summary>Which fix is offered and which one is taken; what a test says that names no fixed code.</summary>
public sealed class FixOfferTests
{
    [Fact]
    public Task No_fixed_code_means_that_no_fix_is_offered() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, EmptyCodeFixProvider, DefaultVerifier> { TestCode = "class [|foo|] { }" }
            .RunAsync();

    [Fact]
    public Task A_fix_offered_where_no_fixed_code_is_named_fails() =>
        Failure.AssertAsync(
            new Fix { TestCode = "class [|foo|] { }" }.RunAsync(),
            "Expected no iterations of the fix, but 'Raise' was offered for /0/Test0.cs(1,7): warning TOY001");

    [Fact]
    public Task The_verification_of_diagnostics_does_not_look_at_fixes() => VerifyCS.VerifyAnalyzerAsync("class [|foo|] { }");

    [Fact]
    public Task Explicit_results_are_still_expected_where_no_fix_is_offered() =>
        CSharpCodeFixVerifier<LowercaseTypeAnalyzer, EmptyCodeFixProvider, DefaultVerifier>.VerifyCodeFixAsync(
            "class {|#0:foo|} { }",
            VerifyCS.Diagnostic().WithLocation(0).WithArguments("foo"),
            "class {|#0:foo|} { }");

    [Fact]
    public Task No_iteration_means_that_no_fix_is_offered() => Failure.AssertAsync(
        new Fix
        {
            TestCode = "class [|foo|] { }",
            FixedState = { InheritanceMode = StateInheritanceMode.AutoInheritAll, MarkupHandling = MarkupMode.Allow },
            NumberOfIncrementalIterations = 0,
        }.RunAsync(),
        "'Raise' was offered");

    [Fact]
    public Task Markup_of_fixed_code_that_the_fix_handles_does_not_count() => Failure.AssertAsync(
        VerifyCS.VerifyCodeFixAsync("class [|foo|] { } class [|bar|] { }", "class Foo { } class [|bar|] { }"),
        "Context: Diagnostics of fixed state",
        "VerifyCS.Diagnostic().WithSpan(1, 21, 1, 24).WithArguments(\"bar\"),");

    [Fact]
    public Task Markup_of_fixed_code_that_the_fix_does_not_handle_counts() => VerifyCS.VerifyCodeFixAsync(
        "class [|foo|] : {|CS0246:Missing|} { }", "class Foo : {|CS0246:Missing|} { }");

    [Fact]
    public Task An_offer_that_changes_nothing_fails_even_with_the_right_text() => Failure.AssertAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, IdleTypeFix, DefaultVerifier>
        {
            TestCode = "class [|foo|] { }",
            NumberOfIncrementalIterations = 1,
        }.RunAsync(),
        "The action 'Raise' was offered for",
        "and changes nothing");

    [Fact]
    public Task An_offer_that_writes_the_same_text_again_changes_nothing() => Failure.AssertAsync(
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, RewritingTypeFix, DefaultVerifier>
        {
            TestCode = "class [|foo|] { } class [|bar|] { }",
            FixedState = { Sources = { "class Foo { } class [|bar|] { }" }, MarkupHandling = MarkupMode.Allow },
        }.RunAsync(),
        "Context: Iterative code fix application",
        "The action 'Raise' was offered for",
        "and changes nothing");

    [Theory]
    [InlineData(7, null, "No action with the index 7 was offered")]
    [InlineData(null, "Other", "No action with the equivalence key 'Other' was offered")]
    [InlineData(7, "Other", "No action with the index 7 and the equivalence key 'Other' was offered")]
    public Task An_action_that_is_not_offered_fails_with_those_that_are(int? index, string? key, string message) =>
        Failure.AssertAsync(
            new Fix
            {
                TestCode = "class [|foo|] { }",
                FixedCode = "class Foo { }",
                CodeActionIndex = index,
                CodeActionEquivalenceKey = key,
            }.RunAsync(),
            message,
            "    'Prefix' with the key 'Prefix' for /0/Test0.cs(1,7): warning TOY001");

    [Fact]
    public Task An_index_and_a_key_of_two_actions_fail() => Failure.AssertAsync(
        new Fix
        {
            TestCode = "class [|foo|] { }",
            FixedCode = "class Foo { }",
            CodeActionIndex = 0,
            CodeActionEquivalenceKey = "Prefix",
        }.RunAsync(),
        "has the equivalence key 'Raise', not 'Prefix'");

    [Fact]
    public Task A_look_at_the_action_can_fail() => Failure.AssertAsync(
        new Fix
        {
            TestCode = "class [|foo|] { }",
            FixedCode = "class Foo { }",
            CodeActionVerifier = (action, verifier) => verifier.Equal("Lower", action.Title),
        }.RunAsync(),
        "expected:'Lower' actual:'Raise'");

    [Fact]
    public Task Nested_actions_are_counted_one_by_one() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, NestedTypeFix, DefaultVerifier>
        {
            TestCode = "class [|foo|] { }",
            FixedCode = "class Xfoo { }",
            CodeActionIndex = 1,
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync();

    [Theory]
    [InlineData(CodeActionValidationMode.None)]
    [InlineData(CodeActionValidationMode.SemanticStructure)]
    public Task Trivia_may_hang_anywhere(CodeActionValidationMode mode) => Loose(mode).RunAsync();

    [Fact]
    public Task Trivia_has_to_hang_where_the_parser_would_hang_it_when_asked_for() => Failure.AssertAsync(
        Loose(CodeActionValidationMode.Full).RunAsync(), "is not the one that the parser makes of its text");

    [Fact]
    public Task A_tree_that_the_parser_would_not_make_passes_unchecked() =>
        new CSharpCodeFixTest<LowercaseTypeAnalyzer, TwoTokenTypeFix, DefaultVerifier>
        {
            TestCode = "class B { } class [|foo|] { }",
            FixedCode = "class B { } class A : B { }",
            CodeActionValidationMode = CodeActionValidationMode.None,
        }.RunAsync();

    private static CSharpCodeFixTest<LowercaseTypeAnalyzer, LooseTriviaTypeFix, DefaultVerifier> Loose(
        CodeActionValidationMode mode) => new()
    {
        TestCode = "class [|foo|]  { }",
        FixedCode = "class Foo  { }",
        CodeActionValidationMode = mode,
    };
}
