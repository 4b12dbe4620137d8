using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Analyzers.Rules;
using Mof.Analyzers.Tests.Consumers;

namespace Mof.Analyzers.Tests.Schema;

/// <summary>The rules about MOF files as a build shows them: in the file, at line and column, each fault once.</summary>
public sealed class FileRuleTests
{
    [Theory]
    [InlineData("class A\n{\n    string Name;\n    uint32 {|MOF0104:NAME|};\n};")]
    [InlineData("class A { sint32 Run(); sint32 {|MOF0104:run|}(uint8 Speed); };")]
    [InlineData("class A\n{\n    {|MOF0105:unit32|} Size;\n};")]
    [InlineData("class A { {|MOF0105:Missing|} ref Other; };")]
    [InlineData("class A { [EmbeddedInstance({|MOF0105:\"Missing\"|})] string Inner; };")]
    [InlineData("class A { [Key({|MOF0106:\"yes\"|})] string Name; };")]
    [InlineData("class A { [MaxLen({|MOF0106:\"long\"|})] string Id; };")]
    [InlineData("[Version(\"1.0\") : ToSubclass {|MOF0107:Restricted|}]\nclass A { };")]
    [InlineData("[{|MOF0108:Out|}] class A { };")]
    [InlineData("class A { [{|MOF0109:Decription|}(\"The name.\")] string Name; };")]
    [InlineData("class A { [Description(\"x\") : {|MOF0109:ToSubclas|}] string Name; };")]
    [InlineData("class A { uint8 Percent = {|MOF0110:300|}; };")]
    [InlineData("class A { boolean Is = {|MOF0110:1|}; };")]
    [InlineData("class A { [{|MOF0111:ValueMap|}{\"0\", \"1\", \"2\"}, Values{\"Unknown\", \"OK\"}] uint16 State; };")]
    [InlineData("class A { [{|MOF0112:Key|}] string Names[]; };")]
    [InlineData("class A { uint32 Size; };\nclass B : A\n{\n    string {|MOF0113:Size|};\n};")]
    [InlineData("#pragma include ({|MOF0114:\"Missing.mof\"|})")]
    [InlineData("[Abstract] class A { string Name; };\ninstance of {|MOF0115:A|} { Name = \"x\"; };")]
    [InlineData("class A { string Name; };\ninstance of A { {|MOF0115:Nmae|} = \"x\"; };")]
    [InlineData("class A { datetime At = {|MOF0116:\"2015/06/16 13:57:13\"|}; };")]
    [InlineData("class A { [Bits({|MOF0117:\"PINNED(x)\"|})] uint32 Flags; };")]
    [InlineData("class A { [SizeLimit({|MOF0117:\"up to 8\"|})] string Code; };")]
    public Task A_fault_is_reported_at_its_place(string mof) => VerifyAsync(mof);

    [Theory]
    [InlineData("class A { string Name; sint32 Rename(string Name); };")]
    [InlineData("class B { A ref Other; [EmbeddedInstance(\"A\")] string Inner; }; class A { };")]
    [InlineData("class A { [Key, MaxLen(8), Description(\"x\" \"y\")] string Name; };")]
    [InlineData("class A { [Description(\"x\") : ToSubclass Translatable] string Name; };")]
    [InlineData("[Description(\"x\"), MyOwn(3)] class A { [MyOwn] string Name; };")]
    [InlineData("class A { uint8 Percent = 255; boolean Is = TRUE; string Text = NULL; sint8 Low = -128; };")]
    [InlineData("class A { [ValueMap{\"0\", \"1\", \"2..\"}, Values{\"Unknown\", \"OK\", \"Other\"}] uint16 State; };")]
    [InlineData("class A { [Key] string Name; }; class B : A { [Key] string Name; };")]
    [InlineData("class A { uint32 Size; }; class B : A { [Override(\"Size\")] uint32 Size; };")]
    [InlineData("class A { string Name; }; instance of A as $a { name = \"x\"; };")]
    [InlineData("class A { datetime At = \"20150616135713.000000+000\"; datetime For = \"00000001000000.000000:000\"; };")]
    [InlineData("class A { [Bits(\"PINNED(0)\")] uint32 Flags; [SizeLimit(\"8\")] string Code; };")]
    public Task A_sound_file_is_left_alone(string mof) => VerifyAsync(mof);

    [Fact]
    public Task A_message_names_the_candidate()
    {
        var test = Test("class A\n{\n    [Description(\"x\") : {|#0:ToSubclas|}] string Name;\n};");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("MOF0109", DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("'ToSubclas' is no flavor. Did you mean 'ToSubclass'?"));
        return test.RunAsync();
    }

    [Fact]
    public async Task Rules_across_files_see_all_of_them_in_any_order()
    {
        foreach (var order in new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 2, 0] })
        {
            string[] files = ["class A { string Name; };", "class B : A { uint32 {|MOF0113:Name|}; };", "instance of B { };\nclass C : {|MOF0101:Bb|} { };"];
            await Test([.. order.Select(index => files[index])]).RunAsync();
        }
    }

    // What can cost a class is the generator's to report, all else the analyzers'.
    [Theory]
    [InlineData("class A { string Name }; class B : Missing { };", "MOF0001", "MOF0101")]
    [InlineData("class A { /* ", "MOF0002", null)]
    [InlineData("class A { string Name = \"\\q\"; unit32 X; };", "MOF0003", "MOF0105")]
    [InlineData("#define X 1\nclass A { };", "MOF0004", null)]
    [InlineData("// \ufffd\nclass A { uint8 X = 300; };", "MOF0005", "MOF0110")]
    public async Task A_fault_is_reported_once_by_the_generator_or_by_the_analyzer(string mof, string generated, string? analyzed)
    {
        var project = ConsumerProject.Create("Faults", "Faults", [], [("/0/test.mof", mof)], LanguageVersion.Latest);
        var analysis = await AnalyzerRun.OverBrokenAsync(project);
        Assert.Equal(analyzed is null ? [] : [analyzed], analysis.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct());
        var run = Mof.Testing.GeneratorRun.Of<Mof.Generator.MofGenerator>(new Mof.Testing.GeneratorInputs { AssemblyName = "Faults", Sources = [], AdditionalTexts = [("/0/test.mof", mof)] });
        Assert.Contains(generated, run.GeneratorDiagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.DoesNotContain(run.GeneratorDiagnostics, diagnostic => diagnostic.Id.StartsWith("MOF01", StringComparison.Ordinal) && !diagnostic.Id.StartsWith("MOF019", StringComparison.Ordinal));
    }

    private static Task VerifyAsync(string mof) => Test(mof).RunAsync();

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
