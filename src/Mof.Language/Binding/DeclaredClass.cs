namespace Mof.Language.Binding;

/// <summary>A class on its way from syntax to schema.</summary>
internal sealed class DeclaredClass(string name, ClassDeclarationSyntax syntax, MofFile file, string? @namespace, DeclaredClass? outer)
{
    /// <summary>Its name; of two structures of one name inside different classes the second one's is qualified.</summary>
    public string Name { get; } = name;

    public ClassDeclarationSyntax Syntax { get; } = syntax;

    public MofFile File { get; } = file;

    public string? Namespace { get; } = @namespace;

    /// <summary>The class inside which it is declared.</summary>
    public DeclaredClass? Outer { get; } = outer;

    public DeclaredClass? Superclass { get; set; }

    public MofClass? Class { get; set; }

    /// <summary>Its properties over those that it inherits, once it is bound.</summary>
    public Overrides<MofProperty>? Properties { get; set; }

    /// <summary>Its methods over those that it inherits, once it is bound.</summary>
    public Overrides<MofMethod>? Methods { get; set; }

    /// <summary>What repeats this class with localised qualifiers only.</summary>
    public List<DeclaredClass> Amendments { get; } = [];
}
