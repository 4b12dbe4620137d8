using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Contracts;

/// <summary>What [CimClass] says of a proxy.</summary>
/// <param name="Name">The CIM name.</param>
internal sealed record CimClassFacts(string Name)
{
    public bool IsAbstract { get; init; }

    public bool IsEmbedded { get; init; }

    public static CimClassFacts Read(AttributeData attribute) => new(attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "")
    {
        IsAbstract = attribute.Named("Abstract", false),
        IsEmbedded = attribute.Named("Embedded", false),
    };
}
