namespace Mof.Language.Binding;

/// <summary>The names of a set of files: classes with their superclasses, and enumerations; members are not bound.</summary>
/// <remarks>A fraction of the cost of a schema; enough to tell what depends on what.</remarks>
internal sealed class SchemaOutline
{
    private readonly BindingContext _context;

    private SchemaOutline(BindingContext context) => _context = context;

    /// <summary>The classes, each once, in the order of the files and texts.</summary>
    public IReadOnlyList<DeclaredClass> Classes => _context.Classes.Classes;

    public IReadOnlyList<MofEnumeration> Enumerations => _context.Enumerations.Enumerations;

    /// <summary>The classes that took the name of an enumeration: whether that counts depends on them.</summary>
    public IReadOnlyList<DeclaredClass> Namesakes => _context.Enumerations.Namesakes;

    public static SchemaOutline Of(EquatableArray<MofFile> files)
    {
        var context = new BindingContext(files, isChecked: false);
        EnumerationBinder.Bind(context);
        ClassTable.Build(context);
        context.Enumerations.RemoveNamesakes(context.Classes);
        InheritanceBinder.Bind(context);
        return new SchemaOutline(context);
    }

    public DeclaredClass? Find(string name) => _context.Classes.Find(name);

    public MofEnumeration? FindEnumeration(string name) => _context.Enumerations.Find(name);
}
