using Microsoft.CodeAnalysis.CSharp;

namespace Mof.CodeFixes.Tests;

/// <summary>All findings of a project at once; the first and the last line of a file; what old compilers know.</summary>
public sealed class FixAllTests
{
    [Fact]
    public async Task Several_files_are_repaired()
    {
        var edits = await OfferedEdits.OfAsync(
        [
            Fix.Source(Fix.Method("other.LoadLazyAsync(); other.LoadLazyAsync();")),
            "using Mof.Runtime; class Second { async System.Threading.Tasks.Task RunAsync(Image i) { i.LoadLazyAsync(); await System.Threading.Tasks.Task.Yield(); } }",
            "using Mof.Runtime; class Third { System.Threading.Tasks.Task RunAsync(Image i) { i.LoadLazyAsync(); i.RefreshAsync(); return i.PutAsync(); } }",
        ]);

        Assert.Empty(edits.Faults);
        Assert.Contains("await other.LoadLazyAsync(); await other.LoadLazyAsync();", edits.Batches["Await"][0], StringComparison.Ordinal);
        Assert.Contains("{ await i.LoadLazyAsync(); await System", edits.Batches["Await"][1], StringComparison.Ordinal);
        Assert.Contains("async System.Threading.Tasks.Task RunAsync(Image i) { await i.LoadLazyAsync(); await i.RefreshAsync(); await i.PutAsync(); }", edits.Batches["Await"][2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Top_level_statements_without_a_final_line_end()
    {
        var edits = await OfferedEdits.OfAsync(
        [
            "using System; using Mof.Runtime;\nCimConnection site = null;\n// Why.\nvar image = await site.Query<Image>().FirstAsync();\nConsole.WriteLine(image.Details); // End.",
            Fix.Source(""),
        ],
        isProgram: true);

        Assert.Empty(edits.Faults);
        Assert.EndsWith(".FirstAsync();\nawait image.LoadLazyAsync();\nConsole.WriteLine(image.Details); // End.", edits.Batches["LoadLazyAsync"][0], StringComparison.Ordinal);
        Assert.EndsWith("// Why.\nvar image = await site.Query<Image>().IncludeLazy().FirstAsync();\nConsole.WriteLine(image.Details); // End.", edits.Batches["IncludeLazy"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_of_2018_understands_it()
    {
        var edits = await OfferedEdits.OfAsync([Fix.Source(Fix.Method("""
            var image = await site.Query<Image>().FirstOrDefaultAsync(i => i.Name == "x");
            if (image != null && image.Details == "") other.LoadLazyAsync();
            other?.LoadLazyAsync();
            other.Flags = (Image.FlagsValues)0x43;
            Use(other.Flags == Image.FlagsValues.Copy);
            other.SourceSite = "A";
            """))], LanguageVersion.CSharp7_3);

        Assert.Empty(edits.Faults);
        Assert.Equal(["Await", "HasFlag", "IncludeLazy", "LoadLazyAsync", "NamedFlags", "SetSourceSiteAsync"], edits.Keys);
    }
}
