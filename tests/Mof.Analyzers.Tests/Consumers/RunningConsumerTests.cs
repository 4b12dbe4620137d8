using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Analyzers.Tests.Consumers;

/// <summary>The corpus is right in the eyes of the runtime too: what analyzers leave alone must not throw.</summary>
[Collection("Consumers")]
public sealed class RunningConsumerTests
{
    [Fact]
    public async Task What_is_left_alone_runs()
    {
        var project = ConsumerProject.WithSchema([ConsumerProject.ImplicitUsings, .. ConsumerCode.Modern, .. ConsumerCode.Partials], LanguageVersion.Latest);
        using var image = new MemoryStream();
        Assert.True(project.Compilation.Emit(image).Success);
        var walkthrough = Assembly.Load(image.ToArray()).GetType("Contoso.Packages.Walkthrough", throwOnError: true)!;
        await (Task)walkthrough.GetMethod("RunAsync")!.Invoke(null, null)!;
    }
}
