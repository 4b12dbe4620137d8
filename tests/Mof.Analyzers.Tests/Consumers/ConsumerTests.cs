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

    private static async Task AssertSilentAsync(ConsumerProject project) => (await AnalyzerRun.OverAsync(project)).AssertSilent();
}
