using Mof.Language;

namespace Mof.Generator.Input;

/// <summary>A proxy class that a referenced assembly contains.</summary>
/// <param name="CimName">The CIM class.</param>
/// <param name="Name">The C# name.</param>
/// <param name="FullName">The C# name with namespace and <c>global::</c>.</param>
/// <param name="ClassMember">The property that holds its descriptor.</param>
/// <param name="PropertiesHolder">The full name of the nested type of property descriptors, its own or inherited; null if none.</param>
/// <param name="MethodsHolder">The full name of the nested type of method descriptors, its own or inherited; null if none.</param>
/// <param name="HasKey">Whether it has a nested type Key, its own or inherited.</param>
/// <param name="Keys">Its key properties, inherited ones first.</param>
internal sealed record ReferencedProxy(
    string CimName,
    string Name,
    string FullName,
    string ClassMember,
    string? PropertiesHolder,
    string? MethodsHolder,
    bool HasKey,
    EquatableArray<ReferencedKey> Keys);

/// <summary>A key property of a proxy in a referenced assembly.</summary>
/// <param name="CimName">Its CIM name.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="CimType">The member of the runtime's CimType.</param>
/// <param name="TypeName">Its C# type, fully qualified, without nullability.</param>
/// <param name="Inner">The keyword of an enum's underlying type, or the class of a reference; null for others.</param>
internal sealed record ReferencedKey(string CimName, string Name, string CimType, string TypeName, string? Inner);
