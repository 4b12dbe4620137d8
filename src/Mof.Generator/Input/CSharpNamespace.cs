using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Generator.Modeling;

namespace Mof.Generator.Input;

/// <summary>Finds the C# namespace of generated code.</summary>
internal static class CSharpNamespace
{
    /// <summary>The project's namespace: property MofNamespace, else RootNamespace; empty is the global one.</summary>
    public static string OfProject(AnalyzerConfigOptionsProvider provider) =>
        From(Property(provider, "MofNamespace")) ?? From(Property(provider, "RootNamespace")) ?? "";

    /// <summary>Makes a legal namespace of a text; null of an empty one.</summary>
    public static string? From(string text)
    {
        var parts = text.Split('.').Select(static part => part.Trim()).Where(static part => part.Length > 0);
        var name = string.Join(".", parts.Select(Identifier.From));
        return name.Length == 0 ? null : name;
    }

    private static string Property(AnalyzerConfigOptionsProvider provider, string name) =>
        provider.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : "";
}
