using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Rules;
using Mof.Language;

namespace Mof.Analyzers.Tests;

/// <summary>Descriptors, help pages and release notes stay in step.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    private static IEnumerable<DiagnosticDescriptor> Descriptors => typeof(SchemaAnalyzer).Assembly.GetTypes()
        .Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
        .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .DistinctBy(static descriptor => descriptor.Id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_a_link_and_a_release_note(string id)
    {
        var folder = Path.Combine(Root, "src", "Mof.Analyzers");
        var page = File.ReadAllText(Path.Combine(folder, "Rules", id + ".md"));
        Assert.StartsWith("# " + id + ": ", page);
        Assert.All(["## Cause", "## Why it matters", "## Example", "## Fix", "## Suppress"], heading => Assert.Contains(heading, page));
        Assert.EndsWith("/Rules/" + id + ".md", Descriptors.Single(descriptor => descriptor.Id == id).HelpLinkUri);
        Assert.Contains(id, File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Unshipped.md")));
    }

    [Fact]
    public void A_rule_about_MOF_files_is_as_bad_for_the_compiler_as_for_the_binder()
    {
        Assert.Equal(
            MofRule.All.Select(static rule => (rule.Id, rule.Severity.ToString())),
            new SchemaAnalyzer().SupportedDiagnostics.Select(static descriptor => (descriptor.Id, descriptor.DefaultSeverity.ToString())));
        Assert.All(MofRule.All, static rule =>
        {
            var severity = $"**Severity:** {rule.Severity.ToString().ToLowerInvariant()} ";
            Assert.Contains(severity, File.ReadAllText(Path.Combine(Root, "src", "Mof.Analyzers", "Rules", rule.Id + ".md")));
        });
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }
}
