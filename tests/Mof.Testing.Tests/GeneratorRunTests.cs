using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Testing.Tests.Toys;

namespace Mof.Testing.Tests;

public sealed class GeneratorRunTests
{
    private static readonly GeneratorInputs Inputs = new()
    {
        Sources = [("/0/C.cs", "public static class C { public static string M() => x.Text; }")],
        AdditionalTexts = [("/0/x.mof", "\"a\"")],
    };

    [Fact]
    public void Generated_code_can_run()
    {
        GeneratorRun run = GeneratorRun.Of<MofConstantGenerator>(Inputs);
        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Equal(["x.g.cs"], run.HintNames);
        Assert.Contains("class x", run["x.g.cs"], StringComparison.Ordinal);
        using LoadedAssembly loaded = run.AssertCompiles("CS8981").Load();
        Assert.Equal("a", loaded.Invoke("C.M"));
    }

    [Fact]
    public void Options_of_a_file_reach_the_generator()
    {
        GeneratorRun run = GeneratorRun.Of<MofConstantGenerator>(Inputs with
        {
            FileOptions = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["/0/x.mof"] = new Dictionary<string, string> { ["build_metadata.AdditionalFiles.Upper"] = "true" },
            },
        });
        Assert.Contains("\"A\"", run["x.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_does_not_compile_fails()
    {
        GeneratorRun run = GeneratorRun.Of<MofConstantGenerator>(Inputs with { AdditionalTexts = [("/0/x.mof", "1")] });
        Assert.Contains(run.CompilationDiagnostics, diagnostic => diagnostic.Id == "CS0029");
        Assert.Contains(
            "CS0029",
            Assert.Throws<InvalidOperationException>(() => run.AssertCompiles()).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(run.Load);
        Assert.Throws<InvalidOperationException>(() => run["y.g.cs"]);
    }

    [Fact]
    public void A_generator_that_throws_fails() => Assert.IsType<NotSupportedException>(
        Assert.Throws<InvalidOperationException>(
            () => GeneratorRun.Of<ThrowingGenerator>(Inputs).AssertCompiles()).InnerException);

    [Fact]
    public void The_language_version_counts()
    {
        GeneratorRun run = GeneratorRun.Of<MofConstantGenerator>(new GeneratorInputs
        {
            Sources = [("/0/C.cs", "namespace N; class C { }")],
            LanguageVersion = LanguageVersion.CSharp9,
        });
        Assert.Contains(run.CompilationDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
