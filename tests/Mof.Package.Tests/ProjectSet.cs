namespace Mof.Package.Tests;

/// <summary>Several projects in one solution, so that one restore and one build serve them all.</summary>
public sealed class ProjectSet
{
    private readonly string _folder;

    public ProjectSet(PackedPackage package, string name, params IEnumerable<ProjectSource> projects)
    {
        _folder = package.CreateFolder(name);
        var sources = projects.ToList();
        foreach (var source in sources)
        {
            source.Write(FolderOf(source.Name));
        }

        File.WriteAllText(Solution, $"""
            <Solution>
            {string.Join(Environment.NewLine, sources.Select(static source => $"  <Project Path=\"{source.Name}/{source.Name}.csproj\" />"))}
            </Solution>
            """);
    }

    private string Solution => Path.Combine(_folder, "All.slnx");

    public string FolderOf(string project) => Path.Combine(_folder, project);

    public BuildLog Build(string arguments = "")
    {
        var (exitCode, output) = PackedPackage.Run(_folder, $"build All.slnx --nologo -clp:NoSummary {arguments}");
        return new BuildLog(exitCode, output);
    }

    /// <summary>What the compiler made of a project.</summary>
    public BuiltAssembly AssemblyOf(string project, string targetFramework = "net10.0") =>
        new(Path.Combine(FolderOf(project), "bin", "Debug", targetFramework, project + ".dll"));
}
