using System.Text;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using Fix = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer,
    Mof.Testing.Tests.Toys.UppercaseTypeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using LazyFix = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer,
    Mof.Testing.Tests.Toys.LazyFixAllTypeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using ShoutingFix = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer,
    Mof.Testing.Tests.Toys.ShoutingFixAllTypeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

public sealed class FixAllTests
{
    [Theory]
    [InlineData(CodeFixTestBehaviors.None, "Fix all in Document")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck, "Fix all in Project")]
    [InlineData(
        CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck,
        "Fix all in Solution")]
    public Task A_fix_all_that_fixes_nothing_fails_in_every_scope(CodeFixTestBehaviors skipped, string context) =>
        Failure.AssertAsync(
            new LazyFix
            {
                TestCode = "class [|foo|] { }",
                FixedCode = "class Foo { }",
                CodeFixTestBehaviors = skipped,
            }.RunAsync(),
            $"Context: {context}",
            "changes nothing",
            "- class Foo { }",
            "+ class foo { }");

    [Fact]
    public Task Several_documents_are_fixed_in_every_scope() => new Fix
    {
        TestState = { Sources = { "class [|foo|] { }", "class [|bar|] { } class [|baz|] { }" } },
        FixedState = { Sources = { "class Foo { }", "class Bar { } class Baz { }" } },
        NumberOfIncrementalIterations = 3,
        NumberOfFixAllInDocumentIterations = 2,
        NumberOfFixAllInProjectIterations = 1,
    }.RunAsync();

    [Fact]
    public Task A_wrong_number_of_iterations_fails() => Failure.AssertAsync(
        new Fix
        {
            TestState = { Sources = { "class [|foo|] { }", "class [|bar|] { }" } },
            FixedState = { Sources = { "class Foo { }", "class Bar { }" } },
            NumberOfFixAllIterations = 1,
        }.RunAsync(),
        "Context: Fix all in Document",
        "Expected at most 1 iterations");

    [Fact]
    public Task Another_result_of_fix_all_is_stated_apart() => new ShoutingFix
    {
        TestCode = "class [|foo|] { }",
        FixedCode = "class Foo { }",
        BatchFixedCode = "class FOO { }",
    }.RunAsync();

    [Fact]
    public Task A_wrong_result_of_fix_all_fails() => Failure.AssertAsync(
        new Fix
        {
            TestCode = "class [|foo|] { }",
            FixedCode = "class Foo { }",
            BatchFixedCode = "class FOO { }",
        }.RunAsync(),
        "Context: Fix all in Document",
        "- class FOO { }",
        "+ class Foo { }");

    [Fact]
    public Task A_result_of_fix_all_that_does_not_compile_fails() => Failure.AssertAsync(
        new Fix
        {
            TestCode = "class [|foo|] { }",
            FixedCode = "class Foo { }",
            BatchFixedState = { Sources = { "class Foo : Missing { }" } },
        }.RunAsync(),
        "Context: Diagnostics of batch fixed state",
        "error CS0246");

    [Fact]
    public Task Fix_one_fixes_one()
    {
        var test = new Fix
        {
            TestCode = "class [|foo|] { } class [|bar|] { }",
            FixedState = { Sources = { "class Foo { } class [|bar|] { }" }, MarkupHandling = MarkupMode.Allow },
            BatchFixedCode = "class Foo { } class Bar { }",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task An_additional_file_is_fixed_one_by_one() =>
        new CSharpCodeFixTest<MofWordAnalyzer, MofWordFix, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C { }" },
                AdditionalFiles = { ("/0/x.mof", "{|TOY002:bad|} {|TOY002:bad|}"), ("/0/y.mof", "{|TOY002:bad|}") },
            },
            FixedState = { AdditionalFiles = { ("/0/x.mof", "good good"), ("/0/y.mof", "good") } },
        }.RunAsync();

    [Fact]
    public Task A_wrong_fix_of_an_additional_file_fails() => Failure.AssertAsync(
        new CSharpCodeFixTest<MofWordAnalyzer, MofWordFix, DefaultVerifier>
        {
            TestState = { Sources = { "class C { }" }, AdditionalFiles = { ("/0/x.mof", "{|TOY002:bad|}") } },
            FixedState = { AdditionalFiles = { ("/0/x.mof", "better") } },
        }.RunAsync(),
        "The additional file '/0/x.mof' differs after the fix",
        "- better",
        "+ good");

    [Fact]
    public Task A_lost_encoding_fails() => Failure.AssertAsync(
        new CSharpCodeFixTest<MofWordAnalyzer, ForgetfulMofWordFix, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C { }" },
                AdditionalFiles = { ("/0/x.mof", "{|TOY002:bad|}", Encoding.UTF8) },
            },
            FixedState = { AdditionalFiles = { ("/0/x.mof", "good", Encoding.UTF8) } },
        }.RunAsync(),
        "The additional file '/0/x.mof' differs after the fix",
        "Expected the encoding 'utf-8', was ''");
}
