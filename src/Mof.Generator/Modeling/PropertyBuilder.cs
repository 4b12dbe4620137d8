using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the properties that a class declares. An override that changes nothing yields none.</summary>
internal static class PropertyBuilder
{
    public static List<ProxyProperty> Build(MofClass bound, ProxyCatalogue catalogue, HashSet<string> taken)
    {
        var descriptors = new HashSet<string>(StringComparer.Ordinal);
        var result = new List<ProxyProperty>(bound.Properties.Count);
        foreach (var property in DeclaredBy(bound))
        {
            var inherited = ReferenceEquals(property.DeclaringClass, bound) ? InheritedFrom(property, catalogue) : property;
            var proxy = One(property, bound, catalogue, inherited is not null, taken, descriptors);
            if (inherited is null || !SaysTheSame(proxy, inherited, catalogue))
            {
                result.Add(proxy);
            }
        }

        return result;
    }

    /// <summary>The properties that a proxy may declare: a class that says Read of itself shuts what it inherits as well; void is no value.</summary>
    public static IEnumerable<MofProperty> DeclaredBy(MofClass bound) =>
        (bound.IsReadOnly && bound.Superclass is { IsReadOnly: false } ? bound.AllProperties : bound.Properties)
        .Where(static property => property.Type.Kind != MofTypeKind.Void);

    /// <summary>The C# type: an override has that of the property which it overrides, but for an enum of other values.</summary>
    public static CSharpType TypeOf(MofProperty property, MofClass owner, ProxyCatalogue catalogue)
    {
        var root = RootOf(property, catalogue);
        return TypeMapping.Map(root.Type, catalogue.FullName(root.Type.ClassName), EnumOf(property, root, owner, catalogue), IsNullable(root));
    }

    private static string? EnumOf(MofProperty property, MofProperty root, MofClass owner, ProxyCatalogue catalogue)
    {
        if (root.Type.EnumerationName is { } enumeration && catalogue.EnumName(enumeration) is { } shared)
        {
            return root.Type.IsInteger ? shared : null;
        }

        if (!ValuesBuilder.IsEnum(root.Type, root.Values))
        {
            return null;
        }

        var source = ValuesSource(property, catalogue);
        var nested = ValuesName(source, catalogue.Names(source.DeclaringClass));
        return ReferenceEquals(source.DeclaringClass, owner) ? nested : catalogue.FullName(source.DeclaringClass.Name) + "." + nested;
    }

    // The property whose text names the values: an override that repeats them adds none.
    private static MofProperty ValuesSource(MofProperty property, ProxyCatalogue catalogue)
    {
        var source = property;
        while (InheritedFrom(source, catalogue) is { } inherited && (Equals(source.Values, inherited.Values) || !ValuesBuilder.IsNamed(inherited.Type, source.Values)))
        {
            source = inherited;
        }

        return source;
    }

    private static ProxyProperty One(
        MofProperty property, MofClass owner, ProxyCatalogue catalogue, bool isOverride, HashSet<string> taken, HashSet<string> descriptors)
    {
        var convention = catalogue.Convention(owner);
        var isReadOnly = Access.IsReadOnly(property, owner, convention);
        var access = Access.Of(property.IsKey, isReadOnly, convention);
        var root = RootOf(property, catalogue);
        var name = catalogue.Names(owner).Property(property);
        var type = TypeOf(property, owner, catalogue);
        var values = ReferenceEquals(property.DeclaringClass, owner) && DeclaresValues(property, root, catalogue)
            ? ValuesBuilder.Build(property.Type, property.Values, ValuesName(property, catalogue.Names(property.DeclaringClass)))
            : null;
        if (values is not null)
        {
            taken.Add(values.TypeName);
        }

        return new ProxyProperty(
            property.Name,
            name,
            Identifier.Unique(name, descriptors),
            type,
            TypeMapping.MofText(property.Type.Kind == root.Type.Kind ? property.Type : root.Type),
            access,
            isOverride || ReservedMembers.Names.Contains(name),
            isOverride,
            FlagsOf(property, isReadOnly, access),
            property.Limits,
            NullValueOf(property, root),
            HasUsableDefault(property, root.Type) ? DefaultText.Of(property.Default!, property) : null,
            property.Qualifiers.Text("Units") ?? property.Qualifiers.Text("PUnit"),
            NamedValuesText.OfRanges(property.Values),
            catalogue.FullName(property.Type.ClassName) is null ? null : property.Type.ClassName,
            values,
            property.Qualifiers.Text("Description") ?? "",
            Obsolete.TextOf(property.Qualifiers));
    }

