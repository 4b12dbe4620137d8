using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Mof.Language;

namespace Mof.Generator.Input;

/// <summary>What the generator wants to know of the assemblies that a project references.</summary>
/// <param name="Proxies">The proxies that they contain, by their <c>[CimClass]</c>.</param>
/// <param name="HasInitMarker">Whether one of them has the marker of init accessors.</param>
/// <param name="HasJson">Whether one of them is System.Text.Json.</param>
internal sealed record ReferencedAssemblies(EquatableArray<ReferencedProxy> Proxies, bool HasInitMarker, bool HasJson)
{
    private const string Runtime = "Mof.Runtime";

    /// <summary>The type that init accessors need (C# 9).</summary>
    public const string InitMarker = "System.Runtime.CompilerServices.IsExternalInit";

    private const string JsonConverterAttribute = "System.Text.Json.Serialization.JsonConverterAttribute";

    // A reference keeps its identity from keystroke to keystroke, and what it contains never changes: plain data, kept as long as it.
    private static readonly ConditionalWeakTable<MetadataReference, ReferencedAssemblies> Known = new();

    private static readonly SymbolDisplayFormat Qualified =
        SymbolDisplayFormat.FullyQualifiedFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static ReferencedAssemblies Of(Compilation compilation, CancellationToken cancellation)
    {
        List<ReferencedProxy>? proxies = null;
        var (hasInitMarker, hasJson) = (false, false);
        foreach (var reference in compilation.References)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reference.Properties.Aliases is { IsEmpty: false } aliases && !aliases.Contains(MetadataReferenceProperties.GlobalAlias))
            {
                // Generated code could not name what stands there.
                continue;
            }

            if (!Known.TryGetValue(reference, out var found))
            {
                found = Known.GetValue(reference, unknown => Read(compilation.GetAssemblyOrModuleSymbol(unknown) as IAssemblySymbol));
            }

            hasInitMarker |= found.HasInitMarker;
            hasJson |= found.HasJson;
            if (found.Proxies.Count > 0)
            {
                (proxies ??= []).AddRange(found.Proxies);
            }
        }

        proxies?.Sort(static (left, right) => string.CompareOrdinal(left.FullName, right.FullName));
        return new ReferencedAssemblies(new EquatableArray<ReferencedProxy>(proxies?.ToArray()), hasInitMarker, hasJson);
    }

    private static ReferencedAssemblies Read(IAssemblySymbol? assembly) => assembly is null
        ? new ReferencedAssemblies(default, HasInitMarker: false, HasJson: false)
        : new ReferencedAssemblies(
            new EquatableArray<ReferencedProxy>(ProxiesOf(assembly)),
            Declares(assembly, InitMarker),
            Declares(assembly, JsonConverterAttribute));

    private static bool Declares(IAssemblySymbol assembly, string type) => assembly.GetTypeByMetadataName(type) is { DeclaredAccessibility: Accessibility.Public };

    private static ReferencedProxy[] ProxiesOf(IAssemblySymbol assembly)
    {
        if (!assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static name => name.Name == Runtime)))
        {
            return [];
        }

        var proxies = new List<ReferencedProxy>();
        var pending = new Stack<INamespaceSymbol>([assembly.GlobalNamespace]);
        while (pending.Count > 0)
        {
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceSymbol inner)
                {
                    pending.Push(inner);
                }
                else if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public, IsGenericType: false } type && One(type) is { } proxy)
                {
                    proxies.Add(proxy);
                }
            }
        }

        return [.. proxies];
    }

    private static ReferencedProxy? One(INamedTypeSymbol type)
    {
        if (ArgumentOf(type, "CimClassAttribute", 0) is not string cimName)
        {
            return null;
        }

        var chain = new List<INamedTypeSymbol>();
        for (var current = type; current is not null && !IsRuntime(current); current = current.BaseType)
        {
            chain.Insert(0, current);
        }

        var members = chain.SelectMany(static owner => owner.GetMembers())
            .Where(static member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && member.CanBeReferencedByName).ToList();
        if (type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(static property => property.IsStatic && property.Type.Name == "CimClassInfo") is not { } descriptor)
        {
            return null;
        }

        return new ReferencedProxy(
            cimName,
            type.Name,
            type.ToDisplayString(Qualified),
            descriptor.Name,
            HolderOf(members, "Properties"),
            HolderOf(members, "Methods"),
            members.Any(static member => member is INamedTypeSymbol { TypeKind: TypeKind.Struct, Name: "Key" or "Key_" }),
            new EquatableArray<ReferencedKey>([.. members.OfType<IPropertySymbol>().Select(Key).OfType<ReferencedKey>()]));
    }

    // The holder gives way with underscores where the schema has a property of that name.
    private static string? HolderOf(List<ISymbol> members, string name) =>
        members.LastOrDefault(member => member is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: true } && member.Name.TrimEnd('_') == name)?.ToDisplayString(Qualified);

    private static ReferencedKey? Key(IPropertySymbol property)
    {
        var attribute = property.GetAttributes().FirstOrDefault(static data => IsNamed(data, "CimPropertyAttribute"));
        if (attribute is not { ConstructorArguments.Length: 2 } || !attribute.NamedArguments.Any(static argument => argument is { Key: "Key", Value.Value: true }) ||
            attribute.ConstructorArguments[0].Value is not string cimName || attribute.ConstructorArguments[1] is not { Type: { } cimType } kind)
        {
            return null;
        }

        var kindName = cimType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, kind.Value))?.Name;
        return kindName is null
            ? null
            : new ReferencedKey(
                cimName,
                property.Name,
                kindName,
                property.Type.ToDisplayString(Qualified),
                (property.Type as INamedTypeSymbol)?.EnumUnderlyingType?.ToDisplayString(Qualified) ?? ReferencedClass(property.Type));
    }

    private static string? ReferencedClass(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "CimReference", TypeArguments.Length: 1 } reference && IsRuntime(type) ? reference.TypeArguments[0].ToDisplayString(Qualified) : null;

    private static object? ArgumentOf(ISymbol symbol, string attribute, int index)
    {
        foreach (var data in symbol.GetAttributes())
        {
            if (IsNamed(data, attribute) && data.ConstructorArguments.Length > index)
            {
                return data.ConstructorArguments[index].Value;
            }
        }

        return null;
    }

    private static bool IsNamed(AttributeData data, string name) => data.AttributeClass is { } type && type.Name == name && IsRuntime(type);

    private static bool IsRuntime(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Runtime", ContainingNamespace: { Name: "Mof", ContainingNamespace.IsGlobalNamespace: true } } ||
        type.SpecialType == SpecialType.System_Object;
}
