using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the proxy of one class.</summary>
internal static class ClassBuilder
{
    public static ProxyClass Build(MofClass bound, ProxyCatalogue catalogue)
    {
        var taken = new HashSet<string>(catalogue.Names(bound).Taken, StringComparer.Ordinal);
        return Bare(bound, catalogue) with
        {
            IsBare = false,
            Properties = new EquatableArray<ProxyProperty>([.. PropertyBuilder.Build(bound, catalogue, taken)]),
            Methods = new EquatableArray<ProxyMethod>([.. MethodBuilder.Build(bound, catalogue, taken)]),
            Keys = KeysOf(bound, catalogue.Superclass(bound), catalogue),
        };
    }

    /// <summary>The class without its members.</summary>
    public static ProxyClass Bare(MofClass bound, ProxyCatalogue catalogue)
    {
        var superclass = catalogue.Superclass(bound);
        return new ProxyClass(
            bound.Name,
            catalogue.NameOf(bound.Name),
            catalogue.FullName(bound.Name)!,
            bound.SuperclassName,
            superclass is null ? null : new ProxyBase(superclass.FullName, superclass.Class, superclass.Properties, superclass.Methods, superclass.HasKey),
            DescriptionOf(bound),
            Obsolete.TextOf(bound.Qualifiers),
            FlagsOf(bound),
            catalogue.Names(bound).Generated,
            default,
            default,
            default)
        {
            IsBare = true,
        };
    }

    // Inherited like every qualifier, but a text about the superclass tells nothing of this one.
    private static string DescriptionOf(MofClass bound)
    {
        var text = bound.Qualifiers.Text("Description") ?? "";
        return bound.Superclass is { } superclass && superclass.Qualifiers.Text("Description") == text ? "" : text;
    }

    private static ProxyClassFlags FlagsOf(MofClass bound) =>
        (bound.IsAbstract ? ProxyClassFlags.Abstract : 0) |
        (bound.IsEmbedded ? ProxyClassFlags.Embedded : 0) |
        (bound.IsReadOnly ? ProxyClassFlags.ReadOnly : 0) |
        (bound.IsAssociation ? ProxyClassFlags.Association : 0) |
        (bound.IsIndication ? ProxyClassFlags.Indication : 0) |
        (bound.Qualifiers.IsTrue("Singleton") ? ProxyClassFlags.Singleton : 0);

    // What the key type has beside the values.
    private static readonly string[] KeyMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToPath", "ToString"];

    private static EquatableArray<ProxyKeyProperty> KeysOf(MofClass bound, SuperclassProxy? superclass, ProxyCatalogue catalogue)
    {
        var names = catalogue.Names(bound);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var members = new HashSet<string>(KeyMembers, StringComparer.Ordinal) { names.Generated.Key };
        var keys = new List<ProxyKeyProperty>();
        foreach (var key in superclass?.UnknownKeys ?? default)
        {
            if (bound.FindProperty(key.CimName) is null)
            {
                keys.Add(new ProxyKeyProperty(key.CimName, Identifier.Unique(key.Name, members), Identifier.Unique(Identifier.Parameter(key.Name), taken), TypeMapping.Map(key)));
            }
        }

        foreach (var key in bound.Keys)
        {
            // A key that no path can hold (DSP0004 5.6.2: arrays and embedded objects) makes the whole key unusable.
            if (key.Type.IsArray || key.Type.Kind is MofTypeKind.Object or MofTypeKind.Void)
            {
                return default;
            }

            var type = PropertyBuilder.TypeOf(key, bound, catalogue) with { IsNullable = false };
            keys.Add(new ProxyKeyProperty(
                key.Name, Identifier.Unique(names.Property(key), members), Identifier.Unique(Identifier.Parameter(key.Name), taken), type));
        }

        return new EquatableArray<ProxyKeyProperty>([.. keys]);
    }
}
