using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the proxy of one class.</summary>
internal static class ClassBuilder
{
    public static ProxyClass Build(MofClass bound, ProxyCatalogue catalogue)
    {
        var superclass = catalogue.Superclass(bound);
        var baseNames = superclass is null ? null : catalogue.Names(superclass);
        var names = catalogue.Names(bound);
        var taken = new HashSet<string>(names.Taken, StringComparer.Ordinal);
        var properties = PropertyBuilder.Build(bound, catalogue, taken);
        var methods = MethodBuilder.Build(bound, catalogue, taken);
        return new ProxyClass(
            bound.Name,
            ProxyCatalogue.Name(bound),
            catalogue.TypeName(bound),
            bound.SuperclassName,
            superclass is null ? null : catalogue.TypeName(superclass),
            bound.Qualifiers.Text("Description") ?? "",
            Obsolete.TextOf(bound.Qualifiers),
            FlagsOf(bound),
            names.Generated,
            baseNames is { HasProperties: true },
            baseNames is { HasMethods: true },
            baseNames is { HasKey: true },
            new EquatableArray<ProxyProperty>([.. properties]),
            KeysOf(bound, catalogue),
            new EquatableArray<ProxyMethod>([.. methods]));
    }

    private static ProxyClassFlags FlagsOf(MofClass bound) =>
        (bound.IsAbstract ? ProxyClassFlags.Abstract : 0) |
        (bound.IsEmbedded ? ProxyClassFlags.Embedded : 0) |
        (bound.IsReadOnly ? ProxyClassFlags.ReadOnly : 0) |
        (bound.IsAssociation ? ProxyClassFlags.Association : 0) |
        (bound.IsIndication ? ProxyClassFlags.Indication : 0) |
        (bound.Qualifiers.IsTrue("Singleton") ? ProxyClassFlags.Singleton : 0);

    private static EquatableArray<ProxyKeyProperty> KeysOf(MofClass bound, ProxyCatalogue catalogue)
    {
        var names = catalogue.Names(bound);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var keys = new List<ProxyKeyProperty>();
        foreach (var key in bound.Keys)
        {
            // A key that no path can hold (DSP0004 5.6.2: arrays and embedded objects) makes the whole key unusable.
            if (key.Type.IsArray || key.Type.Kind == MofTypeKind.Object)
            {
                return default;
            }

            var type = PropertyBuilder.TypeOf(key, bound, catalogue) with { IsNullable = false };
            keys.Add(new ProxyKeyProperty(
                key.Name, names.Property(key), Identifier.Unique(Identifier.Parameter(key.Name), taken), type));
        }

        return new EquatableArray<ProxyKeyProperty>([.. keys]);
    }
}
