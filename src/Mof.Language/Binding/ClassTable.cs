namespace Mof.Language.Binding;

/// <summary>The classes by name: each once, whatever the number of files that declare it.</summary>
internal sealed class ClassTable
{
    private readonly Dictionary<string, DeclaredClass> _byName = new(StringComparer.OrdinalIgnoreCase);

    private bool _hasNested;

    public List<DeclaredClass> Classes { get; } = [];

    /// <summary>Every alias of a class (mofcomp: <c>class A as $a</c>) with its place.</summary>
    public List<(NameSyntax Alias, MofFile File)> Aliases { get; } = [];

    public static void Build(BindingContext context)
    {
        var table = context.Classes;
        var amendments = new List<DeclaredClass>();
        foreach (var (declaration, file, @namespace) in FileSection.Of(context.Files))
        {
            if (declaration is not ClassDeclarationSyntax { Name.Text.Length: > 0 } syntax)
            {
                continue;
            }

            if (syntax.Alias is { } alias)
            {
                table.Aliases.Add((alias, file));
            }

            if (!syntax.IsForward)
            {
                var declared = new DeclaredClass(syntax.Name.Text, syntax, file, @namespace, outer: null);
                if (IsAmendment(syntax))
                {
                    amendments.Add(declared);
                }
                else
                {
                    table.Add(declared, context);
                }
            }
        }

        foreach (var amendment in amendments)
        {
            table.Amend(amendment, context);
        }
    }

    public DeclaredClass? Find(string name) => _byName.TryGetValue(name, out var found) ? found : null;

    /// <summary>Finds a class from inside another: what that one declares inside itself comes first (DSP0221 7.5.3).</summary>
    public DeclaredClass? Find(string name, DeclaredClass? from)
    {
        for (; from is not null && _hasNested; from = from.Outer)
        {
            if (Find(Qualified(from, name)) is { } nested)
            {
                return nested;
            }
        }

        return Find(name);
    }

    /// <summary>Superclasses before their subclasses, otherwise in the order of the text.</summary>
    public IEnumerable<DeclaredClass> InOrderOfInheritance()
    {
        var done = new HashSet<DeclaredClass>();
        var chain = new Stack<DeclaredClass>();
        foreach (var declared in Classes)
        {
            for (var current = declared; current is not null && !done.Contains(current); current = current.Superclass)
            {
                chain.Push(current);
            }

            while (chain.Count > 0)
            {
                var next = chain.Pop();
                done.Add(next);
                yield return next;
            }
        }
    }

    // mofcomp takes a second definition as an update; most are the same text in two packages.
    private void Add(DeclaredClass declared, BindingContext context)
    {
        if (!_byName.TryGetValue(declared.Name, out var first))
        {
            _byName[declared.Name] = declared;
            Classes.Add(declared);
            AddNested(declared, context);
        }
        else if (!first.Syntax.Equals(declared.Syntax))
        {
            context.Report(
                declared.File,
                MofRuleIds.ClassDefinedTwice,
                $"Class '{declared.Name}' is defined differently in {FileName(first.File.Path)}: that definition counts, this one does not. Remove one of them.",
                declared.Syntax.Name.Span);
        }
    }

    private void AddNested(DeclaredClass outer, BindingContext context)
    {
        foreach (var member in outer.Syntax.Members)
        {
            if (member is ClassDeclarationSyntax { Name.Text.Length: > 0, IsForward: false } nested)
            {
                _hasNested = true;
                var name = _byName.ContainsKey(nested.Name.Text) ? Qualified(outer, nested.Name.Text) : nested.Name.Text;
                Add(new DeclaredClass(name, nested, outer.File, outer.Namespace, outer), context);
            }
        }
    }

    // An amendment without the class that it amends is all there is: it counts as the class, unless it is but a text of one language.
    private void Amend(DeclaredClass amendment, BindingContext context)
    {
        if (Find(amendment.Name) is { } amended)
        {
            amended.Amendments.Add(amendment);
        }
        else if (!MofNamespace.IsLocalized(amendment.Namespace))
        {
            Add(amendment, context);
        }
    }

    private static bool IsAmendment(ClassDeclarationSyntax syntax)
    {
        foreach (var qualifier in syntax.Qualifiers)
        {
            if (QualifierName.Equal(qualifier.Name.Text, "Amendment") && qualifier.Value is not BooleanSyntax { Value: false })
            {
                return true;
            }
        }

        return false;
    }

    private static string Qualified(DeclaredClass outer, string name) => outer.Name + "_" + name;

    private static string FileName(string path) => path.Length == 0 ? "another text" : "'" + path.Substring(path.LastIndexOfAny(['/', '\\']) + 1) + "'";
}
