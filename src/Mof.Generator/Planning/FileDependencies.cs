using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>Answers on which files the proxies of a class depend: bound alone, these files say of it what all files together say.</summary>
internal sealed class FileDependencies
{
    private readonly SchemaOutline _outline;
    private readonly TypeUse _use;

    // What an instance with an alias is made of: others may mention it.
    private readonly List<string> _aliased = [];

    private FileDependencies(SchemaOutline outline, TypeUse use) => (_outline, _use) = (outline, use);

    /// <summary>
    /// Files that count for every class: they declare qualifiers, enumerations, structures inside classes (whose names depend on what
    /// is declared elsewhere) or aliases.
    /// </summary>
    public HashSet<string> Global { get; } = new(StringComparer.Ordinal);

    public static FileDependencies Of(SchemaOutline outline, TypeUse use, EquatableArray<MofFile> files)
    {
        var dependencies = new FileDependencies(outline, use);
        foreach (var file in files)
        {
            foreach (var declaration in file.Declarations)
            {
                if (declaration is InstanceDeclarationSyntax { Instance: { Alias: not null } aliased })
                {
                    TypeUse.OfInstance(aliased, dependencies._aliased);
                }

                if (IsGlobal(declaration))
                {
                    dependencies.Global.Add(file.Path);
                }
            }
        }

        dependencies.Global.UnionWith(outline.Namesakes.Select(static namesake => namesake.File.Path));
        foreach (var declared in outline.Classes)
        {
            if (declared.Outer is not null && outline.Find(declared.Syntax.Name.Text) is { } namesake)
            {
                dependencies.Global.Add(namesake.File.Path);
            }
        }

        return dependencies;
    }

    /// <summary>Adds the files of a class: its own, its amendments', and those of its superclasses.</summary>
    public static void AddClass(DeclaredClass declared, ISet<string> paths, ISet<DeclaredClass> seen)
    {
        for (var current = declared; current is not null && seen.Add(current); current = current.Superclass)
        {
            paths.Add(current.File.Path);
            foreach (var amendment in current.Amendments)
            {
                paths.Add(amendment.File.Path);
            }
        }
    }

    /// <summary>Adds the files of the classes that the instances of a file use, with all that their properties hold.</summary>
    public void AddInstances(MofFile file, ISet<string> paths, ISet<DeclaredClass> seen)
    {
        var names = new List<string>(_aliased);
        foreach (var declaration in file.Declarations)
        {
            if (declaration is InstanceDeclarationSyntax { Instance: var instance })
            {
                TypeUse.OfInstance(instance, names);
            }
        }

        var done = new HashSet<DeclaredClass>();
        var pending = new Stack<string>(names);
        while (pending.Count > 0)
        {
            for (var current = _outline.Find(pending.Pop()); current is not null && done.Add(current); current = current.Superclass)
            {
                AddClass(current, paths, seen);
                foreach (var used in _use.OfMembers(current))
                {
                    pending.Push(used);
                }
            }
        }
    }

    private static bool IsGlobal(DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case QualifierDeclarationSyntax { Type: not null } or EnumerationDeclarationSyntax or InstanceDeclarationSyntax { Instance.Alias: not null }:
                return true;
            case ClassDeclarationSyntax { Alias: not null }:
                return true;
            case ClassDeclarationSyntax type:
                foreach (var member in type.Members)
                {
                    if (member is ClassDeclarationSyntax or EnumerationDeclarationSyntax)
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }
}
