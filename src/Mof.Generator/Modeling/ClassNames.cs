using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>
/// The C# names of a class's members. Properties keep their MOF names; what is generated beside them gives way with a
/// trailing underscore.
/// </summary>
internal sealed class ClassNames
{
    private readonly Dictionary<MofProperty, string> _properties;

    private ClassNames(MofClass bound, string fullName, MemberNames generated, ClassNames? superclass, Dictionary<MofProperty, string> properties, HashSet<string> taken)
    {
        Generated = generated;
        PropertiesHolder = PropertyBuilder.DeclaredBy(bound).Any() ? fullName + "." + generated.Properties : superclass?.PropertiesHolder;
        MethodsHolder = bound.Methods.Count > 0 ? fullName + "." + generated.Methods : superclass?.MethodsHolder;
        HasKey = bound.Keys.Any();
        _properties = properties;
        Taken = taken;
    }

    public MemberNames Generated { get; }

    /// <summary>The full name of the nested type of property descriptors, its own or inherited; null if none.</summary>
    public string? PropertiesHolder { get; }

    /// <summary>The full name of the nested type of method descriptors, its own or inherited; null if none.</summary>
    public string? MethodsHolder { get; }

    public bool HasKey { get; }

    public HashSet<string> Taken { get; }

    public string Property(MofProperty property) => _properties[property];

    public static ClassNames Of(MofClass bound, string className, string fullName, ClassNames? superclass, EquatableArray<ReferencedKey> unknownKeys)
    {
        var properties = new Dictionary<MofProperty, string>(bound.AllProperties.Count);
        var taken = new HashSet<string>(StringComparer.Ordinal) { className.TrimStart('@') };
        foreach (var key in unknownKeys)
        {
            taken.Add(key.Name);
        }

        foreach (var property in bound.AllProperties)
        {
            var inherited = Root(property, superclass) ?? unknownKeys.FirstOrDefault(key => string.Equals(key.CimName, property.Name, StringComparison.OrdinalIgnoreCase))?.Name;
            var name = inherited ?? Identifier.Unique(Identifier.From(property.Name), taken);
            taken.Add(name.TrimStart('@'));
            properties[property] = name;
        }

        var generated = new MemberNames(
            Identifier.Unique("Class", taken),
            Identifier.Unique("Properties", taken),
            Identifier.Unique("Methods", taken),
            Identifier.Unique("Key", taken),
            Identifier.Unique("GetAsync", taken),
            Identifier.Unique("UnknownSubclass", taken));
        return new ClassNames(bound, fullName, generated, superclass, properties, taken);
    }

    // An inherited property and its overrides have one C# name: the one that the base class gave it.
    private static string? Root(MofProperty property, ClassNames? superclass)
    {
        for (var current = property; current is not null && superclass is not null; current = current.Overridden)
        {
            if (superclass._properties.TryGetValue(current, out var name))
            {
                return name;
            }
        }

        return null;
    }
}
