using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Generator.Tests.Matrix;
using Mof.Testing;

namespace Mof.Generator.Tests.Incrementality;

/// <summary>The whole of DMTF's CIM schema as one project: 1,634 files, 1,631 classes.</summary>
public sealed class WholeSchemaTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Unchanged = IncrementalStepRunReason.Unchanged;
    private const string Leaf = "CIM_StorageVolume.mof";

    [CorpusTheory]
    [InlineData("dmtf-cim-2.49.0")]
    public void An_edit_in_a_CSharp_file_and_one_in_a_MOF_file(string folder)
    {
        var files = CorpusFolder.Read(folder);
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs(files));
        Assert.InRange(run.Result.GeneratedTrees.Length, 2, 65);

        var keystroke = run.Again();
        foreach (var step in new[] { StepNames.Parse, StepNames.Settings, StepNames.Project, StepNames.Plan, StepNames.Inputs, StepNames.Model, StepNames.Output, StepNames.Index })
        {
            keystroke.AssertAll(step, Cached, Unchanged);
        }

        keystroke.AssertNoNewOutput();

        var (path, text) = files.Single(static file => file.Path.EndsWith(Leaf, StringComparison.Ordinal));
        var edited = keystroke.Replace(path, text.Insert(text.LastIndexOf("};", StringComparison.Ordinal), "   uint32 Added;\n"));
        Assert.Equal(1, edited.Reasons(StepNames.Parse).Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, edited.Reasons(StepNames.Output).Count(static reason => reason == IncrementalStepRunReason.Modified));
        edited.AssertAll(StepNames.Plan, Cached, Unchanged).AssertAll(StepNames.Index, Cached, Unchanged);
    }

    [CorpusTheory]
    [InlineData("dmtf-cim-2.49.0")]
    public void A_keystroke_allocates_no_more_than_100_KB(string folder)
    {
        var inputs = Family.Inputs(CorpusFolder.Read(folder)) with { Sources = [("/a.cs", "class A { }")] };
        var compilation = inputs.CreateCompilation();
        var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new MofGenerator().AsSourceGenerator()], inputs.CreateAdditionalTexts(), options, inputs.CreateOptionsProvider());
        driver = driver.RunGenerators(compilation);
        var allocated = new List<long>();
        for (var i = 0; i < 10; i++)
        {
            var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText($"class A {{ int field{i}; }}", options, "/a.cs"));
            var before = GC.GetAllocatedBytesForCurrentThread();
            driver = driver.RunGeneratorsAndUpdateCompilation(edited, out _, out _);
            allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(allocated.Order().ElementAt(5), 0, 100 * 1024);
    }
}
