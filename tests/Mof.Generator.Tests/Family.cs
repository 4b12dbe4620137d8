using Microsoft.CodeAnalysis;
using Mof.Runtime;
using Mof.Testing;

namespace Mof.Generator.Tests;

/// <summary>The inputs of generator tests.</summary>
internal static class Family
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "mof"), "*.mof").Order(StringComparer.Ordinal).Select(static path => ("/mof/" + Path.GetFileName(path), File.ReadAllText(path)))];

    public static GeneratorInputs Inputs(params (string Path, string Text)[] mof) => new()
    {
        AdditionalTexts = mof.Length == 0 ? Files : mof,
        GlobalOptions = new Dictionary<string, string> { ["build_property.RootNamespace"] = "Contoso.Sms" },
        References = [MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location)],
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
