using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Analyzers.Tests.Consumers;

/// <summary>The sources of this repository are consumers too. Tests break rules on purpose; then it is enough that no analyzer throws.</summary>
[Collection("Consumers")]
public sealed class OwnSourceTests
{
    [Fact]
    public async Task The_sample_is_left_alone_except_where_it_says_so()
    {
        var run = await RunAsync("src/Sample.ImagePackages");
        run.AssertSilent();
    }

    [Theory]
    [InlineData("tests/Mof.Runtime.Tests")]
    [InlineData("tests/Mof.Runtime.AdminService.Tests", "src/Mof.Runtime.AdminService")]
    [InlineData("tests/Mof.Runtime.Wmi.Tests", "src/Mof.Runtime.Wmi")]
    public async Task No_analyzer_throws_on_a_test_project(string folder, params string[] tested)
    {
        var run = await RunAsync(folder, tested);
        Assert.True(run.Exceptions.Count == 0, string.Join('\n', run.Exceptions));

        // Code that does not bind would say little about analyzers.
        var errors = run.Diagnostics.Where(diagnostic => IsUnbound(diagnostic, folder)).ToArray();
        Assert.True(errors.Length == 0, AnalyzerRun.Describe(errors));
    }

    // The generator of regular expressions does not run here (CS8795), and System.Management is a package that may not be at hand (CS0234).
    private static bool IsUnbound(Diagnostic diagnostic, string folder) =>
        diagnostic.Severity == DiagnosticSeverity.Error
        && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)
        && diagnostic.Id is not ("CS8795" or "CS0234")
        && diagnostic.Location.GetLineSpan().Path.StartsWith(folder, StringComparison.Ordinal);

    // The sources of what is tested stand in the same compilation: nothing has to be built before.
    private static Task<AnalyzerRun> RunAsync(string folder, params string[] tested)
    {
        var sources = tested.Prepend(folder).SelectMany(static part => Repository.Read(part, "*.cs"));
        return AnalyzerRun.OverAsync(ConsumerProject.Create(
            Path.GetFileName(folder),
            Path.GetFileName(folder),
            [.. sources, ConsumerProject.ImplicitUsings, ("Usings.cs", "global using Xunit;")],
            [.. Repository.Schema, .. Repository.Read(folder, "*.mof")],
            LanguageVersion.Latest,
            [.. TestReferences()]));
    }

    // xunit lies beside this assembly; ASP.NET comes with the SDK.
    private static IEnumerable<MetadataReference> TestReferences() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "xunit.*.dll")
            .Concat(AspNetCore())
            .Select(static path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<string> AspNetCore()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var newest = Directory.EnumerateDirectories(Path.Combine(root, "packs", "Microsoft.AspNetCore.App.Ref")).Order(StringComparer.Ordinal).Last();
        return Directory.EnumerateFiles(newest, "Microsoft.*.dll", SearchOption.AllDirectories).Where(static path => path.Contains("/ref/", StringComparison.Ordinal));
    }
}
