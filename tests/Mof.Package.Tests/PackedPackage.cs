using System.Diagnostics;

namespace Mof.Package.Tests;

/// <summary>
/// Packs the solution once into a folder of its own, outside the repository, and gives it a packages folder of its own,
/// so that no test sees what another build left in the machine's cache.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), "mof-package-" + Guid.NewGuid().ToString("N"));

    public PackedPackage()
    {
        Directory.CreateDirectory(_root);
        var result = Run(RepositoryRoot, "pack Generator.sln -o \"" + Feed + "\" -v q --nologo -p:Version=" + Version);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException("dotnet pack failed:" + Environment.NewLine + result.Output);
        }
    }

    public const string Version = "9.9.9-test";

    public string Feed => Path.Combine(_root, "feed");

    public static string RepositoryRoot { get; } = FindRepositoryRoot();

    /// <summary>A fresh application that has only the package reference and the files given; its folder.</summary>
    public string CreateProject(string name, string targetFramework, params SourceFile[] files)
    {
        var folder = CreateFolder(name);
        new ProjectSource(name, files)
        {
            Properties =
            {
                ["OutputType"] = "Exe",
                ["TargetFramework"] = targetFramework,
                ["Nullable"] = "enable",
                ["ImplicitUsings"] = "enable",
            },
        }.Write(folder);
        return folder;
    }

    /// <summary>A folder in which nothing but this package's feed is in sight of a project.</summary>
    public string CreateFolder(string name)
    {
        var folder = Path.Combine(_root, name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" /></config>
              <packageSources><add key="local" value="{Feed}" /></packageSources>
            </configuration>
            """);
        // Whatever stands above the temporary folder, the project is alone.
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(folder, file), "<Project />");
        }

        return folder;
    }

    public static (int ExitCode, string Output) Run(string folder, string arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // A build inside a test run must not join the servers and settings of the run around it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        CompilerServer.Use(start.Environment);
        foreach (var name in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && key != "MSBUILDDISABLENODEREUSE").ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose()
    {
        CompilerServer.ShutDown(CreateFolder("Server"));
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A build server may still hold a file; the system clears its temporary folder.
        }
    }

    private static string FindRepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The repository's root was not found.");
    }
}
