using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Mof.Testing;

namespace Mof.Generator.Tests.Reporting;

/// <summary>Whatever a project hands over, the generator runs through.</summary>
public sealed class StrangeInputTests
{
    [Fact]
    public void A_file_that_cannot_be_read_is_an_empty_one()
    {
        var run = Run(new InMemoryAdditionalText("/a/gone.mof", (SourceText?)null), new InMemoryAdditionalText("/a/here.mof", "class A_Here { };"));
        Assert.Contains(run.GeneratedTrees, static tree => tree.FilePath.EndsWith("here.mof.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_comes_twice_counts_once() =>
        Assert.Equal(2, Run(new InMemoryAdditionalText("/a/a.mof", "class A { };"), new InMemoryAdditionalText("/a/a.mof", "class A { };")).GeneratedTrees.Length);

    [Theory]
    [InlineData(".mof")]
    [InlineData("/a/.mof")]
    [InlineData("C:\\a\\b c (1) [x] {y} #.mof")]
    [InlineData("/a/語.mof")]
    [InlineData("/a/MofModel.mof")]
    public void Any_file_name_will_do(string path) => Assert.Equal(2, Run(new InMemoryAdditionalText(path, "class A { };")).GeneratedTrees.Length);

    [Fact]
    public void Two_thousand_levels_of_inheritance()
    {
        var text = "class C0 { [Key] string Id; };\n" + string.Join('\n', Enumerable.Range(1, 2000).Select(static i => $"class C{i} : C{i - 1} {{ uint8 P{i % 7}; }};"));
        Assert.Equal(2, Run(new InMemoryAdditionalText("/a/deep.mof", text)).GeneratedTrees.Length);
    }

    [Fact]
    public void Aliases_of_aliases_do_not_double_without_end()
    {
        var text = "class R { [Key] string K; R E; R F; }; instance of R as $x0 { K = \"0\"; };\n" +
            string.Join('\n', Enumerable.Range(1, 40).Select(static i => $"instance of R as $x{i} {{ K = \"{i}\"; E = $x{i - 1}; F = $x{i - 1}; }};"));
        Assert.InRange(Run(new InMemoryAdditionalText("/a/a.mof", text)).GeneratedTrees.Sum(static tree => tree.Length), 1, 20_000_000);
    }

    [Fact]
    public void Tracked_steps_survive_files_that_come_and_go()
    {
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs(("/a/a.mof", "class A { };"), ("/a/b.mof", "class B { };"), ("/a/c.mof", "class C { };")));
        run = run.RemoveText("/a/b.mof").AddText("/a/d.mof", "");
        Assert.Equal(3, run.Result.GeneratedTrees.Length);
        run = run.Replace("/a/a.mof", "").Again().RemoveText("/a/d.mof").AddText("/a/x.txt", "").Replace("/a/a.mof", "class A { };");
        Assert.Equal(3, run.Result.GeneratedTrees.Length);
    }

    [Theory]
    [InlineData("class A { A Self; B Other; }; class B { A Back; }; instance of A { Self = $x; }; instance of A as $x { Self = $x; };")]
    [InlineData("class A : A { }; class B : C { }; class C : B { };")]
    [InlineData("instance of Nowhere { X = 1; };")]
    [InlineData("class A { [Key] A ref K; }; instance of A as $a { K = $b; }; instance of A as $b { K = $a; };")]
    [InlineData("enumeration E : F { X }; enumeration F : E { Y }; class A { E P; };")]
    [InlineData("class B { uint8 A; }; class D : B { [Override(\"A\")] uint8 X; uint8 A; [Override(\"X\")] uint8 Z; }; class F : D { uint8 A; uint8 X; };")]
    [InlineData("class A { uint8 P; [Override(\"P\")] uint8 Q; }; class D : A { }; instance of D { P = 1; };")]
    [InlineData("class ; class { }; class A : { }; instance of ; #pragma")]
    public void What_goes_round_in_circles_or_leads_nowhere(string text) => Run(new InMemoryAdditionalText("/a/a.mof", text));

    private static GeneratorDriverRunResult Run(params AdditionalText[] texts)
    {
        var inputs = Family.Inputs();
        var result = CSharpGeneratorDriver.Create([new MofGenerator().AsSourceGenerator()], texts, CSharpParseOptions.Default, inputs.CreateOptionsProvider())
            .RunGenerators(inputs.CreateCompilation()).GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Id == "MOF0192");
        return result;
    }
}
