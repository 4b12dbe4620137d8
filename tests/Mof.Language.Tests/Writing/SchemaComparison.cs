namespace Mof.Language.Tests.Writing;

/// <summary>Compares two schemas by everything they say but for places.</summary>
internal static class SchemaComparison
{
    public static void AssertSame(MofSchema expected, MofSchema actual)
    {
        Assert.Equal(expected.QualifierDeclarations.Select(static one => one with { Path = "" }), actual.QualifierDeclarations.Select(static one => one with { Path = "" }));
        Assert.Equal(expected.Enumerations.Select(static one => one with { Path = "" }), actual.Enumerations.Select(static one => one with { Path = "" }));
        Assert.Equal(Sorted(expected), Sorted(actual));
        foreach (var type in expected.Classes)
        {
            Class(type, actual.Find(type.Name)!);
        }

        Assert.Equal(ByNamespace(expected), ByNamespace(actual));
    }

    private static IEnumerable<string> Sorted(MofSchema schema) => schema.Classes.Select(static type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<MofInstance> ByNamespace(MofSchema schema) =>
        schema.Instances.Select(Placeless).OrderBy(static instance => instance.Namespace is not null).ThenBy(static instance => instance.Namespace, StringComparer.OrdinalIgnoreCase);

    private static MofInstance Placeless(MofInstance instance) => instance with
    {
        Path = "",
        Values = new EquatableArray<MofPropertyValue>([.. instance.Values.Select(static slot => slot with { Value = Placeless(slot.Value) })]),
    };

    private static MofValue Placeless(MofValue value) => value switch
    {
        MofObject nested => new MofObject(Placeless(nested.Instance) with { Namespace = null }),
        MofArray array => new MofArray(new EquatableArray<MofValue>([.. array.Items.Select(Placeless)])),
        _ => value,
    };

    private static void Class(MofClass expected, MofClass actual)
    {
        Assert.Equal(
            (expected.SuperclassName, expected.Superclass?.Name, expected.Outer?.Name, expected.Namespace, expected.IsAssociation, expected.IsEmbedded, expected.IsAbstract),
            (actual.SuperclassName, actual.Superclass?.Name, actual.Outer?.Name, actual.Namespace, actual.IsAssociation, actual.IsEmbedded, actual.IsAbstract));
        Assert.Equal(expected.Qualifiers, actual.Qualifiers);
        Assert.Equal(expected.AllProperties.Select(static property => property.ToString()), actual.AllProperties.Select(static property => property.ToString()));
        Assert.Equal(expected.AllMethods.Select(static method => method.ToString()), actual.AllMethods.Select(static method => method.ToString()));
        foreach (var (property, other) in expected.Properties.Zip(actual.Properties))
        {
            Assert.Equal(
                (property.Name, property.Type, property.Overridden?.ToString(), property.Default, property.Values, property.Limits),
                (other.Name, other.Type, other.Overridden?.ToString(), other.Default, other.Values, other.Limits));
            Assert.Equal(property.Qualifiers, other.Qualifiers);
        }

        foreach (var (method, other) in expected.Methods.Zip(actual.Methods))
        {
            Assert.Equal((method.Name, method.ReturnType, method.Overridden?.ToString(), method.Values), (other.Name, other.ReturnType, other.Overridden?.ToString(), other.Values));
            Assert.Equal(method.Qualifiers, other.Qualifiers);
            Assert.Equal(method.Parameters.Select(Plain), other.Parameters.Select(Plain));
            Assert.Equal(method.Parameters.SelectMany(static parameter => parameter.Qualifiers), other.Parameters.SelectMany(static parameter => parameter.Qualifiers));
        }
    }

    private static MofParameter Plain(MofParameter parameter) => parameter with { Qualifiers = MofQualifierSet.Empty };
}
