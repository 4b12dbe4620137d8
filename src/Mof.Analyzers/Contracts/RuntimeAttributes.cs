using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Contracts;

/// <summary>Reads the attributes of the runtime.</summary>
internal static class RuntimeAttributes
{
    /// <summary>The name of the attribute's class; null where it is not one of the runtime.</summary>
    public static string? RuntimeName(this AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Runtime", ContainingNamespace: { Name: "Mof", ContainingNamespace.IsGlobalNamespace: true } } } type
            ? type.Name
            : null;

    /// <summary>A named argument, or what it is when it is not given.</summary>
    public static T Named<T>(this AttributeData attribute, string name, T missing)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value is T value ? value : missing;
            }
        }

        return missing;
    }
}
