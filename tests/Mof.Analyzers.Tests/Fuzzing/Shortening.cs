using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Makes a method with a wrong report short: leaves out what it is as wrong without.</summary>
internal static class Shortening
{
    // The branches taken change with the text: more runs than usual find the wrong one again.
    private const int Runs = 96;

    public static async Task<RandomMethod> ShortestAsync(RandomMethod method, int site, DiagnosticAnalyzer analyzer)
    {
        while (true)
        {
            var batch = new Batch([.. Shorter(method)]).ThatCompile();
            if (batch.Methods.Count == 0)
            {
                return method;
            }

            var reports = (await batch.AnalyzeAsync(analyzer))[0];
            var observations = batch.Execute(Runs);
            var next = batch.Methods.Where(candidate => reports[candidate.Name].Contains(site) && observations[candidate.Name].Refutes(site))
                .MinBy(static candidate => candidate.Text.Length);
            if (next is null)
            {
                return method;
            }

            method = next;
        }
    }

    private static IEnumerable<RandomMethod> Shorter(RandomMethod method)
    {
        var number = 0;
        var root = CSharpSyntaxTree.ParseText(method.Text).GetRoot();
        var text = root.ToFullString();
        foreach (var shorter in root.DescendantNodes().SelectMany(node => Without(root, node)))
        {
            var shortened = shorter.ToFullString();
            if (shortened.Length < text.Length)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{method.Name.Split('_')[0]}_{++number}");
                yield return new RandomMethod(method.Seed, name, shortened.Replace($"class {method.Name} ", $"class {name} ", StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<SyntaxNode> Without(SyntaxNode root, SyntaxNode node)
    {
        if (node is ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or SwitchSectionSyntax ||
            (node is StatementSyntax && node.Parent is BlockSyntax or SwitchSectionSyntax))
        {
            yield return root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        if (node.Parent is BlockSyntax)
        {
            foreach (var block in node is BlockSyntax self ? [self] : node.ChildNodes().SelectMany(static child => child.ChildNodes().Prepend(child)).OfType<BlockSyntax>())
            {
                yield return root.ReplaceNode(node, block.Statements);
            }
        }
    }
}
