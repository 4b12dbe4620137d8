using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Mof.Package.Tests;

/// <summary>The types in a built assembly, read without loading it.</summary>
public sealed class BuiltAssembly(string path)
{
    public string Path { get; } = path;

    /// <summary>The full names of the proxy classes, sorted.</summary>
    public string[] Proxies() => Read(static reader => reader.TypeDefinitions
        .Select(reader.GetTypeDefinition)
        .Where(type => type.GetCustomAttributes().Any(attribute => NameOf(reader, reader.GetCustomAttribute(attribute)) == "CimClassAttribute"))
        .Select(type => FullName(reader, type)));

    /// <summary>The properties of a class that a caller can set; init counts.</summary>
    public string[] SettableProperties(string fullName) => Read(reader => Members(reader, fullName)
        .Where(static name => name.StartsWith("set_", StringComparison.Ordinal))
        .Select(static name => name["set_".Length..]));

    private static IEnumerable<string> Members(MetadataReader reader, string fullName) => reader.TypeDefinitions
        .Select(reader.GetTypeDefinition)
        .Where(type => FullName(reader, type) == fullName)
        .SelectMany(static type => type.GetMethods())
        .Select(reader.GetMethodDefinition)
        .Where(static method => (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
        .Select(method => reader.GetString(method.Name));

    private string[] Read(Func<MetadataReader, IEnumerable<string>> read)
    {
        using var image = new PEReader(File.OpenRead(Path));
        return [.. read(image.GetMetadataReader()).Order(StringComparer.Ordinal)];
    }

    private static string FullName(MetadataReader reader, TypeDefinition type)
    {
        var scope = reader.GetString(type.Namespace);
        return scope.Length == 0 ? reader.GetString(type.Name) : scope + "." + reader.GetString(type.Name);
    }

    private static string? NameOf(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name)
            : null;
}
