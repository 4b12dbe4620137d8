using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Contracts;

/// <summary>What [CimProperty] says of a property.</summary>
/// <param name="Name">The CIM name.</param>
internal sealed record CimPropertyFacts(string Name)
{
    /// <summary>The member of CimType; of an array, that of its items.</summary>
    public string Type { get; init; } = "";

    public bool IsKey { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsLazy { get; init; }

    public bool IsBits { get; init; }

    public bool IsArray { get; init; }

    /// <summary>Values without a name are as good as those with one.</summary>
    public bool HasOpenValues { get; init; }

    /// <summary>Most items of an array; 0 for no limit.</summary>
    public int MaxItems { get; init; }

    public int MinLength { get; init; }

    /// <summary>Most characters of a string; 0 for no limit.</summary>
    public int MaxLength { get; init; }

    public long MinValue { get; init; }

    public long MaxValue { get; init; }

    public static CimPropertyFacts Read(AttributeData attribute) => new(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "")
    {
        Type = TypeOf(attribute),
        IsKey = attribute.Named("Key", false),
        IsReadOnly = attribute.Named("ReadOnly", false),
        IsLazy = attribute.Named("Lazy", false),
        IsBits = attribute.Named("Bits", false),
        IsArray = attribute.Named("Array", false),
        HasOpenValues = attribute.Named("OpenValues", false),
        MaxItems = attribute.Named("MaxItems", 0),
        MinLength = attribute.Named("MinLength", 0),
        MaxLength = attribute.Named("MaxLength", 0),
        MinValue = attribute.Named("MinValue", long.MinValue),
        MaxValue = attribute.Named("MaxValue", long.MaxValue),
    };

    private static string TypeOf(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length > 1 && attribute.ConstructorArguments[1] is { Type: { } type, Value: { } value })
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
                {
                    return field.Name;
                }
            }
        }

        return "";
    }
}
