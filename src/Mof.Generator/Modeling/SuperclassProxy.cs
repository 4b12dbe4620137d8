using Mof.Generator.Input;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>What a derived class needs to know of the proxy that it derives from, generated here or in a referenced assembly.</summary>
/// <param name="FullName">Its full C# name.</param>
/// <param name="Class">The property that holds its descriptor.</param>
/// <param name="Properties">The full name of the nested type of its property descriptors, which it may have inherited; null if none.</param>
/// <param name="Methods">The same for its methods.</param>
/// <param name="HasKey">Whether it has a key type.</param>
/// <param name="UnknownKeys">Keys that no MOF file here declares.</param>
internal sealed record SuperclassProxy(
    string FullName, string Class, string? Properties, string? Methods, bool HasKey, EquatableArray<ReferencedKey> UnknownKeys)
{
    public static SuperclassProxy Of(string fullName, ClassNames names, EquatableArray<ReferencedKey> unknownKeys) => new(
        fullName, names.Generated.Class, names.PropertiesHolder, names.MethodsHolder, names.HasKey, unknownKeys);

    public static SuperclassProxy Of(ReferencedProxy proxy, bool isBound) => new(
        proxy.FullName, proxy.ClassMember, proxy.PropertiesHolder, proxy.MethodsHolder, proxy.HasKey, isBound ? default : proxy.Keys);
}
