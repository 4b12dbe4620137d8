namespace Mof.Runtime.AdminService.Tests;

/// <summary>A class of the site. Inherited members are not repeated: <see cref="ServerSchema"/> joins them.</summary>
public sealed class ServerClass(string name)
{
    public string Name { get; } = name;

    public string? Superclass { get; init; }

    public bool Abstract { get; init; }

    /// <summary>Embedded classes live in other objects only; they are not addressable.</summary>
    public bool Embedded { get; init; }

    /// <summary>Names of the key properties, in key order; those with <see cref="ServerProperty.Key"/> follow.</summary>
    public IList<string> Keys { get; init; } = [];

    public IList<ServerProperty> Properties { get; init; } = [];

    public IList<ServerMethod> Methods { get; init; } = [];
}
