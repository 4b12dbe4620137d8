using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Language;

namespace Mof.Generator.Input;

/// <summary>How a file's schema tells writable properties from read-only ones.</summary>
internal enum AccessConvention
{
    /// <summary>By class: SMS_, CCM_ and DSC resources the one way, all others the other.</summary>
    Auto,

    /// <summary>Writable unless the qualifier Read says otherwise: ConfigMgr, DSC.</summary>
    WritableUnlessRead,

    /// <summary>Read-only unless the qualifier Write says otherwise: CIM, Win32.</summary>
    ReadOnlyUnlessWrite,
}

/// <summary>What the project file says of one MOF file.</summary>
internal sealed record FileSettings(
    string Path, string Namespace, EquatableArray<string> Classes, bool Generate, AccessConvention Access)
{
    public static FileSettings Read(string path, AnalyzerConfigOptionsProvider provider, AnalyzerConfigOptions options)
    {
        var classes = Metadata(options, "MofClasses").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return new FileSettings(
            path,
            CSharpNamespace.From(Metadata(options, "MofNamespace")) ?? CSharpNamespace.OfProject(provider),
            new EquatableArray<string>([.. classes.Select(static name => name.Trim()).Where(static name => name.Length > 0)]),
            !string.Equals(Metadata(options, "MofGenerate"), "false", StringComparison.OrdinalIgnoreCase),
            Enum.TryParse<AccessConvention>(Metadata(options, "MofAccess"), ignoreCase: true, out var access) ? access : AccessConvention.Auto);
    }

    private static readonly char[] Separators = ['|', ';'];

    private static string Metadata(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_metadata.AdditionalFiles." + name, out var value) ? value.Trim() : "";
}
