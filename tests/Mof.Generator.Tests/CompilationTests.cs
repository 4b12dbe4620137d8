using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Testing;

namespace Mof.Generator.Tests;

/// <summary>What is generated compiles without a warning in any project.</summary>
public sealed class CompilationTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp8, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Enable)]
    public void The_package_family_compiles_without_a_warning(LanguageVersion version, NullableContextOptions nullable)
    {
        var run = GeneratorRun.Of<MofGenerator>(Family.Inputs() with { LanguageVersion = version, Nullable = nullable, DocumentationMode = DocumentationMode.Diagnose });
        Assert.Null(run.Exception);
        Assert.Empty(run.GeneratorDiagnostics);
        Assert.Empty(run.CompilationDiagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(Family.Files.Count + 1, run.GeneratedSources.Length);
    }

    [Theory]
    [InlineData("class Numbers { uint8 Numbers; uint8 Class; uint8 Key; uint8 Properties; uint8 Methods; uint32 Get(); uint32 Put(); };")]
    [InlineData("class X { [Key] string Key; string ToString; string GetType; string Equals; string Path; string ClassName; string Get; string Set; };")]
    [InlineData("class object { string string; uint8 namespace[]; boolean params; };")]
    [InlineData("class 語文・教學 { string 名; [ValueMap{\"1\", \"2\", \"3\"}, Values{\"a b\", \"a-b\", \"\"}] uint8 V; };")]
    [InlineData("class A { [Key] uint8 K1; [Key] datetime K2; [Key] boolean K3; A ref R; A O; A Os[]; object Any; string S[]; uint8 B[]; real32 F = 1.5; real64 D[]; char16 C = 'x'; sint64 L = -5; };")]
    [InlineData("class A { uint32 M([in] A ref r, [in] A a[], [out] A o[], [in, out] string s, [in, optional] uint8 u, [in, optional] boolean b); void V(); boolean B(); string S([out] datetime ReturnValue); };")]
    [InlineData("class A { [Bits(\"F(0), G(31)\")] sint32 X; [Bits(\"F(63)\")] uint64 Y; [Bits(\"F(7)\")] sint8 Z; [ValueMap{\"-1\"}, Values{\"M\"}] uint32 W; };")]
    [InlineData("[Deprecated{\"B.x\"}] class A { [Deprecated{\"No value\"}] string P; [Deprecated(TRUE)] uint32 M(); [Deprecated] A Self; }; class B : A { };")]
    [InlineData("[Abstract] class A { [Key, Read] string Id; [Lazy] string L; }; class B : A { string Id; [Lazy, Read] string L = \"x\"; uint32 Own; }; class C : B { uint32 Own = 7; };")]
    [InlineData("[Description(\"a < b & c > \\\"d\\\" */ \\n second line\")] class A { [Description(\"</summary>\")] string P = \"\\\\ \\n \\\" \\x1\"; };")]
    [InlineData("[Association] class L { [Key] A ref One; [Key] Unknown ref Two; }; class A { };")]
    [InlineData("class A : Nowhere { Missing M; }; class SMS_Y : CCM_Z { [Range(\"0-31\"), Max(3)] uint32 R[]; };")]
    public void Hostile_names_and_every_construct_compile_without_a_warning(string mof)
    {
        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            var run = GeneratorRun.Of<MofGenerator>(Family.Inputs(("/a/test.mof", mof)) with { LanguageVersion = version, Nullable = version == LanguageVersion.Latest ? NullableContextOptions.Enable : NullableContextOptions.Disable, DocumentationMode = DocumentationMode.Diagnose });
            Assert.Null(run.Exception);
            Assert.Empty(run.GeneratorDiagnostics);
            Assert.Equal("", string.Join("\n", run.CompilationDiagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)));
        }
    }

    [Fact]
    public void A_fault_in_one_class_leaves_the_others_and_what_can_be_read_of_it()
    {
        var run = GeneratorRun.Of<MofGenerator>(Family.Inputs(("/a/a.mof", "class A { string P string Q; uint8 R; };\nclass B { string S; };")));
        Assert.Equal("MOF0001", Assert.Single(run.GeneratorDiagnostics).Id);
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Contoso.Sms.B"));
        Assert.NotEmpty(run.Compilation.GetTypeByMetadataName("Contoso.Sms.A")!.GetMembers("R"));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_whatever_the_folder_and_the_order_of_the_files()
    {
        var here = GeneratorRun.Of<MofGenerator>(Family.Inputs());
        var there = GeneratorRun.Of<MofGenerator>(Family.Inputs() with { AdditionalTexts = [.. Family.Files.Reverse().Select(static file => ("/elsewhere/deep" + file.Path, file.Text))] });
        Assert.Equal(
            here.GeneratedSources.Select(static source => (source.HintName, source.SourceText.ToString())).Order(),
            there.GeneratedSources.Select(static source => (source.HintName, source.SourceText.ToString())).Order());
    }

    [Fact]
    public void Metadata_of_a_file_chooses_its_namespace_its_classes_and_all_they_need()
    {
        var inputs = Family.Inputs() with
        {
            FileOptions = Family.Files.ToDictionary(
                static file => file.Path,
                static file => (IReadOnlyDictionary<string, string>)(file.Path.EndsWith("SMS_ImagePackage.mof", StringComparison.Ordinal)
                    ? new Dictionary<string, string> { ["build_metadata.AdditionalFiles.MofNamespace"] = "Images", ["build_metadata.AdditionalFiles.MofClasses"] = "sms_image*" }
                    : new Dictionary<string, string> { ["build_metadata.AdditionalFiles.MofGenerate"] = "false" })),
        };
        var run = GeneratorRun.Of<MofGenerator>(inputs).AssertCompiles();
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Images.SMS_ImagePackage"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Contoso.Sms.SMS_PackageBaseclass"));
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Contoso.Sms.SMS_ScheduleToken"));
        Assert.Null(run.Compilation.GetTypeByMetadataName("Contoso.Sms.SMS_BootImagePackage"));
    }
}
