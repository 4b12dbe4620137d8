using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Testing.Tests.Toys;

namespace Mof.Testing.Tests;

public sealed class IncrementalRunTests
{
    private static IncrementalRun Start() => IncrementalRun.Start(new MofConstantGenerator(), new GeneratorInputs
    {
        AdditionalTexts = [("/0/x.mof", "\"a\""), ("/0/y.mof", "\"b\"")],
    });

    [Fact]
    public void Everything_is_new_at_first() => Start().AssertAll("Parse", IncrementalStepRunReason.New);

    [Fact]
    public void Nothing_is_new_the_second_time() => Start().Again()
        .AssertAll("Parse", IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged)
        .AssertNoNewOutput();

    [Fact]
    public void A_source_edit_leaves_the_files_alone()
    {
        IncrementalRun run = Start();
        run.WithCompilation(run.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class C { }"))).AssertNoNewOutput();
    }

    [Fact]
    public void An_edit_touches_its_file_only()
    {
        IncrementalRun run = Start().Replace("/0/x.mof", "\"c\"");
        run.AssertReasons("Parse", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached);
        Assert.Contains(("/0/x.mof", "\"c\""), run.Values("Parse").Cast<(string, string)>());
        Assert.Throws<InvalidOperationException>(() => run.AssertNoNewOutput());
    }

    [Fact]
    public void An_edit_that_means_nothing_stops_at_its_step() => Start().Replace("/0/x.mof", " \"a\" ")
        .AssertReasons("Parse", IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached)
        .AssertNoNewOutput();

    [Fact]
    public void Files_come_and_go()
    {
        IncrementalRun run = Start().AddText("/0/z.mof", "\"z\"");
        Assert.Contains(IncrementalStepRunReason.New, run.Reasons("Parse"));
        run = run.RemoveText("/0/z.mof");
        Assert.Contains(IncrementalStepRunReason.Removed, run.Reasons("Parse"));
        Assert.Equal(2, run.AdditionalTexts.Length);
    }

    [Fact]
    public void Options_are_an_input()
    {
        var fileOptions = new Dictionary<string, IReadOnlyDictionary<string, string>>
        {
            ["/0/x.mof"] = new Dictionary<string, string> { ["build_metadata.additionalfiles.upper"] = "true" },
        };
        var options = new InMemoryAnalyzerConfigOptionsProvider(fileOptions: fileOptions);
        Start().WithOptions(options)
            .AssertReasons("Parse", IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void A_wrong_expectation_fails()
    {
        IncrementalRun run = Start();
        Assert.Contains(
            "New, New",
            Assert.Throws<InvalidOperationException>(
                () => run.AssertAll("Parse", IncrementalStepRunReason.Cached)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => run.AssertReasons("Parse", IncrementalStepRunReason.New));
    }

    [Fact]
    public void A_step_that_does_not_exist_fails() => Assert.Contains(
        "Parse",
        Assert.Throws<InvalidOperationException>(
            () => Start().AssertAll("Prase", IncrementalStepRunReason.New)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_generator_that_throws_fails() => Assert.Throws<InvalidOperationException>(
        () => IncrementalRun.Start(new ThrowingGenerator(), new GeneratorInputs()));
}
