using System.IO.Compression;

namespace Mof.Package.Tests;

/// <summary>The packed package in real projects outside the repository, which have nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageTests(PackedPackage package)
{
    private const string Mof = """
        class SMS_Gadget
        {
            [Key] string GadgetID;
            string Name = "";
            [Lazy] string Details = "";
        };
        """;

    private const string Program = """
        using Mof.Runtime;
        using Gadgets;

        var transport = new InMemoryTransport();
        transport.Seed(new SMS_Gadget { GadgetID = "G1", Name = "First", Details = "long" });
        await using var connection = new CimConnection(transport);
        await foreach (var gadget in connection.Query<SMS_Gadget>().Where(g => g.Name.StartsWith("F")))
        {
            LOAD
            Console.WriteLine(gadget.Name + ": " + gadget.Details);
        }
        """;

    [Fact]
    public void The_package_holds_one_analyzer_folder_the_targets_and_what_a_reader_wants()
    {
        using var archive = ZipFile.OpenRead(Path.Combine(package.Feed, $"Mof.Generator.{PackedPackage.Version}.nupkg"));
        var files = archive.Entries.Select(static entry => entry.FullName).ToHashSet();
        string[] expected =
        [
            "analyzers/dotnet/roslyn4.14/cs/Mof.Generator.dll",
            "analyzers/dotnet/roslyn4.14/cs/Mof.Analyzers.dll",
            "analyzers/dotnet/roslyn4.14/cs/Mof.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.14/cs/Mof.Language.dll",
            "analyzers/dotnet/roslyn4.14/cs/Sprache.dll",
            "build/Mof.Generator.props",
            "build/Mof.Generator.targets",
            "buildTransitive/Mof.Generator.props",
            "buildTransitive/Mof.Generator.targets",
            "README.md",
            "icon.png",
        ];
        Assert.All(expected, file => Assert.Contains(file, files));
        Assert.DoesNotContain(files, static file => file.StartsWith("lib/", StringComparison.Ordinal));
        Assert.Equal(5, files.Count(static file => file.StartsWith("analyzers/", StringComparison.Ordinal)));

        var nuspec = new StreamReader(archive.Entries.Single(static entry => entry.FullName == "Mof.Generator.nuspec").Open()).ReadToEnd();
        Assert.Contains("<dependency id=\"Mof.Runtime\"", nuspec);
        Assert.DoesNotContain("id=\"Mof.Language\"", nuspec);
        Assert.DoesNotContain("developmentDependency", nuspec);
        Assert.Contains("<license type=\"expression\">MIT</license>", nuspec);
    }

    [Fact]
    public void A_fresh_project_with_the_reference_and_a_mof_file_builds_and_runs()
    {
        var folder = package.CreateProject("Gadgets", "net10.0", ("gadget.mof", Mof), ("Program.cs", Program.Replace("LOAD", "await gadget.LoadLazyAsync();")));
        var (exitCode, output) = PackedPackage.Run(folder, "run");
        Assert.True(exitCode == 0, output);
        Assert.Contains("First: long", output);
        Assert.DoesNotContain("warning", output);
    }

    [Fact]
    public void There_a_lazy_property_read_too_early_is_MOF1003_at_its_line()
    {
        var folder = package.CreateProject("Lazy", "net10.0", ("gadget.mof", Mof), ("Program.cs", Program.Replace("LOAD", "").Replace("using Gadgets;", "using Lazy;")));
        var (exitCode, output) = PackedPackage.Run(folder, "build --nologo");
        Assert.True(exitCode == 0, output);
        Assert.Matches(@"Program\.cs\(10,\d+\): warning MOF1003", output);
    }

    [Fact]
    public void There_a_fault_in_the_mof_file_is_an_error_at_its_place()
    {
        var broken = Mof.Replace("string Name = \"\";", "string Name = \"\"");
        var folder = package.CreateProject("Broken", "net10.0", ("gadget.mof", broken), ("Program.cs", Program.Replace("LOAD", "").Replace("using Gadgets;", "using Broken;")));
        var (exitCode, output) = PackedPackage.Run(folder, "build --nologo");
        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"gadget\.mof\(4,\d+\): error MOF0001", output);
        Assert.DoesNotContain("error CS", output);
    }
}
