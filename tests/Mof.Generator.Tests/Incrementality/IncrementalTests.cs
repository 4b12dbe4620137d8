using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Testing;

namespace Mof.Generator.Tests.Incrementality;

/// <summary>Each step runs again when what it reads has changed, and only then: both directions, for every kind of edit.</summary>
public sealed class IncrementalTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Unchanged = IncrementalStepRunReason.Unchanged;
    private const IncrementalStepRunReason Modified = IncrementalStepRunReason.Modified;

    private const string Leaf = "/mof/SMS_DistributionPoint.mof";
    private const string Base = "/mof/SMS_PackageBaseclass.mof";

    private static readonly string[] Steps =
    [
        StepNames.Parse, StepNames.Settings, StepNames.Project, StepNames.Referenced, StepNames.Plan, StepNames.Inputs, StepNames.Model, StepNames.Output, StepNames.Index,
    ];

    [Fact]
    public void An_edit_in_a_CSharp_file_costs_nothing()
    {
        var run = Start();
        var edited = run.WithCompilation(run.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "class Added { }", (CSharpParseOptions?)run.Compilation.SyntaxTrees.FirstOrDefault()?.Options)));
        foreach (var step in Steps)
        {
            edited.AssertAll(step, Cached, Unchanged);
        }

        edited.AssertNoNewOutput();
    }

    [Fact]
    public void A_comment_in_a_MOF_file_costs_one_parse()
    {
        var run = Start().Replace(Leaf, "// a comment\n\n" + TextOf(Leaf));
        Assert.Equal(1, run.Reasons(StepNames.Parse).Count(static reason => reason == Unchanged));
        run.AssertAll(StepNames.Plan, Cached, Unchanged).AssertAll(StepNames.Model, Cached, Unchanged).AssertNoNewOutput();
    }

    [Fact]
    public void A_description_changes_the_one_file_whose_class_has_it()
    {
        var run = Start().Replace(Leaf, TextOf(Leaf).Replace("class SMS_DistributionPoint", "[Description(\"Anew.\")] class SMS_DistributionPoint", StringComparison.Ordinal));
        AssertOutputs(run, modified: 1);
        run.AssertAll(StepNames.Plan, Cached, Unchanged).AssertAll(StepNames.Index, Cached, Unchanged);
    }

    [Fact]
    public void A_new_property_emits_its_own_file_anew_and_no_other()
    {
        var run = Start().Replace(Leaf, TextOf(Leaf).Replace("string SiteName = \"\";", "string SiteName = \"\"; string Added;", StringComparison.Ordinal));
        Assert.Equal(1, run.Reasons(StepNames.Parse).Count(static reason => reason == Modified));
        AssertOutputs(run, modified: 1);
        run.AssertAll(StepNames.Plan, Cached, Unchanged).AssertAll(StepNames.Index, Cached, Unchanged);
    }

    [Fact]
    public void A_file_on_which_others_depend_is_bound_for_these_and_for_no_other()
    {
        var run = Start().Replace(Base, TextOf(Base).Replace("    string Manufacturer;", "    string Manufacturer; string Added;", StringComparison.Ordinal));

        // The base class and the six classes below it are bound again; only its own file says anything new.
        Assert.Equal(7, run.Reasons(StepNames.Inputs).Count(static reason => reason == Modified));
        AssertOutputs(run, modified: 1);
    }

    [Fact]
    public void The_rename_of_a_base_class_emits_what_mentions_it_and_the_list_of_classes()
    {
        var inputs = Family.Inputs(
            ("/a/base.mof", "class A_Base { [Key] string Id; };"),
            ("/a/derived.mof", "class A_Derived : A_Base { string Own; };"),
            ("/a/other.mof", "class A_Other { string Own; };"));
        var run = IncrementalRun.Start(new MofGenerator(), inputs).Replace("/a/base.mof", "class A_Root { [Key] string Id; };");
        AssertOutputs(run, modified: 2);
        run.AssertReasons(StepNames.Index, Modified);
    }

    [Fact]
    public void A_file_added_emits_itself_and_the_list_of_classes()
    {
        var run = Start().AddText("/mof/Added.mof", "class SMS_Added { [Key] string Id; };");
        AssertOutputs(run, modified: 1);
        run.AssertReasons(StepNames.Index, Modified);
    }

    [Fact]
    public void A_file_removed_takes_its_classes_along()
    {
        var run = Start().RemoveText("/mof/SMS_ObjectLock.mof");
        AssertOutputs(run, modified: 1);
        run.AssertReasons(StepNames.Index, Modified);
        Assert.DoesNotContain(run.Result.GeneratedTrees, static tree => tree.FilePath.Contains("SMS_ObjectLock", StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_of_one_file_parses_nothing_and_emits_what_it_changes()
    {
        var run = Start().WithOptions(new InMemoryAnalyzerConfigOptionsProvider(
            Family.Inputs().GlobalOptions,
            new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                [Leaf] = new Dictionary<string, string> { ["build_metadata.AdditionalFiles.MofAccess"] = "ReadOnlyUnlessWrite" },
            }));
        run.AssertAll(StepNames.Parse, Cached);
        Assert.Equal(1, run.Reasons(StepNames.Settings).Count(static reason => reason == Modified));
        AssertOutputs(run, modified: 1);
    }

    [Fact]
    public void An_option_that_changes_nothing_emits_nothing()
    {
        var options = Family.Inputs().GlobalOptions.Append(new("build_property.Other", "x")).ToDictionary();
        Start().WithOptions(new InMemoryAnalyzerConfigOptionsProvider(options)).AssertAll(StepNames.Plan, Cached, Unchanged).AssertNoNewOutput();
    }

    [Fact]
    public void The_namespace_of_the_project_changes_everything()
    {
        var run = Start().WithOptions(new InMemoryAnalyzerConfigOptionsProvider(new Dictionary<string, string> { ["build_property.RootNamespace"] = "Other" }));
        run.AssertAll(StepNames.Parse, Cached).AssertReasons(StepNames.Index, Modified);
        AssertOutputs(run, modified: Family.Files.Count);
    }

    [Fact]
    public void A_fault_that_moves_is_reported_anew_and_emits_nothing()
    {
        const string broken = "class SMS_Broken { [Key] string Id; string ; };";
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs(("/a/broken.mof", broken))).Replace("/a/broken.mof", "\n\n" + broken);
        var diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        run.AssertAll(StepNames.Output, Cached, Unchanged);
    }

    [Fact]
    public void Thousands_of_files_share_a_bounded_number_of_generated_files()
    {
        var files = Enumerable.Range(0, 1000).Select(static i => ($"/many/C{i}.mof", $"class T_C{i} {{ [Key] uint32 Id; }};")).ToArray();
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs(files));
        Assert.InRange(run.Result.GeneratedTrees.Length, 2, 65);

        var edited = run.Replace(files[500].Item1, files[500].Item2.Replace("uint32 Id", "uint32 Id; string Added", StringComparison.Ordinal));
        AssertOutputs(edited, modified: 1);
        var added = edited.AddText("/many/D.mof", "class T_Added { [Key] string Id; };");
        AssertOutputs(added, modified: 1);
    }

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 12)]
    [InlineData(3, 12)]
    [InlineData(4, 64)]
    [InlineData(5, 64)]
    public void After_any_edits_the_result_is_that_of_a_fresh_run(int seed, int files)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, files).ToDictionary(static i => $"/r/C{i}.mof", i => RandomClass(i, random));
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs([.. texts.Select(static pair => (pair.Key, pair.Value))]));
        for (var step = 0; step < 25; step++)
        {
            var i = random.Next(Math.Max(0, files - 12), files + 2);
            var path = $"/r/C{i}.mof";
            if (!texts.ContainsKey(path))
            {
                texts[path] = RandomClass(i, random);
                run = run.AddText(path, texts[path]);
            }
            else if (random.Next(5) == 0)
            {
                texts.Remove(path);
                run = run.RemoveText(path);
            }
            else
            {
                texts[path] = RandomClass(i, random);
                run = run.Replace(path, texts[path]);
            }

            var fresh = IncrementalRun.Start(new MofGenerator(), Family.Inputs([.. texts.Select(static pair => (pair.Key, pair.Value))]));
            Assert.Equal(Sources(fresh), Sources(run));
        }
    }

    private static string RandomClass(int i, Random random)
    {
        string[] members = ["string A;", "[Lazy] B_C3 Inner;", "[EmbeddedInstance(\"B_C5\")] string Text;", "B_C7 ref Other;", "uint32 M([in] B_C2 p);", "string A = \"x\";", "uint8 V;", "B_E4 E;"];
        var superclass = random.Next(2) == 0 ? $" : B_C{random.Next(14)}" : "";
        var enumeration = random.Next(6) == 0 ? $"enumeration B_E{i} : uint8 {{ X = {random.Next(9)} }};\n" : "";
        var instance = random.Next(4) == 0 ? $"\ninstance of B_C{random.Next(14)} {{ A = \"{random.Next(9)}\"; }};" : "";
        var own = string.Join(' ', members.Where(_ => random.Next(3) == 0));
        return string.Create(CultureInfo.InvariantCulture, $"{enumeration}class B_C{i}{superclass} {{ {own} }};{instance}");
    }

    private static SortedDictionary<string, string> Sources(IncrementalRun run) =>
        new(run.Result.Results.Single().GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString()), StringComparer.Ordinal);

    private static IncrementalRun Start() => IncrementalRun.Start(new MofGenerator(), Family.Inputs());

    private static string TextOf(string path) => Family.Files.Single(file => file.Path == path).Text;

    private static void AssertOutputs(IncrementalRun run, int modified) =>
        Assert.Equal(modified, run.Reasons(StepNames.Output).Count(static reason => reason == Modified));
}
