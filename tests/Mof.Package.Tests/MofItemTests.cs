namespace Mof.Package.Tests;

/// <summary>Which files become classes, and in which namespace, for all that a project file can say of them.</summary>
[Collection(PackageCollection.Name)]
public sealed class MofItemTests(MofItemTests.Built built) : IClassFixture<MofItemTests.Built>
{
    public static TheoryData<string> Cases { get; } = new(MofItemCases.All.Select(static c => c.Project.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_project_gets_the_classes_that_its_items_ask_for(string project)
    {
        var expected = MofItemCases.All.Single(c => c.Project.Name == project);
        Assert.True(built.Log.Of(project).Length == 0, expected.Why + ": " + built.Log.Of(project));
        Assert.Equal(expected.Proxies, built.Projects.AssemblyOf(project).Proxies());
    }

    public sealed class Built
    {
        public Built(PackedPackage package)
        {
            Projects = new ProjectSet(package, "Items", MofItemCases.All.Select(static c => c.Project));
            Log = Projects.Build();
        }

        public ProjectSet Projects { get; }

        public BuildLog Log { get; }
    }
}
