using System.Text;

namespace Mof.Package.Tests;

/// <summary>Encodings of .mof files, severities by configuration, access, and the warning for an old compiler.</summary>
[Collection(PackageCollection.Name)]
public sealed class DiagnosticTests(DiagnosticTests.Built built) : IClassFixture<DiagnosticTests.Built>
{
    private const string Described = "[Description(\"Größe\")] class Sized { [Key] string Id; };";

    private const string Faults = """
        class Child : NoSuchParent { [Key] string Id; [Lazy] string Late; };
        class Pointing { [Key] string Id; NoSuchClass ref To; };
        """;

    private const string TooEarly = """
        using System.Threading.Tasks;
        using Mof.Runtime;
        public static class Early
        {
            public static async Task<string> ReadAsync(CimConnection connection)
            {
                var first = await connection.Query<Faulty.Child>().FirstAsync();
                return first.Late;
            }
        }
        """;

    private const string SetVersion = "<Project><PropertyGroup><CompilerApiVersion>VERSION</CompilerApiVersion></PropertyGroup></Project>";

    // A property left empty would be filled by the SDK; it has to be lost while the build runs.
    private const string NoVersion = """
        <Project>
          <Target Name="ForgetVersion" BeforeTargets="ResolvePackageAssets"><PropertyGroup><CompilerApiVersion /></PropertyGroup></Target>
        </Project>
        """;

    private static readonly ProjectSource[] Sources =
    [
        new(
            "Encodings",
            SourceFile.Encoded("utf16.mof", Described.Replace("Sized", "Utf16"), Encoding.Unicode),
            SourceFile.Encoded("utf16be.mof", Described.Replace("Sized", "Utf16BigEndian"), Encoding.BigEndianUnicode),
            SourceFile.Encoded("utf8.mof", Described.Replace("Sized", "Utf8"), new UTF8Encoding(true)),
            SourceFile.Encoded("ansi.mof", Environment.NewLine + Described.Replace("Sized", "Ansi"), Encoding.Latin1))
        {
            Properties = { ["GenerateDocumentationFile"] = "true", ["NoWarn"] = "$(NoWarn);CS1591" },
        },
        new("Faulty", ("faults.mof", Faults), ("Early.cs", TooEarly)),
        new(
            "Configured",
            ("faults.mof", Faults.Replace("Child ", "Child1 ")),
            ("syntax.mof", "class Cut { [Key] string Id; string Name = \"\" };"),
            SourceFile.Encoded("ansi.mof", Described, Encoding.Latin1),
            ("Early.cs", TooEarly.Replace("Faulty.Child", "Configured.Child1")),
            (".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.MOF1003.severity = none\n"),
            (".globalconfig", "is_global = true\ndotnet_diagnostic.MOF0001.severity = warning\ndotnet_diagnostic.MOF0005.severity = none\ndotnet_diagnostic.MOF0105.severity = error\n"))
        {
            Properties = { ["NoWarn"] = "$(NoWarn);MOF0101" },
        },
        new("Silenced", ("faults.mof", Faults), SourceFile.Encoded("ansi.mof", Described, Encoding.Latin1))
        {
            Properties = { ["TreatWarningsAsErrors"] = "true", ["NoWarn"] = "$(NoWarn);MOF0005;MOF0101;MOF0105" },
        },
        new("OldCompiler", ("faults.mof", Faults), ("Directory.Build.targets", SetVersion.Replace("VERSION", "roslyn4.8"))),
        new("AncientCompiler", ("ok.mof", Described), ("Directory.Build.targets", NoVersion)),
        new("FloorCompiler", ("ok.mof", Described), ("Directory.Build.targets", SetVersion.Replace("VERSION", "roslyn4.14"))),
        new("Access", AccessFile("auto.mof", "A", "SMS_A"), AccessFile("cm.mof", "B", "SMS_B"), AccessFile("cim.mof", "C", "SMS_C"))
        {
            Items = """<Mof Update="cm.mof" Access="WritableUnlessRead" /><Mof Update="cim.mof" Access="readonlyunlesswrite" />""",
        },
        new("MistypedAccess", AccessFile("cm.mof", "B"), AccessFile("other.mof", "A")) { Items = """<Mof Update="cm.mof" Access="ReadOnly" />""" },
    ];

