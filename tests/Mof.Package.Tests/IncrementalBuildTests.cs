namespace Mof.Package.Tests;

/// <summary>A second build does what the changes ask for, no more and no less.</summary>
[Collection(PackageCollection.Name)]
public sealed class IncrementalBuildTests(IncrementalBuildTests.Built built) : IClassFixture<IncrementalBuildTests.Built>
{
    private const string Class = "class NAME { [Key] string Id; };";

    [Fact]
    public void Nothing_touched_compiles_nothing() =>
        Assert.Equal(built.FirstCompilation, Compilation(built.Projects, "Same"));

    [Theory]
    [InlineData("Same", "Kept,Other")]
    [InlineData("Edited", "Changed,Kept")]
    [InlineData("Shrunk", "Kept")]
    [InlineData("Grown", "Kept,Late,Other")]
    [InlineData("Outside", "Changed,Kept,Other")]
    public void The_classes_are_those_of_the_files_as_they_are_now(string project, string classes)
    {
        Assert.Equal("", built.Log.Of(project));
        Assert.Equal(classes.Split(',').Select(name => project + "." + name), built.Projects.AssemblyOf(project).Proxies());
    }

    private static DateTime Compilation(ProjectSet projects, string project) =>
        File.GetLastWriteTimeUtc(Path.Combine(projects.FolderOf(project), "obj", "Debug", "net10.0", project + ".dll"));

    public sealed class Built
    {
        public Built(PackedPackage package)
        {
            Projects = new ProjectSet(package, "Incremental", Project("Same"), Project("Edited"), Project("Shrunk"), Project("Grown"), Outside());
            Projects.Build().Succeeded();
            FirstCompilation = Compilation(Projects, "Same");

            Write("Edited", "other.mof", "Changed");
            File.Delete(Path.Combine(Projects.FolderOf("Shrunk"), "other.mof"));
            Write("Grown", "late.mof", "Late");
            // A file that a checkout or a copy brings may be older than what was built without it.
            File.SetLastWriteTimeUtc(Path.Combine(Projects.FolderOf("Grown"), "late.mof"), FirstCompilation.AddYears(-1));
            Write("Shared", "x.mof", "Changed");
            Log = Projects.Build("--no-restore").Succeeded();
        }

        public ProjectSet Projects { get; }

        public BuildLog Log { get; }

        public DateTime FirstCompilation { get; }

        private void Write(string project, string file, string name) =>
            ((SourceFile)(file, Class.Replace("NAME", name))).Write(Projects.FolderOf(project));

        private static ProjectSource Project(string name) =>
            new(name, ("kept.mof", Class.Replace("NAME", "Kept")), ("other.mof", Class.Replace("NAME", "Other")));

        private static ProjectSource Outside() =>
            new("Outside", [.. Project("").Files, ("../Shared/x.mof", Class.Replace("NAME", "Before"))])
            {
                Items = """<Mof Include="../Shared/x.mof" />""",
            };
    }
}
