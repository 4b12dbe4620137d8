using Mof.Language;

namespace Mof.Generator.Model;

/// <summary>A proxy class.</summary>
internal sealed record ProxyClass(
    string CimName,
    string Name,
    string TypeName,
    string? SuperclassCimName,
    string? BaseTypeName,
    string Description,
    string? Obsolete,
    ProxyClassFlags Flags,
    MemberNames Names,
    bool HasBaseProperties,
    bool HasBaseMethods,
    bool HasBaseKey,
    EquatableArray<ProxyProperty> Properties,
    EquatableArray<ProxyKeyProperty> Keys,
    EquatableArray<ProxyMethod> Methods)
{
    public bool IsAbstract => (Flags & ProxyClassFlags.Abstract) != 0;
}

/// <summary>The names of what is generated beside the class's own members; a trailing underscore where the schema took one.</summary>
internal sealed record MemberNames(string Class, string Properties, string Methods, string Key, string BaseClass, string BaseProperties, string BaseMethods);

/// <summary>What a class is; the names are those of the runtime's flags.</summary>
[Flags]
internal enum ProxyClassFlags
{
    None = 0,
    Abstract = 1,
    Embedded = 2,
    ReadOnly = 4,
    Association = 8,
    Indication = 16,
    Singleton = 32,
}

/// <summary>A property of the key.</summary>
/// <param name="CimName">Its CIM name.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="ParameterName">The constructor's parameter.</param>
/// <param name="Type">Its C# type.</param>
internal sealed record ProxyKeyProperty(string CimName, string Name, string ParameterName, CSharpType Type);