    // The C# type is that of the root: a default that does not fit it is none.
    private static string? NullValueOf(MofProperty property, MofProperty root)
    {
        if (HasUsableDefault(property, root.Type))
        {
            return ValueLiteral.Of(property.Default!, root.Type);
        }

        return IsNullable(root) ? null : ValueLiteral.Zero(root.Type);
    }

    // Flags are read to be changed: NULL is no flag set, so that p.PkgFlags |= … just works.
    private static bool IsNullable(MofProperty property) =>
        property.Type.Kind == MofTypeKind.Object ||
        (!property.IsNotNull && !IsBits(property) && !HasUsableDefault(property, property.Type));

    private static bool IsBits(MofProperty property) =>
        !property.Type.IsArray && property.Values?.Kind == MofValueMapKind.Bits && ValuesBuilder.IsEnum(property.Type, property.Values);

    private static bool HasUsableDefault(MofProperty property, MofType type) =>
        property.Default is { } value and not MofNull && ValueLiteral.Of(value, type) is not null;

    private static ProxyPropertyFlags FlagsOf(MofProperty property, bool isReadOnly, PropertyAccess access) =>
        (property.IsKey ? ProxyPropertyFlags.Key : 0) |
        (isReadOnly ? ProxyPropertyFlags.ReadOnly : 0) |
        (access == PropertyAccess.Init && !property.IsKey ? ProxyPropertyFlags.Creatable : 0) |
        (property.IsLazy ? ProxyPropertyFlags.Lazy : 0) |
        (property.IsLarge ? ProxyPropertyFlags.Large : 0) |
        (property.IsNotNull ? ProxyPropertyFlags.NotNull : 0) |
        (property.Type.IsArray ? ProxyPropertyFlags.Array : 0) |
        (IsBits(property) ? ProxyPropertyFlags.Bits : 0) |
        (property.Values is { } values && !NamesAll(values, property.Type) ? ProxyPropertyFlags.OpenValues : 0);

    // A range, or a value that the type cannot hold, has no member: then nobody may call another value wrong.
    private static bool NamesAll(MofValueMap values, MofType type) =>
        values.Ranges.Count == 0 && values.Entries.All(entry => entry.Value is MofInteger number
            ? MofIntegerRange.Fits(number, type.Kind) || (values.Kind == MofValueMapKind.Bits && !number.IsNegative)
            : type.Kind == MofTypeKind.String);

    private static MofProperty? InheritedFrom(MofProperty property, ProxyCatalogue catalogue) =>
        property.Overridden is { } overridden && catalogue.Find(overridden.DeclaringClass.Name) is not null ? overridden : null;

    /// <summary>The property of the topmost class that it overrides; itself if it overrides none.</summary>
    public static MofProperty RootOf(MofProperty property, ProxyCatalogue catalogue)
    {
        var root = property;
        while (InheritedFrom(root, catalogue) is { } inherited)
        {
            root = inherited;
        }

        return root;
    }

    private static bool SaysTheSame(ProxyProperty proxy, MofProperty inherited, ProxyCatalogue catalogue)
    {
        var before = One(inherited, inherited.DeclaringClass, catalogue, isOverride: true, [], []);
        return proxy.Flags == before.Flags && proxy.Limits == before.Limits && proxy.NullValue == before.NullValue &&
            proxy.EmbeddedClass == before.EmbeddedClass && proxy.Values is null && proxy.Access == before.Access &&
            proxy.Description == before.Description && proxy.Obsolete == before.Obsolete && proxy.DefaultText == before.DefaultText && proxy.Units == before.Units &&
            proxy.Ranges == before.Ranges;
    }

    private static bool DeclaresValues(MofProperty property, MofProperty root, ProxyCatalogue catalogue) =>
        catalogue.EnumName(root.Type.EnumerationName) is null &&
        (ReferenceEquals(root, property) ||
            ((root.Type.Kind == MofTypeKind.String || ValuesBuilder.IsEnum(root.Type, root.Values)) && ReferenceEquals(ValuesSource(property, catalogue), property)));

    private static string ValuesName(MofProperty property, ClassNames names)
    {
        var name = names.Property(property).TrimStart('@') + "Values";
        while (names.Taken.Contains(name))
        {
            name += "_";
        }

        return name;
    }
}
