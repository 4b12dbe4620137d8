using Microsoft.CodeAnalysis;
using Mof.Testing;

namespace Mof.Generator.Tests;

/// <summary>Each step runs again when what it reads has changed, and only then: both directions.</summary>
public sealed class IncrementalTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Unchanged = IncrementalStepRunReason.Unchanged;

    private static readonly string[] Steps = [StepNames.Parse, StepNames.Settings, StepNames.Project, StepNames.Referenced, StepNames.Plan, StepNames.Inputs, StepNames.Model, StepNames.Output, StepNames.Index];

    [Fact]
    public void An_edit_in_a_CSharp_file_costs_nothing()
    {
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs());
        var edited = run.WithCompilation(run.Compilation.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
            "class Added { }", (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)run.Compilation.SyntaxTrees.FirstOrDefault()?.Options!)));
        foreach (var step in Steps)
        {
            edited.AssertAll(step, Cached, Unchanged);
        }

        edited.AssertNoNewOutput();
    }

    [Fact]
    public void A_comment_in_a_MOF_file_costs_one_parse()
    {
        var (path, text) = Family.Files.Single(static file => file.Path.EndsWith("SMS_ImagePackage.mof", StringComparison.Ordinal));
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs()).Replace(path, "// a comment\n\n" + text);
        Assert.Equal(1, run.Reasons(StepNames.Parse).Count(static reason => reason == Unchanged));
        run.AssertAll(StepNames.Plan, Cached, Unchanged).AssertAll(StepNames.Model, Cached, Unchanged).AssertNoNewOutput();
    }

    [Fact]
    public void A_new_property_emits_its_own_file_anew_and_no_other()
    {
        var (path, text) = Family.Files.Single(static file => file.Path.EndsWith("SMS_DistributionPoint.mof", StringComparison.Ordinal));
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs()).Replace(path, text.Replace("string SiteName = \"\";", "string SiteName = \"\"; string Added;", StringComparison.Ordinal));
        Assert.Equal(1, run.Reasons(StepNames.Parse).Count(static reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, run.Reasons(StepNames.Output).Count(static reason => reason == IncrementalStepRunReason.Modified));
        run.AssertAll(StepNames.Index, Cached, Unchanged);
    }

    [Fact]
    public void A_file_removed_takes_its_classes_along()
    {
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs()).RemoveText("/mof/SMS_ObjectLock.mof");
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(StepNames.Index));
        Assert.DoesNotContain(run.Result.GeneratedTrees, static tree => tree.FilePath.Contains("SMS_ObjectLock", StringComparison.Ordinal));
    }
}
