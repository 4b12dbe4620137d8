using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Generator.Tests.Matrix;

/// <summary>Real schemas, all files of a folder as one project. What is wrong in a file costs no class and no build.</summary>
public sealed class CorpusCompilationTests
{
    [CorpusTheory]
    [InlineData("omi")]
    [InlineData("windows-classic-samples")]
    [InlineData("windows-driver-samples")]
    [InlineData("dsc-for-linux")]
    [InlineData("dsc-networking")]
    [InlineData("dsc-computermanagement")]
    [InlineData("dsc-activedirectory")]
    [InlineData("dsp0221-annex-d")]
    [InlineData("kkaempf-mof")]
    [InlineData("mecm-toolkit")]
    [InlineData("memdocs-sms")]
    [InlineData("acpi-wmi-ssdt")]
    [InlineData("derived-encodings")]
    [InlineData("msdocs-driver-fences")]
    [InlineData("dmtf-cim-2.49.0")]
    public void A_folder_compiles_without_a_warning(string folder)
    {
        var files = CorpusFolder.Read(folder);
        Assert.NotEmpty(files);
        var run = StrictRun.Of(Family.Inputs(files) with { LanguageVersion = LanguageVersion.CSharp12 });
        Assert.Null(run.Exception);
        Assert.DoesNotContain(run.Result.Diagnostics, static diagnostic => diagnostic.Id == "MOF0192");
        Assert.True(run.Diagnostics.IsEmpty, run.Diagnostics.Length + StrictRun.Describe(run.Diagnostics));
        Assert.NotEmpty(run.TypeNames);
    }
}
