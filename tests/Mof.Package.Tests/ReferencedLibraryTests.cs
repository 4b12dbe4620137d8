namespace Mof.Package.Tests;

/// <summary>A library that has the package, and an application that has the library and nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReferencedLibraryTests(ReferencedLibraryTests.Built built) : IClassFixture<ReferencedLibraryTests.Built>
{
    private const string Reference = """<ProjectReference Include="../Library/Library.csproj" />""";

    private const string Program = """
        using Library;
        using Mof.Runtime;

        var transport = new InMemoryTransport();
        transport.Seed(new Gadget { Id = "G1", Name = "First", Details = "long" });
        await using var connection = new CimConnection(transport);
        var gadget = await connection.Query<Gadget>().Where(g => g.Name == "First").FirstAsync();
        try
        {
            System.Console.WriteLine(gadget.Details);
        }
        catch (LazyPropertyNotLoadedException)
        {
            await gadget.LoadLazyAsync();
            System.Console.WriteLine(gadget.Name + ": " + gadget.Details);
        }
        """;

    [Fact]
    public void The_application_builds_and_runs_with_the_classes_of_the_library()
    {
        var (exitCode, output) = PackedPackage.Run(built.Projects.FolderOf("App"), $"exec \"{built.Projects.AssemblyOf("App").Path}\"");
        Assert.True(exitCode == 0, output);
        Assert.Equal("First: long", output.Trim());
    }

    [Fact]
    public void Its_misuse_of_a_lazy_property_is_found_as_well() =>
        Assert.Matches(@"Program\.cs\(10,\d+\): warning MOF1003", built.Log.Of("App"));

    [Fact]
    public void Files_of_its_own_become_classes() =>
        Assert.Equal(["Extended.Extra"], built.Projects.AssemblyOf("Extended").Proxies());

    [Fact]
    public void A_library_that_keeps_the_package_to_itself_keeps_it() =>
        Assert.Empty(built.Projects.AssemblyOf("Apart").Proxies());

    [Fact]
    public void A_package_reference_of_its_own_brings_everything_once()
    {
        Assert.Equal("", built.Log.Of("Doubled"));
        Assert.Equal(["Doubled.Extra"], built.Projects.AssemblyOf("Doubled").Proxies());
    }

    public sealed class Built
    {
        private const string Gadget = "class Gadget { [Key] string Id; string Name = \"\"; [Lazy] string Details = \"\"; };";
        private const string Extra = "class Extra { [Key] string Id; };";

        public Built(PackedPackage package)
        {
            Projects = new ProjectSet(
                package,
                "Referenced",
                new ProjectSource("Library", ("gadget.mof", Gadget)),
                new ProjectSource("App", ("Program.cs", Program)) { HasPackage = false, Items = Reference, Properties = { ["OutputType"] = "Exe" } },
                new ProjectSource("Extended", ("extra.mof", Extra)) { HasPackage = false, Items = Reference },
                new ProjectSource("Doubled", ("extra.mof", Extra)) { Items = Reference },
                new ProjectSource("Private", ("gadget.mof", Gadget))
                {
                    HasPackage = false,
                    Items = $"<PackageReference Include=\"Mof.Generator\" Version=\"{PackedPackage.Version}\" PrivateAssets=\"all\" />",
                },
                new ProjectSource("Apart", ("extra.mof", Extra))
                {
                    HasPackage = false,
                    Items = """<ProjectReference Include="../Private/Private.csproj" />""",
                });
            Log = Projects.Build();
        }

        public ProjectSet Projects { get; }

        public BuildLog Log { get; }
    }
}
