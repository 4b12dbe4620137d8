using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Analyzers.Rules;
using Mof.Runtime;

namespace Mof.Analyzers.Tests.Schema;

/// <summary>MOF0101, MOF0102 and MOF0103, in the MOF files themselves.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("class A : {|MOF0101:Missing|} { };")]
    [InlineData("class A { };\nclass B : {|MOF0101:Aa|} { };")]
    [InlineData("class A : {|MOF0102:A|} { };")]
    [InlineData("class A { string X; };\nclass {|MOF0103:a|} { string Y; };")]
    public Task A_fault_is_reported_at_its_place(string mof) => Verify(mof);

    [Theory]
    [InlineData("")]
    [InlineData("class A { }; class B : A { };")]
    [InlineData("class B : A { }; class A { };")]
    [InlineData("class B : a { }; class A { };")]
    [InlineData("class A : __Win32Provider { };")]
    [InlineData("class A { string X; }; class A { string X; };")]
    [InlineData("class A; class A { };")]
    [InlineData("class A : B { string X }; class B { };")]
    public Task A_sound_schema_and_what_the_generator_reports_are_left_alone(string mof) => Verify(mof);

    [Fact]
    public Task A_superclass_may_stand_in_another_file() => Verify("class B : A { };", "class A { };");

    [Fact]
    public async Task A_class_may_stand_in_a_referenced_assembly()
    {
        var runtime = MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location);
        var library = CSharpCompilation.Create(
            "Library",
            [CSharpSyntaxTree.ParseText("[Mof.Runtime.CimClass(\"A_Known\")] public class Known { }")],
            [.. await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, default), runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var test = Test("class B : A_Known { A_KNOWN Inner; A_Known ref Other; }; instance of A_known { };");
        test.TestState.AdditionalReferences.Add(runtime);
        test.TestState.AdditionalReferences.Add(library.ToMetadataReference());
        await test.RunAsync();
    }

    private static Task Verify(params string[] files) => Test(files).RunAsync();

    private static CSharpAnalyzerTest<SchemaAnalyzer, DefaultVerifier> Test(params string[] files)
    {
        var test = new CSharpAnalyzerTest<SchemaAnalyzer, DefaultVerifier> { TestCode = "", ReferenceAssemblies = ReferenceAssemblies.Net.Net100 };
        for (var i = 0; i < files.Length; i++)
        {
            test.TestState.AdditionalFiles.Add(($"/0/test{i}.mof", files[i]));
        }

        return test;
    }
}
