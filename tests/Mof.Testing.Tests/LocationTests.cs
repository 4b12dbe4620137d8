using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Testing.Tests.Toys;
using VerifyBase = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    Mof.Testing.Tests.Toys.BaseTypeAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;
using VerifyNoPlace = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    Mof.Testing.Tests.Toys.NoPlaceAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace Mof.Testing.Tests;

/// <summary>Additional locations, and diagnostics that have no location.</summary>
public sealed class LocationTests
{
    private const string Source = "class {|#0:A|} { }\nclass {|#1:B|} : A { }";

    [Fact]
    public Task Additional_locations_are_compared() => VerifyBase.VerifyAnalyzerAsync(
        Source, VerifyBase.Diagnostic().WithLocation(1).WithLocation(0).WithArguments("B"));

    [Fact]
    public Task Markup_ignores_additional_locations() => VerifyBase.VerifyAnalyzerAsync("class A { } class [|B|] : A { }");

    [Fact]
    public Task A_missing_additional_location_fails_with_a_line_to_paste() => Failure.AssertAsync(
        VerifyBase.VerifyAnalyzerAsync(Source, VerifyBase.Diagnostic().WithLocation(1).WithArguments("B")),
        "Expected 0 additional locations but got 1",
        "VerifyCS.Diagnostic().WithSpan(2, 7, 2, 8).WithSpan(1, 7, 1, 8).WithArguments(\"B\"),");

    [Fact]
    public Task A_wrong_additional_location_fails() => Failure.AssertAsync(
        VerifyBase.VerifyAnalyzerAsync(
            Source, VerifyBase.Diagnostic().WithLocation(1).WithSpan(1, 1, 1, 8).WithArguments("B")),
        "Expected additional location 0 to start at (1,1) was actually at (1,7)");

    [Fact]
    public async Task A_test_may_look_at_the_rest_of_a_diagnostic()
    {
        var test = new CSharpAnalyzerTest<BaseTypeAnalyzer, DefaultVerifier>
        {
            TestCode = "class A { } class [|B|] : A { }",
            DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal("A", diagnostic.Properties["Base"]),
        };
        await test.RunAsync();
        test.DiagnosticVerifier = (diagnostic, _, verifier) => verifier.Equal("Other", diagnostic.Properties["Base"]);
        await Failure.AssertAsync(test.RunAsync(), "expected:'Other' actual:'A'");
    }

    [Fact]
    public Task No_location_is_compared() =>
        VerifyNoPlace.VerifyAnalyzerAsync("class A { }", VerifyNoPlace.Diagnostic().WithArguments("TestProject"));

    [Fact]
    public Task A_location_where_there_is_none_fails() => Failure.AssertAsync(
        VerifyNoPlace.VerifyAnalyzerAsync(
            "class {|#0:A|} { }", VerifyNoPlace.Diagnostic().WithLocation(0).WithArguments("TestProject")),
        "Expected diagnostic to have a location",
        "VerifyCS.Diagnostic().WithArguments(\"TestProject\"),");

    [Fact]
    public Task No_location_where_there_is_one_fails() => Failure.AssertAsync(
        VerifyBase.VerifyAnalyzerAsync(Source, VerifyBase.Diagnostic().WithArguments("B").WithNoLocation()),
        "Expected a diagnostic without a location");

    [Fact]
    public Task Another_file_fails() => Failure.AssertAsync(
        VerifyBase.VerifyAnalyzerAsync(
            Source,
            VerifyBase.Diagnostic().WithSpan("/0/Test1.cs", 2, 7, 2, 8).WithLocation(0).WithArguments("B")),
        "Expected diagnostic to be in file \"/0/Test1.cs\" was actually in file \"/0/Test0.cs\"");

    [Fact]
    public Task Paths_of_a_line_directive_do_not_matter() =>
        VerifyBase.VerifyAnalyzerAsync("class A { }\n#line 7 \"other.cs\"\nclass [|B|] : A { }");
}
