using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Schema;

/// <summary>The CIM classes whose proxies stand in referenced assemblies: a MOF file may mention them without declaring them.</summary>
internal static class ReferencedClasses
{
    private const string Runtime = "Mof.Runtime";

    // A reference keeps its identity from keystroke to keystroke, and what it contains never changes: plain names, kept as long as it.
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ImmutableArray<string>>> Known = new();

    /// <summary>Their CIM names, in the order of the references.</summary>
    public static ImmutableArray<string> Of(Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<string>.Builder? all = null;
        foreach (var reference in compilation.References)
        {
            cancellation.ThrowIfCancellationRequested();
            var names = Known.GetValue(reference, unknown => new(Read(compilation.GetAssemblyOrModuleSymbol(unknown) as IAssemblySymbol))).Value;
            if (!names.IsEmpty)
            {
                (all ??= ImmutableArray.CreateBuilder<string>()).AddRange(names);
            }
        }

        return all?.ToImmutable() ?? [];
    }

    private static ImmutableArray<string> Read(IAssemblySymbol? assembly)
    {
        if (assembly is null || !assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == Runtime)))
        {
            return [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        var pending = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceSymbol inner)
                {
                    pending.Push(inner);
                }
                else if (member.GetAttributes().FirstOrDefault(static data => data.RuntimeName() == "CimClassAttribute") is { ConstructorArguments: { Length: > 0 } arguments } &&
                    arguments[0].Value is string name)
                {
                    names.Add(name);
                }
            }
        }

        return names.ToImmutable();
    }
}
