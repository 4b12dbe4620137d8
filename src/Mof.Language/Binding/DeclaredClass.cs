namespace Mof.Language.Binding;

/// <summary>A class on its way from syntax to schema.</summary>
internal sealed class DeclaredClass(ClassDeclarationSyntax syntax, MofFile file, string? @namespace)
{
    public ClassDeclarationSyntax Syntax { get; } = syntax;

    public MofFile File { get; } = file;

    public string? Namespace { get; } = @namespace;

    public DeclaredClass? Superclass { get; set; }

    public MofClass? Class { get; set; }

    public string Name => Syntax.Name.Text;
}
