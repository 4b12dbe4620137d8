using System.Text.Json;

namespace Mof.Package.Tests;

/// <summary>What an IDE and <c>dotnet watch</c> ask of a project, asked the way they do.</summary>
[Collection(PackageCollection.Name)]
public sealed class DesignTimeTests(DesignTimeTests.Asked asked) : IClassFixture<DesignTimeTests.Asked>
{
    [Fact]
    public void A_design_time_build_has_the_files_and_what_the_project_says_of_them()
    {
        var files = asked.Items("AdditionalFiles");
        Assert.Equal(["../Elsewhere/c.mof", "a.mof", "sub/b.mof"], files.Keys.Order(StringComparer.Ordinal));
        var named = files["a.mof"];
        Assert.Equal(
            ["Mof", "Own", "Alpha|Beta*", "false", "WritableUnlessRead"],
            ((string[])["SourceItemType", "MofNamespace", "MofClasses", "MofGenerate", "MofAccess"]).Select(name => named.GetProperty(name).GetString()));
        Assert.Equal("linked.mof", files["../Elsewhere/c.mof"].GetProperty("Link").GetString());
    }

    [Theory]
    [InlineData("Watch")]
    [InlineData("UpToDateCheckInput")]
    public void The_files_are_watched(string item) =>
        Assert.Superset(new HashSet<string> { "../Elsewhere/c.mof", "a.mof", "sub/b.mof" }, asked.Items(item).Keys.ToHashSet());

    [Fact]
    public void Mof_is_a_build_action_to_choose() => Assert.Contains("Mof", asked.Items("AvailableItemName").Keys);

    [Fact]
    public void The_compiler_is_handed_the_files_the_generator_and_the_metadata()
    {
        var arguments = asked.Items("CscCommandLineArgs").Keys;
        Assert.Equal(3, arguments.Count(static argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal)));
        Assert.Single(arguments, static argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.EndsWith("Mof.Generator.dll", StringComparison.Ordinal));
        Assert.Contains("build_metadata.AdditionalFiles.MofClasses = Alpha|Beta*", asked.EditorConfig);
    }

    public sealed class Asked
    {
        private const string Class = "class NAME { [Key] string Id; };";
        private readonly JsonElement _items;

        public Asked(PackedPackage package)
        {
            var projects = new ProjectSet(
                package,
                "DesignTime",
                new ProjectSource(
                    "Ide",
                    ("a.mof", Class.Replace("NAME", "A")),
                    ("sub/b.mof", Class.Replace("NAME", "B")),
                    ("../Elsewhere/c.mof", Class.Replace("NAME", "C")))
                {
                    Items = """
                        <Mof Update="a.mof" Namespace="Own" Classes="Alpha;Beta*" Generate="false" Access="WritableUnlessRead" />
                        <Mof Include="../Elsewhere/c.mof" Link="linked.mof" />
                        """,
                });
            var folder = projects.FolderOf("Ide");
            PackedPackage.Run(folder, "restore");
            // CompileDesignTime, which an IDE calls, comes with the IDE; the command line has the targets that it consists of.
            var (exitCode, output) = PackedPackage.Run(
                folder,
                "msbuild -t:ResolveAssemblyReferencesDesignTime;Compile -p:DesignTimeBuild=true -p:BuildingProject=false -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true " +
                "-getItem:AdditionalFiles;Watch;UpToDateCheckInput;AvailableItemName;CscCommandLineArgs");
            Assert.True(exitCode == 0, output);
            _items = JsonDocument.Parse(output).RootElement.GetProperty("Items");
            EditorConfig = File.ReadAllText(Path.Combine(folder, "obj", "Debug", "net10.0", "Ide.GeneratedMSBuildEditorConfig.editorconfig"));
        }

        public string EditorConfig { get; }

        /// <summary>The items of a kind by name; one that stands there twice is a fault.</summary>
        public Dictionary<string, JsonElement> Items(string name) =>
            _items.GetProperty(name).EnumerateArray().ToDictionary(static item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'));
    }
}
