using Microsoft.CodeAnalysis;

namespace Mof.Analyzers;

/// <summary>The CIM classes whose proxies stand in referenced assemblies: a MOF file may mention them without declaring them.</summary>
internal static class ReferencedClasses
{
    private const string Runtime = "Mof.Runtime";

    public static IEnumerable<string> Of(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(Runtime + ".CimClassAttribute") is not { } attribute)
        {
            yield break;
        }

        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && UsesRuntime(assembly))
            {
                foreach (var name in ClassesOf(assembly.GlobalNamespace, attribute))
                {
                    yield return name;
                }
            }
        }
    }

    private static bool UsesRuntime(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == Runtime));

    private static IEnumerable<string> ClassesOf(INamespaceSymbol root, INamedTypeSymbol attribute)
    {
        var pending = new Stack<INamespaceSymbol>([root]);
        while (pending.Count > 0)
        {
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceSymbol inner)
                {
                    pending.Push(inner);
                }
                else if (member.GetAttributes().FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute)) is { ConstructorArguments.Length: > 0 } found &&
                    found.ConstructorArguments[0].Value is string name)
                {
                    yield return name;
                }
            }
        }
    }
}
