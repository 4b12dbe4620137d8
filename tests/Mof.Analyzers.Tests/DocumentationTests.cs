using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Rules;
using Mof.Language;

namespace Mof.Analyzers.Tests;

/// <summary>Descriptors, help pages, their index, the README and the release notes stay in step.</summary>
public sealed class DocumentationTests
{
    private static readonly string Folder = Path.Combine(Root, "src", "Mof.Analyzers");

    public static TheoryData<string> Ids => [.. Descriptors.Select(static descriptor => descriptor.Id)];

    private static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(SchemaAnalyzer).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .DistinctBy(static descriptor => descriptor.Id),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_a_link_and_a_line_in_every_list(string id)
    {
        var descriptor = Descriptors.Single(descriptor => descriptor.Id == id);
        var severity = descriptor.DefaultSeverity.ToString();
        var page = File.ReadAllText(Path.Combine(Folder, "Rules", id + ".md"));
        var title = page[(page.IndexOf(": ", StringComparison.Ordinal) + 2)..page.IndexOf('\n', StringComparison.Ordinal)];
        Assert.StartsWith("# " + id + ": ", page);
        Assert.Equal(descriptor.Title.ToString(), title, ignoreCase: true);
        Assert.All(["## Cause", "## Why it matters", "## Example", "## Fix", "## Suppress", $"**Severity:** {severity.ToLowerInvariant()} ·"], part => Assert.Contains(part, page));
        Assert.EndsWith("/Rules/" + id + ".md", descriptor.HelpLinkUri);
        Assert.Contains($"| [{id}]({id}.md) | {severity.ToLowerInvariant()} | {title} |", File.ReadAllText(Path.Combine(Folder, "Rules", "README.md")));
        Assert.Contains($"| [{id}](src/Mof.Analyzers/Rules/{id}.md) |", File.ReadAllText(Path.Combine(Root, "README.md")));
        Assert.Contains($"{id} | {descriptor.Category} | {severity} | {descriptor.Title}\n", File.ReadAllText(Path.Combine(Folder, "AnalyzerReleases.Unshipped.md")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_page_and_every_line_has_a_rule()
    {
        var ids = Descriptors.Select(static descriptor => descriptor.Id).Order().ToList();
        Assert.Equal(ids, Directory.GetFiles(Path.Combine(Folder, "Rules"), "MOF*.md").Select(static page => Path.GetFileNameWithoutExtension(page)).Order());
        Assert.Equal(ids, LinesWithRules(Path.Combine(Folder, "AnalyzerReleases.Unshipped.md")));
        Assert.Equal(ids, LinesWithRules(Path.Combine(Folder, "Rules", "README.md")));
        Assert.Equal(
            typeof(RuleIds).GetFields().Concat(typeof(MofRuleIds).GetFields()).Select(static field => field.GetValue(null)).OfType<string>().Where(ids.Contains).Order(),
            ids);
    }

    [Fact]
    public void A_rule_about_MOF_files_is_as_bad_for_the_compiler_as_for_the_binder()
    {
        Assert.Equal(
            MofRule.All.Select(static rule => (rule.Id, rule.Severity.ToString())),
            new SchemaAnalyzer().SupportedDiagnostics.Select(static descriptor => (descriptor.Id, descriptor.DefaultSeverity.ToString())));
    }

    private static IEnumerable<string> LinesWithRules(string path) =>
        File.ReadLines(path).Select(static line => line.TrimStart('|', ' ', '[')).Where(static line => line.StartsWith("MOF", StringComparison.Ordinal)).Select(static line => line[..7]).Order();

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
