namespace Mof.Package.Tests;

/// <summary>The ConfigMgr schema of this repository in projects as strict, as old and as bare as people have them.</summary>
[Collection(PackageCollection.Name)]
public sealed class ProjectKindTests(ProjectKindTests.Built built) : IClassFixture<ProjectKindTests.Built>
{
    private const string Use = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Mof.Runtime;

        namespace Hand.Written
        {
            /// <summary>What a user writes against the generated classes.</summary>
            public static class Packages
            {
                /// <summary>Connects to a site.</summary>
                public static CimConnection Connect(HttpClient client) => new CimConnection(new AdminServiceTransport(client));

                /// <summary>Renames a package and loads its lazy properties.</summary>
                public static async Task RenameAsync(CimConnection connection, string id)
                {
                    var package = await Cm.SMS_ImagePackage.GetAsync(connection, id).ConfigureAwait(false);
                    package.Name = package.Name + "!";
                    await package.PutAsync().ConfigureAwait(false);
                }
            }
        }
        """;

    private static readonly IReadOnlyList<(ProjectSource Project, string[] Frameworks)> Kinds =
    [
        (Kind("Oldest", ("TargetFramework", "netstandard2.0"), ("LangVersion", "7.3")), ["netstandard2.0"]),
        (Kind("Bare", ("Nullable", "disable"), ("ImplicitUsings", "disable")), ["net10.0"]),
        (Kind(
            "Several",
            ("TargetFrameworks", "net8.0;net10.0"),
            ("TargetFramework", ""),
            ("Nullable", "enable"),
            ("ImplicitUsings", "enable"),
            ("LangVersion", "preview")), ["net8.0", "net10.0"]),
        (Kind(
            "Strict",
            ("Nullable", "enable"),
            ("IsAotCompatible", "true"),
            ("AnalysisLevel", "latest-all"),
            ("EnforceCodeStyleInBuild", "true"),
            ("CheckForOverflowUnderflow", "true"),
            // Of the hand-written file, not of generated ones.
            ("NoWarn", "$(NoWarn);CA1062;CA1724;CA2000;CA2007")), ["net10.0"]),
    ];

    public static TheoryData<string> Names { get; } = new(Kinds.Select(static kind => kind.Project.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_builds_without_a_warning_in_each_kind_of_project(string project)
    {
        Assert.True(built.Log.Of(project).Length == 0, built.Log.Of(project));
        foreach (var framework in Kinds.Single(kind => kind.Project.Name == project).Frameworks)
        {
            Assert.Contains("Cm.SMS_ImagePackage", built.Projects.AssemblyOf(project, framework).Proxies());
        }
    }

    [Fact]
    public void A_key_is_set_by_init_or_where_there_is_none_by_a_guarded_setter()
    {
        Assert.Contains("PackageID", built.Projects.AssemblyOf("Several", "net8.0").SettableProperties("Cm.SMS_PackageBaseclass"));
        Assert.Contains("PackageID", built.Projects.AssemblyOf("Oldest", "netstandard2.0").SettableProperties("Cm.SMS_PackageBaseclass"));
    }

    [Fact]
    public void Documentation_of_the_classes_is_in_the_documentation_file()
    {
        var documentation = Path.ChangeExtension(built.Projects.AssemblyOf("Several").Path, ".xml");
        Assert.Contains("P:Cm.SMS_PackageBaseclass.PkgSourcePath", File.ReadAllText(documentation));
    }

    private static ProjectSource Kind(string name, params (string Name, string Value)[] properties)
    {
        var source = new ProjectSource(name, ("Use.cs", Use))
        {
            Properties = { ["TreatWarningsAsErrors"] = "true", ["GenerateDocumentationFile"] = "true", ["MofNamespace"] = "Cm" },
            Items = $"""
                <Mof Include="{PackedPackage.RepositoryRoot}/mof/**/*.mof" LinkBase="mof" />
                <PackageReference Include="Mof.Runtime.AdminService" Version="{PackedPackage.Version}" />
                """,
        };
        foreach (var (property, value) in properties)
        {
            source.Properties[property] = value;
        }

        return source;
    }

    public sealed class Built
    {
        public Built(PackedPackage package)
        {
            Projects = new ProjectSet(package, "Kinds", Kinds.Select(static kind => kind.Project));
            Log = Projects.Build();
        }

        public ProjectSet Projects { get; }

        public BuildLog Log { get; }
    }
}
