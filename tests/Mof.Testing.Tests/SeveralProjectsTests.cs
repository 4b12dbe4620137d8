using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using Analyzer = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using Fix = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixTest<
    Mof.Testing.Tests.Toys.LowercaseTypeAnalyzer,
    Mof.Testing.Tests.Toys.UppercaseTypeFix,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

public sealed class SeveralProjectsTests
{
    [Fact]
    public Task A_project_sees_the_one_that_it_refers_to() => Test("public class Proxy { }").RunAsync();

    [Fact]
    public Task Without_the_reference_it_does_not()
    {
        Analyzer test = Test("public class Proxy { }");
        test.TestState.AdditionalProjectReferences.Clear();
        return Failure.AssertAsync(test.RunAsync(), "/0/Test0.cs(1,16): error CS0246");
    }

    [Fact]
    public Task What_is_internal_stays_internal() =>
        Failure.AssertAsync(Test("class Proxy { }").RunAsync(), "error CS0122");

    [Fact]
    public Task Markup_of_another_project_is_verified() => Test("public class Proxy { } class {|TOY001:foo|} { }").RunAsync();

    [Fact]
    public Task A_key_of_another_project_is_found()
    {
        Analyzer test = Test("public class Proxy { } class {|#0:foo|} { }", "class [|bar|] : Proxy { }");
        test.ExpectedDiagnostics.Add(
            new DiagnosticResult(LowercaseTypeAnalyzer.Rule).WithLocation(0).WithArguments("foo"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_diagnostic_of_another_project_fails_with_its_source() => Failure.AssertAsync(
        Test("public class Proxy { }\nclass foo { }").RunAsync(),
        "VerifyCS.Diagnostic().WithSpan(\"/Library/Test0.cs\", 2, 7, 2, 10).WithArguments(\"foo\"),",
        $"    class foo {{ }}{Environment.NewLine}          ^^^{Environment.NewLine}");

    [Fact]
    public Task An_error_of_another_project_fails() => Failure.AssertAsync(
        Test("public class Proxy : Missing { }").RunAsync(), "/Library/Test0.cs(1,22): error CS0246");

    [Fact]
    public Task A_reference_to_a_project_that_is_not_there_fails()
    {
        Analyzer test = Test("public class Proxy { }");
        test.TestState.AdditionalProjectReferences.Add("Other");
        return Failure.AssertAsync(test.RunAsync(), "refers to the project 'Other', which the test does not have");
    }

    [Fact]
    public Task Projects_refer_to_each_other()
    {
        Analyzer test = Test("public class Proxy : Root { }");
        test.TestState.AdditionalProjects["Library"].AdditionalProjectReferences.Add("Base");
        test.TestState.AdditionalProjects["Base"].Sources.Add("public class Root { }");
        test.TestState.AdditionalProjectReferences.Add("Base");
        return test.RunAsync();
    }

    [Fact]
    public Task A_project_has_additional_files_and_a_configuration_of_its_own()
    {
        var test = new CSharpAnalyzerTest<MofWordAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { }",
            TestState = { AdditionalFiles = { ("/0/x.mof", "{|TOY002:bad|}") } },
        };
        ProjectState library = test.TestState.AdditionalProjects["Library"];
        library.AdditionalFiles.Add(("/Library/y.mof", "bad"));
        library.AnalyzerConfigFiles.Add((
            "/Library/.globalconfig", "is_global = true\ndotnet_diagnostic.TOY002.severity = none\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task A_generator_writes_for_each_project_what_the_test_expects() => Generated("\"a\"", "\"b\"").RunAsync();

    [Fact]
    public Task Another_generated_text_of_another_project_fails() => Failure.AssertAsync(
        Generated("\"a\"", "\"c\"").RunAsync(), "y.g.cs' differs", "- public static class y", "+ public static class y");

    [Fact]
    public Task Fix_all_in_the_solution_reaches_every_project() => Fixed("public class Proxy { } class Foo { }").RunAsync();

    [Fact]
    public Task Another_text_of_another_project_fails() => Failure.AssertAsync(
        Fixed("public class Proxy { } class FOO { }").RunAsync(),
        "Context: Iterative code fix application",
        "The source file '/Library/Test0.cs' differs after the fix",
        "+ public class Proxy { } class Foo { }");

    private static Analyzer Test(string library, string code = "class Sample : Proxy { }") => new()
    {
        TestCode = code,
        TestState =
        {
            AdditionalProjects = { ["Library"] = { Sources = { library } } },
            AdditionalProjectReferences = { "Library" },
        },
    };

    private static Fix Fixed(string library) => new()
    {
        TestState =
        {
            Sources = { "class [|bar|] : Proxy { }" },
            AdditionalProjects = { ["Library"] = { Sources = { "public class Proxy { } class [|foo|] { }" } } },
            AdditionalProjectReferences = { "Library" },
        },
        FixedState =
        {
            Sources = { "class Bar : Proxy { }" },
            AdditionalProjects = { ["Library"] = { Sources = { library } } },
        },
    };

    private static CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier> Generated(string own, string other)
    {
        static string Source(string name, string text) =>
            $"public static class {name} {{ public const string Text = {text}; }}\n";
        var test = new CSharpSourceGeneratorTest<MofConstantGenerator, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C { string s = x.Text; }" },
                AdditionalFiles = { ("/0/x.mof", "\"a\"") },
                GeneratedSources = { (typeof(MofConstantGenerator), "x.g.cs", Source("x", own)) },
            },
        };
        ProjectState library = test.TestState.AdditionalProjects["Library"];
        library.AdditionalFiles.Add(("/Library/y.mof", "\"b\""));
        library.GeneratedSources.Add((typeof(MofConstantGenerator), "y.g.cs", Source("y", other)));
        return test;
    }
}
