using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Analyzers.Rules;
using Mof.Runtime;

namespace Mof.Analyzers.Tests.Usage;

/// <summary>CS8602, CS8604 and CS8629 are silent in the lambdas of queries, and nowhere else.</summary>
public sealed class NullInQueryTests
{
    [Theory]
    [InlineData("Use(site.Query<Image>().Where(image => {|#0:image.Title|}.StartsWith(\"x\")));", "CS8602")]
    [InlineData("Use(await site.Query<Image>().FirstOrDefaultAsync(image => {|#0:image.Tags|}.Contains(\"x\")));", "CS8604")]
    [InlineData("Use(site.Query<Image>().Where(image => {|#0:image.Level|}.Value > 3));", "CS8629")]
    public Task In_a_query_it_is_suppressed(string body, string id) => VerifyAsync(body, new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(0).WithIsSuppressed(true));

    [Theory]
    [InlineData("Use({|#0:other.Title|}.StartsWith(\"x\"));", "CS8602")]
    [InlineData("Use((await site.Query<Image>().ToListAsync()).Where(image => {|#0:image.Title|}.StartsWith(\"x\")));", "CS8602")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Name == {|#0:other.Title|}.Trim()));", "CS8602")]
    [InlineData("Use({|#0:other.Level|}.Value);", "CS8629")]
    public Task Elsewhere_it_is_not(string body, string id) => VerifyAsync(body, new DiagnosticResult(id, DiagnosticSeverity.Warning).WithLocation(0).WithIsSuppressed(false));

    private static async Task VerifyAsync(string body, DiagnosticResult expected)
    {
        var test = new CSharpAnalyzerTest<NullInQuerySuppressor, DefaultVerifier>
        {
            TestCode = Rule.Method(body),
            ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location));
        test.TestState.AdditionalReferences.Add(await Proxies.Library);
        test.ExpectedDiagnostics.Add(expected);
        test.DisabledDiagnostics.AddRange(["CS0169", "CS1591", "CS8981"]);
        test.SolutionTransforms.Add(static (solution, id) => solution.WithProjectCompilationOptions(
            id,
            ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable)));
        await test.RunAsync();
    }
}
