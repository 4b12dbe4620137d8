using Mof.Language;

namespace Mof.Generator.Model;

/// <summary>A proxy class.</summary>
internal sealed record ProxyClass(
    string CimName,
    string Name,
    string TypeName,
    string? SuperclassCimName,
    ProxyBase? Base,
    string Description,
    string? Obsolete,
    ProxyClassFlags Flags,
    MemberNames Names,
    EquatableArray<ProxyProperty> Properties,
    EquatableArray<ProxyKeyProperty> Keys,
    EquatableArray<ProxyMethod> Methods)
{
    /// <summary>True when a fault cost its members: the holders that subclasses derive from are written nevertheless.</summary>
    public bool IsBare { get; init; }

    /// <summary>Its name inside itself: where a nested type, its own or inherited, may have the same name, that with the namespace.</summary>
    public string SelfName => Name.EndsWith("Result", StringComparison.Ordinal) || Name.EndsWith("Values", StringComparison.Ordinal) ||
        Name.TrimEnd('_') is "Key" or "Properties" or "Methods" or "UnknownSubclass" ? TypeName : Name;

    public bool IsAbstract => (Flags & ProxyClassFlags.Abstract) != 0;

    /// <summary>What is left of a class whose members cannot be generated: the type, so that others can still mention it.</summary>
    public ProxyClass WithoutMembers() => this with { IsBare = true, Properties = default, Keys = default, Methods = default };
}

/// <summary>The names of what is generated beside the class's own members; a trailing underscore where the schema took one.</summary>
internal sealed record MemberNames(string Class, string Properties, string Methods, string Key, string Get, string UnknownSubclass);

/// <summary>The proxy that a class derives from.</summary>
/// <param name="TypeName">Its full C# name.</param>
/// <param name="Class">The property that holds its descriptor.</param>
/// <param name="Properties">The full name of the nested type of its property descriptors, which it may have inherited; null if none.</param>
/// <param name="Methods">The same for its methods.</param>
/// <param name="HasKey">Whether it has a key type.</param>
internal sealed record ProxyBase(string TypeName, string Class, string? Properties, string? Methods, bool HasKey);

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
