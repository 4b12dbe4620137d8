using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Schema;
using Mof.Language;

namespace Mof.Analyzers.Tests;

/// <summary>What is not done: nothing in a project without the package's types, no parse and no bind where no text changed.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task A_project_without_the_types_of_the_package_pays_one_look_up()
    {
        var compilation = CSharpCompilation.Create(
            "Plain",
            [CSharpSyntaxTree.ParseText("class C { int X { get; set; } void M() { X = 1; M(); _ = new C(); } }")],
            await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, default));
        Assert.Null(RuntimeSymbols.Of(compilation));
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(RuleIds).Assembly.GetTypes()
                .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var analysis = compilation.WithAnalyzers(analyzers);
        await analysis.GetAnalyzerDiagnosticsAsync();
        foreach (var analyzer in analyzers)
        {
            var work = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default);
            Assert.Equal(
                (0, 0, 0, 0, 0),
                (work!.OperationActionsCount, work.OperationBlockActionsCount, work.OperationBlockStartActionsCount, work.SyntaxNodeActionsCount, work.SymbolActionsCount));
        }
    }

    [Fact]
    public void Files_are_bound_again_when_a_text_changes_and_not_before()
    {
        var parses = 0;
        MofFile Parse(SourceText text)
        {
            parses++;
            return MofParser.Parse(text.ToString());
        }

        ImmutableArray<(string, SourceText)> files = [("b.mof", SourceText.From("class B : A { };")), ("a.mof", SourceText.From("class A { };"))];
        var first = BoundFiles.Of(files, [], Parse);
        Assert.Same(first, BoundFiles.Of([.. files], [], Parse));
        Assert.Equal(2, parses);
        Assert.Empty(first.Diagnostics);

        var changed = BoundFiles.Of([files[0], ("a.mof", SourceText.From("class C { };"))], [], Parse);
        Assert.Equal("MOF0101", Assert.Single(changed.Diagnostics).Id);
        Assert.Empty(BoundFiles.Of([files[0], ("a.mof", SourceText.From("class C { };"))], ["A"], Parse).Diagnostics);
        Assert.Empty(BoundFiles.Of(files, [], Parse).Diagnostics);
    }
}
