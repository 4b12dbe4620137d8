using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Contracts;

/// <summary>What [CimProperty] says of a property.</summary>
/// <param name="Name">The CIM name.</param>
internal sealed record CimPropertyFacts(string Name)
{
    public bool IsKey { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsLazy { get; init; }

    public bool IsBits { get; init; }

    public bool IsArray { get; init; }

    /// <summary>Most items of an array; 0 for no limit.</summary>
    public int MaxItems { get; init; }

    public int MinLength { get; init; }

    /// <summary>Most characters of a string; 0 for no limit.</summary>
    public int MaxLength { get; init; }

    public long MinValue { get; init; }

    public long MaxValue { get; init; }

    public static CimPropertyFacts Read(AttributeData attribute) => new(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "")
    {
        IsKey = attribute.Named("Key", false),
        IsReadOnly = attribute.Named("ReadOnly", false),
        IsLazy = attribute.Named("Lazy", false),
        IsBits = attribute.Named("Bits", false),
        IsArray = attribute.Named("Array", false),
        MaxItems = attribute.Named("MaxItems", 0),
        MinLength = attribute.Named("MinLength", 0),
        MaxLength = attribute.Named("MaxLength", 0),
        MinValue = attribute.Named("MinValue", long.MinValue),
        MaxValue = attribute.Named("MaxValue", long.MaxValue),
    };
}
