using System.Security;

namespace Mof.Package.Tests;

/// <summary>What a project of a test is made of: a library that has the package, unless it says otherwise.</summary>
public sealed class ProjectSource(string name, params SourceFile[] files)
{
    public string Name { get; } = name;

    public IReadOnlyList<SourceFile> Files { get; } = files;

    public Dictionary<string, string> Properties { get; } = new() { ["TargetFramework"] = "net10.0" };

    /// <summary>XML of the project file's items, in the words that a user writes.</summary>
    public string Items { get; init; } = "";

    public bool HasPackage { get; init; } = true;

    public void Write(string folder)
    {
        var properties = Properties.Select(static property => $"    <{property.Key}>{SecurityElement.Escape(property.Value)}</{property.Key}>");
        var reference = HasPackage ? $"<PackageReference Include=\"Mof.Generator\" Version=\"{PackedPackage.Version}\" />" : "";
        ((SourceFile)(Name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
            {string.Join(Environment.NewLine, properties)}
              </PropertyGroup>
              <ItemGroup>
                {reference}
                {Items}
              </ItemGroup>
            </Project>
            """)).Write(folder);
        foreach (var file in Files)
        {
            file.Write(folder);
        }
    }
}
