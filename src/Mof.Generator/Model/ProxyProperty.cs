using Mof.Language;

namespace Mof.Generator.Model;

/// <summary>How a property is written.</summary>
internal enum PropertyAccess
{
    /// <summary>Any time.</summary>
    Write,

    /// <summary>While the object is new.</summary>
    Init,

    /// <summary>Never.</summary>
    None,
}

/// <summary>A property of a proxy.</summary>
/// <param name="CimName">Its CIM name.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="DescriptorName">The name of its descriptor's field.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="CimTypeText">The type as MOF writes it, for the documentation.</param>
/// <param name="Access">How it is written.</param>
/// <param name="Hides">True when it hides a member of a base class.</param>
/// <param name="HidesDescriptor">True when its descriptor hides one of a base class: it is an override.</param>
/// <param name="Flags">What the schema says of it.</param>
/// <param name="Limits">Its limits.</param>
/// <param name="NullValue">The C# expression of what a server's NULL reads as; null if NULL.</param>
/// <param name="DefaultText">The default as the documentation shows it; null if none.</param>
/// <param name="Units">The units as the schema names them; null if none.</param>
/// <param name="Ranges">The named ranges of its values as text; null if none.</param>
/// <param name="EmbeddedClass">The CIM name of the class of embedded or referenced objects; null for others and where it has no proxy.</param>
/// <param name="Values">Its named values, where they are declared here.</param>
/// <param name="Description">The description.</param>
/// <param name="Obsolete">The text of the Obsolete attribute, or null.</param>
internal sealed record ProxyProperty(
    string CimName,
    string Name,
    string DescriptorName,
    CSharpType Type,
    string CimTypeText,
    PropertyAccess Access,
    bool Hides,
    bool HidesDescriptor,
    ProxyPropertyFlags Flags,
    MofLimits Limits,
    string? NullValue,
    string? DefaultText,
    string? Units,
    string? Ranges,
    string? EmbeddedClass,
    ProxyValues? Values,
    string Description,
    string? Obsolete);

/// <summary>What a property is; the names are those of the runtime's flags.</summary>
[Flags]
internal enum ProxyPropertyFlags
{
    None = 0,
    Key = 1,
    ReadOnly = 2,
    Lazy = 4,
    Large = 8,
    NotNull = 16,
    Array = 32,
    Bits = 64,
    Creatable = 128,
    OpenValues = 256,
}

/// <summary>The named values of a property: an enum, or constants for strings.</summary>
/// <param name="TypeName">The nested type's name.</param>
/// <param name="Kind">Which of the three.</param>
/// <param name="Underlying">The enum's underlying type; <c>string</c> for constants.</param>
/// <param name="Members">The members in order.</param>
internal sealed record ProxyValues(string TypeName, MofValueMapKind Kind, string Underlying, EquatableArray<ProxyValueMember> Members);

/// <summary>A named value.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Literal">Its C# literal.</param>
/// <param name="Description">What the schema calls it.</param>
internal sealed record ProxyValueMember(string Name, string Literal, string Description);