    [Theory]
    [InlineData("Utf16")]
    [InlineData("Utf16BigEndian")]
    [InlineData("Utf8")]
    public void Unicode_files_with_a_mark_arrive_whole(string type)
    {
        var documentation = File.ReadAllText(Path.ChangeExtension(built.Projects.AssemblyOf("Encodings").Path, ".xml"));
        Assert.Matches("T:Encodings\\." + type + "\"[^T]*Größe", documentation);
    }

    [Fact]
    public void A_file_of_a_code_page_is_MOF0005_at_the_place_and_its_class_is_there()
    {
        Assert.Matches(@"ansi\.mof\(2,\d+\): warning MOF0005: ", built.Log.Of("Encodings"));
        Assert.Single(built.Log.Of("Encodings").Split('\n'));
        Assert.Contains("Encodings.Ansi", built.Projects.AssemblyOf("Encodings").Proxies());
    }

    [Theory]
    [InlineData("faults.mof(1,", "warning MOF0101")]
    [InlineData("faults.mof(2,", "warning MOF0105")]
    [InlineData("Early.cs(8,", "warning MOF1003")]
    public void Findings_have_a_severity_of_their_own(string place, string finding) =>
        Assert.Contains(built.Log.Of("Faulty").Split('\n'), line => line.Contains(place, StringComparison.Ordinal) && line.Contains(finding, StringComparison.Ordinal));

    [Fact]
    public void Configuration_files_and_NoWarn_change_it()
    {
        var findings = built.Log.Of("Configured");
        Assert.Contains("warning MOF0001", findings);
        Assert.Contains("error MOF0105", findings);
        Assert.DoesNotContain("MOF0005", findings);
        Assert.DoesNotContain("MOF0101", findings);
        Assert.DoesNotContain("MOF1003", findings);
        Assert.Equal("", built.Log.Of("Silenced"));
    }

    [Theory]
    [InlineData("OldCompiler", "this build has roslyn4.8,")]
    [InlineData("AncientCompiler", "this build has an older one,")]
    public void A_compiler_below_the_floor_is_one_warning(string project, string words)
    {
        var line = Assert.Single(built.Log.Of(project).Split('\n'));
        Assert.Contains("warning MOFCFG001: ", line);
        Assert.Contains(words, line);
    }

    [Fact]
    public void A_compiler_below_the_floor_is_not_given_the_generator() =>
        Assert.Empty(built.Projects.AssemblyOf("OldCompiler").Proxies());

    [Fact]
    public void The_compiler_at_the_floor_is_no_warning()
    {
        Assert.Equal("", built.Log.Of("FloorCompiler"));
        Assert.Equal(["FloorCompiler.Sized"], built.Projects.AssemblyOf("FloorCompiler").Proxies());
    }

    // A read-only property has no setter under the one convention and an init accessor under the other.
    [Theory]
    [InlineData("A", "Closed,Free,Id")]
    [InlineData("SMS_A", "Free,Id")]
    [InlineData("B", "Free,Id")]
    [InlineData("SMS_B", "Free,Id")]
    [InlineData("C", "Closed,Free,Id")]
    [InlineData("SMS_C", "Closed,Free,Id")]
    public void Access_follows_the_item_and_without_one_the_class_name(string type, string settable) =>
        Assert.Equal(settable, string.Join(',', built.Projects.AssemblyOf("Access").SettableProperties("Access." + type)));

    [Fact]
    public void An_access_convention_that_nobody_knows_is_one_warning_at_its_file()
    {
        Assert.Matches(@"cm\.mof : warning MOFCFG002: Access=""ReadOnly"" is none of ", Assert.Single(built.Log.Of("MistypedAccess").Split('\n')));
        Assert.Equal("", built.Log.Of("Access"));
    }

    private static SourceFile AccessFile(string path, params string[] classes) => (
        path,
        string.Join('\n', classes.Select(static name => $"class {name} {{ [Key] string Id; string Free; [Read] string Closed; }};")));

    public sealed class Built
    {
        public Built(PackedPackage package)
        {
            Projects = new ProjectSet(package, "Diagnostics", Sources);
            Log = Projects.Build();
        }

        public ProjectSet Projects { get; }

        public BuildLog Log { get; }
    }
}
