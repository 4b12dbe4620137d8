using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Analyzers.Rules;
using Mof.Runtime;

namespace Mof.Analyzers.Tests;

/// <summary>Severities change through .editorconfig for rules about C#, through .globalconfig for those about MOF files.</summary>
public sealed class SeverityTests
{
    public static TheoryData<string, Type, string> Usages => new()
    {
        { RuleIds.ReadOnlyPropertyWrite, typeof(ReadOnlyPropertyWriteAnalyzer), "other.{|#0:Count|} = 1;" },
        { RuleIds.KeyChange, typeof(KeyChangeAnalyzer), "await foreach (var image in site.Query<Image>()) { image.{|#0:OldId|} = \"2\"; }" },
        { RuleIds.LazyPropertyRead, typeof(LoadStateAnalyzer), "Use(Cached().{|#0:Lazily_|});" },
        { RuleIds.LoadNotAwaited, typeof(LoadStateAnalyzer), "other.{|#0:LoadLazyAsync|}();" },
        { RuleIds.LoadInLoop, typeof(LoadStateAnalyzer), "await foreach (var image in site.Query<Image>()) { await image.{|#0:LoadLazyAsync|}(); }" },
        { RuleIds.LazyPropertyInQuery, typeof(QueryLambdaAnalyzer), "Use(site.Query<Image>().OrderBy(image => image.{|#0:Lazily_|}));" },
        { RuleIds.ArrayTooLong, typeof(ArrayLengthAnalyzer), "other.Icon = {|#0:new byte[5]|};" },
        { RuleIds.StringTooLong, typeof(StringLengthAnalyzer), "other.Code = {|#0:\"ABCD\"|};" },
        { RuleIds.ValueOutOfRange, typeof(ValueRangeAnalyzer), "other.Level = {|#0:11|};" },
        { RuleIds.UndefinedBit, typeof(UndefinedBitAnalyzer), "other.Flags |= {|#0:(Image.FlagsValues)0x40|};" },
        { RuleIds.FlagsReplaced, typeof(FlagsReplacedAnalyzer), "if ({|#0:other.Flags == Image.FlagsValues.Copy|}) { return; }" },
        { RuleIds.ResultIgnored, typeof(ResultIgnoredAnalyzer), "await other.{|#0:RefreshSourceAsync|}();" },
        { RuleIds.ClassNotAlone, typeof(ClassNotAloneAnalyzer), "await new Token().{|#0:PutAsync|}();" },
        { RuleIds.ChangesLost, typeof(LoadStateAnalyzer), "other.Name = \"x\"; await other.{|#0:RefreshAsync|}();" },
        { RuleIds.ConditionNotTranslatable, typeof(QueryLambdaAnalyzer), "Use(site.Query<Image>().Where(image => {|#0:image.Name.Length > 3|}));" },
        { RuleIds.QuotedHole, typeof(QuotedHoleAnalyzer), "Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = '{|#0:{other.Name}|}'\"));" },
        { RuleIds.ClientSideOperator, typeof(ClientSideOperatorAnalyzer), "Use(site.Query<Image>().{|#0:Reverse|}());" },
    };

    [Fact]
    public void Every_rule_about_Csharp_is_here() =>
        Assert.Equal(typeof(RuleIds).GetFields().Select(static field => (string)field.GetValue(null)!).Order(), Usages.Select(static row => (string)row[0]!).Order());

    [Theory]
    [MemberData(nameof(Usages))]
    public async Task An_editorconfig_changes_a_rule_about_Csharp(string id, Type analyzer, string body)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        foreach (var (configured, severity) in new[] { ("warning", DiagnosticSeverity.Warning), ("error", DiagnosticSeverity.Error), ("suggestion", DiagnosticSeverity.Info) })
        {
            await VerifyUsageAsync(analyzer, body, id, configured, new DiagnosticResult(id, severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        }

        await VerifyUsageAsync(analyzer, body.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), id, "none");
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public async Task A_globalconfig_changes_a_rule_about_MOF_files(string configured, DiagnosticSeverity? severity)
    {
        var test = new CSharpAnalyzerTest<SchemaAnalyzer, DefaultVerifier> { TestCode = "", ReferenceAssemblies = ReferenceAssemblies.Net.Net100 };
        test.TestState.AdditionalFiles.Add(("/0/test.mof", severity is null ? "class A : Missing { };" : "class A : {|#0:Missing|} { };"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\ndotnet_diagnostic.MOF0101.severity = {configured}\n"));
        if (severity is { } expected)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult("MOF0101", expected).WithLocation(0));
        }

        await test.RunAsync();
    }

    private static async Task VerifyUsageAsync(Type analyzer, string body, string id, string configured, params DiagnosticResult[] expected)
    {
        var test = (AnalyzerTest<DefaultVerifier>)Activator.CreateInstance(typeof(CSharpAnalyzerTest<,>).MakeGenericType(analyzer, typeof(DefaultVerifier)))!;
        test.TestCode = Rule.Method(body);
        test.ReferenceAssemblies = ReferenceAssemblies.Net.Net100;
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location));
        test.TestState.AdditionalReferences.Add(await Proxies.Library);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {configured}\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        test.SolutionTransforms.Add(static (solution, project) => solution.WithProjectCompilationOptions(
            project,
            ((CSharpCompilationOptions)solution.GetProject(project)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable)));
        await test.RunAsync();
    }
}
