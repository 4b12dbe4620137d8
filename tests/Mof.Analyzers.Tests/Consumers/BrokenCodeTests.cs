using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Analyzers.Tests.Consumers;

/// <summary>Code is broken most of the time while somebody types it; analyzers run all the same and must not throw.</summary>
[Collection("Consumers")]
public sealed class BrokenCodeTests
{
    // Every file is broken anew in each round: some hundreds of mutants in all.
    private const int Rounds = 8;

    [Fact]
    public async Task No_analyzer_throws_on_broken_code()
    {
        var sound = ConsumerProject.WithReference([ConsumerProject.ImplicitUsings, .. ConsumerCode.Modern], LanguageVersion.Latest);
        var files = ConsumerCode.Modern.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        var trees = sound.Compilation.SyntaxTrees.Where(tree => files.Contains(tree.FilePath)).ToArray();
        var mutants = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var mutation = new Mutation(seed: round);
            var compilation = sound.Compilation;
            foreach (var tree in trees)
            {
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(mutation.Of((CSharpSyntaxTree)tree))));
                mutants++;
            }

            var run = await AnalyzerRun.OverBrokenAsync(sound with { Compilation = compilation });
            Assert.True(run.Exceptions.Count == 0, $"Round {round}:\n{string.Join('\n', run.Exceptions)}");
        }

        Assert.InRange(mutants, 250, int.MaxValue);
    }
}
