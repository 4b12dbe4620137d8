namespace Mof.Language.Binding;

/// <summary>The classes by name: each once, whatever the number of files that declare it.</summary>
internal sealed class ClassTable
{
    private readonly Dictionary<string, DeclaredClass> _byName = new(StringComparer.OrdinalIgnoreCase);

    public List<DeclaredClass> Classes { get; } = [];

    public static ClassTable Build(EquatableArray<MofFile> files, List<MofDiagnostic> diagnostics)
    {
        var table = new ClassTable();
        foreach (var file in files)
        {
            string? @namespace = null;
            foreach (var declaration in file.Declarations)
            {
                switch (declaration)
                {
                    case PragmaSyntax { Arguments: { Count: > 0 } arguments } pragma
                        when string.Equals(pragma.Name.Text, "namespace", StringComparison.OrdinalIgnoreCase) && arguments[0] is StringSyntax text:
                        @namespace = text.Text;
                        break;
                    case ClassDeclarationSyntax { IsForward: false, Name.Text.Length: > 0 } syntax:
                        table.Add(new DeclaredClass(syntax, file, @namespace), diagnostics);
                        break;
                }
            }
        }

        return table;
    }

    public DeclaredClass? Find(string name) => _byName.TryGetValue(name, out var found) ? found : null;

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
    private void Add(DeclaredClass declared, List<MofDiagnostic> diagnostics)
    {
        if (!_byName.TryGetValue(declared.Name, out var first))
        {
            _byName[declared.Name] = declared;
            Classes.Add(declared);
        }
        else if (!first.Syntax.Equals(declared.Syntax) && !IsAmendment(declared))
        {
            diagnostics.Add(declared.File.Report(
                MofRuleIds.ClassDefinedTwice,
                MofSeverity.Warning,
                $"Class '{declared.Name}' is defined differently in {FileName(first.File.Path)}: that definition counts, this one does not. Remove one of them.",
                declared.Syntax.Name.Span));
        }
    }

    // An amendment repeats a class with localised qualifiers only.
    private static bool IsAmendment(DeclaredClass declared)
    {
        foreach (var qualifier in declared.Syntax.Qualifiers)
        {
            if (QualifierName.Equal(qualifier.Name.Text, "Amendment"))
            {
                return true;
            }
        }

        return false;
    }

    private static string FileName(string path) => path.Length == 0 ? "another text" : "'" + path.Substring(path.LastIndexOfAny(['/', '\\']) + 1) + "'";
}
