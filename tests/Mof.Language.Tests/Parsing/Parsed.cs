namespace Mof.Language.Tests.Parsing;

/// <summary>Short ways into a syntax tree.</summary>
internal static class Parsed
{
    public static MofFile Clean(string text)
    {
        var file = MofParser.Parse(text, "test.mof");
        Assert.Empty(file.Diagnostics);
        return file;
    }

    public static ClassDeclarationSyntax Class(string text) => Assert.IsType<ClassDeclarationSyntax>(Assert.Single(Clean(text).Declarations));

    public static InstanceSyntax Instance(string text) => Assert.IsType<InstanceDeclarationSyntax>(Assert.Single(Clean(text).Declarations)).Instance;

    public static PropertySyntax Property(string text) => Assert.IsType<PropertySyntax>(Assert.Single(Class($"class A {{ {text} }};").Members));

    public static ValueSyntax Value(string text) => Property($"string P = {text};").Initializer!;

    public static IEnumerable<string> Members(DeclarationSyntax declaration) => Assert.IsType<ClassDeclarationSyntax>(declaration).Members.Select(Name);

    public static string Name(MofSyntax node) => node switch
    {
        PropertySyntax property => property.Name.Text,
        MethodSyntax method => method.Name.Text,
        ClassDeclarationSyntax type => type.Name.Text,
        EnumerationDeclarationSyntax enumeration => enumeration.Name.Text,
        InstanceDeclarationSyntax instance => instance.Instance.ClassName.Text,
        _ => node.GetType().Name,
    };

    public static IEnumerable<string> Classes(MofFile file) => file.Declarations.OfType<ClassDeclarationSyntax>().Select(static type => type.Name.Text);
}
