using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>
/// The C# names of a class's members. Properties keep their MOF names; what is generated beside them gives way with a
/// trailing underscore.
/// </summary>
internal sealed class ClassNames
{
    private readonly Dictionary<MofProperty, string> _properties = [];

    private ClassNames(MemberNames generated, bool hasProperties, bool hasMethods, bool hasKey)
    {
        Generated = generated;
        HasProperties = hasProperties;
        HasMethods = hasMethods;
        HasKey = hasKey;
    }

    public MemberNames Generated { get; }

    /// <summary>Whether the class or a base class has a nested Properties type.</summary>
    public bool HasProperties { get; }

    public bool HasMethods { get; }

    public bool HasKey { get; }

    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    public string Property(MofProperty property) => _properties[property];

    public static ClassNames Of(MofClass bound, ClassNames? superclass)
    {
        var className = ProxyCatalogue.Name(bound);
        var properties = new Dictionary<MofProperty, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal) { className.TrimStart('@') };
        foreach (var property in bound.AllProperties)
        {
            var inherited = Root(property, superclass);
            var name = inherited ?? Identifier.Unique(Identifier.From(property.Name), taken);
            taken.Add(name.TrimStart('@'));
            properties[property] = name;
        }

        var generated = new MemberNames(
            Identifier.Unique("Class", taken),
            Identifier.Unique("Properties", taken),
            Identifier.Unique("Methods", taken),
            Identifier.Unique("Key", taken),
            superclass?.Generated.Class ?? "",
            superclass?.Generated.Properties ?? "",
            superclass?.Generated.Methods ?? "");
        var names = new ClassNames(
            generated,
            bound.Properties.Count > 0 || superclass is { HasProperties: true },
            bound.Methods.Count > 0 || superclass is { HasMethods: true },
            bound.Keys.Any());
        foreach (var pair in properties)
        {
            names._properties[pair.Key] = pair.Value;
        }

        names.Taken.UnionWith(taken);
        return names;
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
