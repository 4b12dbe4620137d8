using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Analyzers.Tests.Consumers;

/// <summary>No rule finds fault with code that is right.</summary>
[Collection("Consumers")]
public sealed class ConsumerTests
{
    [Fact]
    public async Task Code_beside_its_MOF_files_is_left_alone() =>
        await AssertSilentAsync(ConsumerProject.WithSchema([ConsumerProject.ImplicitUsings, .. ConsumerCode.Modern, .. ConsumerCode.Partials], LanguageVersion.Latest));

    [Fact]
    public async Task Code_whose_proxies_stand_in_another_assembly_is_left_alone() =>
        await AssertSilentAsync(ConsumerProject.WithReference([ConsumerProject.ImplicitUsings, .. ConsumerCode.Modern], LanguageVersion.Latest));

    [Fact]
    public async Task Old_code_beside_its_MOF_files_is_left_alone() =>
        await AssertSilentAsync(ConsumerProject.WithSchema(ConsumerCode.Older, LanguageVersion.CSharp7_3));

    [Fact]
    public async Task Old_code_whose_proxies_stand_in_another_assembly_is_left_alone() =>
        await AssertSilentAsync(ConsumerProject.WithReference(ConsumerCode.Older, LanguageVersion.CSharp7_3));

    [Fact]
    public void There_is_enough_code_to_mean_something() =>
        Assert.InRange(ConsumerCode.All.Sum(static file => file.Text.Split('\n').Count(static line => !string.IsNullOrWhiteSpace(line))), 2000, int.MaxValue);

    [Fact]
    public async Task A_mistake_in_such_a_project_is_found()
    {
        const string mistaken = """
            using Contoso.Sms;
            using Mof.Runtime;

            public static class Mistaken
            {
                public static async Task<string> ReadAsync(CimConnection site)
                {
                    var image = await site.Query<SMS_ImagePackage>().FirstAsync();
                    return image.ImageProperty;
                }
            }
            """;
        var beside = await AnalyzerRun.OverAsync(ConsumerProject.WithSchema([ConsumerProject.ImplicitUsings, ("Mistaken.cs", mistaken)], LanguageVersion.Latest));
        var apart = await AnalyzerRun.OverAsync(ConsumerProject.WithReference([ConsumerProject.ImplicitUsings, ("Mistaken.cs", mistaken)], LanguageVersion.Latest));
        Assert.Equal([RuleIds.LazyPropertyRead], beside.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal([RuleIds.LazyPropertyRead], apart.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    private static async Task AssertSilentAsync(ConsumerProject project) => (await AnalyzerRun.OverAsync(project)).AssertSilent();
}
