namespace Mof.Language.Binding;

/// <summary>What localised files (<c>.mfl</c>) add to a class and its members: qualifiers, most of them descriptions and names of values.</summary>
internal static class Amendments
{
    public static IEnumerable<EquatableArray<QualifierSyntax>> OfClass(DeclaredClass declared) =>
        declared.Amendments.Count == 0 ? [] : declared.Amendments.Select(static amendment => amendment.Syntax.Qualifiers);

    public static IEnumerable<EquatableArray<QualifierSyntax>> OfProperty(DeclaredClass declared, string name) =>
        declared.Amendments.Count == 0
            ? []
            : declared.Amendments.SelectMany(static amendment => amendment.Syntax.Members).OfType<PropertySyntax>()
                .Where(property => Same(property.Name, name)).Select(static property => property.Qualifiers);

    public static IEnumerable<EquatableArray<QualifierSyntax>> OfMethod(DeclaredClass declared, string name) =>
        Methods(declared, name).Select(static method => method.Qualifiers);

    public static IEnumerable<EquatableArray<QualifierSyntax>> OfParameter(DeclaredClass declared, string method, string name) =>
        Methods(declared, method).SelectMany(static amended => amended.Parameters)
            .Where(parameter => Same(parameter.Name, name)).Select(static parameter => parameter.Qualifiers);

    private static IEnumerable<MethodSyntax> Methods(DeclaredClass declared, string name) =>
        declared.Amendments.Count == 0
            ? []
            : declared.Amendments.SelectMany(static amendment => amendment.Syntax.Members).OfType<MethodSyntax>().Where(method => Same(method.Name, name));

    private static bool Same(NameSyntax written, string name) => string.Equals(written.Text, name, StringComparison.OrdinalIgnoreCase);
}
