namespace Mof.Language.Binding;

/// <summary>The qualifier types of a schema: what its files declare, else what the standards have.</summary>
internal sealed class QualifierTypes
{
    private readonly Dictionary<string, QualifierType> _declared = new(QualifierNameComparer.Instance);

    private readonly Dictionary<string, QualifierType?> _found = [];

    // mofcomp's "qualifier Name : flavors;" speaks for its file only.
    private readonly Dictionary<object, Dictionary<string, MofFlavors>> _fileFlavors = new(ReferenceComparer.Instance);

    public List<MofQualifierDeclaration> Declarations { get; } = [];

    public IEnumerable<string> Names => QualifierCatalogue.ByName.Keys.Concat(_declared.Keys);

    public static QualifierTypes Bind(EquatableArray<MofFile> files)
    {
        var types = new QualifierTypes();
        foreach (var file in files)
        {
            foreach (var declaration in file.Declarations)
            {
                if (declaration is QualifierDeclarationSyntax { Name.Text.Length: > 0 } syntax)
                {
                    types.Add(syntax, file);
                }
            }
        }

        return types;
    }

    /// <summary>Whether the files declare the qualifier In with the default TRUE, as DMTF's schema does.</summary>
    public bool IsInByDefault { get; private set; }

    /// <summary>What is known of a qualifier; null for nothing.</summary>
    public QualifierType? Find(string name)
    {
        // Few names come again and again: as they are written they are found without folding.
        if (!_found.TryGetValue(name, out var type))
        {
            type = _declared.TryGetValue(name, out var declared) || QualifierCatalogue.ByName.TryGetValue(name, out declared) ? declared : null;
            _found.Add(name, type);
        }

        return type;
    }

    /// <summary>The flavors of a qualifier: those of its use, of its file, of its declaration (DSP0004 5.5.2.3).</summary>
    public MofFlavors FlavorsOf(QualifierSyntax syntax, MofFile file)
    {
        var flavors = FlavorNames.Read(syntax.Flavors);
        if (_fileFlavors.Count > 0 && _fileFlavors.TryGetValue(file, out var byName) && byName.TryGetValue(syntax.Name.Text, out var ofFile))
        {
            flavors = FlavorNames.Add(flavors, ofFile);
        }

        return FlavorNames.Add(flavors, DefaultFlavorsOf(syntax.Name.Text));
    }

    /// <summary>The flavors of a qualifier that is given without any: those of its declaration; DMTF's default for the rest.</summary>
    public MofFlavors DefaultFlavorsOf(string name) =>
        FlavorNames.Add(Find(name)?.Flavors ?? MofFlavors.None, MofFlavors.EnableOverride | MofFlavors.ToSubclass);

    private void Add(QualifierDeclarationSyntax syntax, MofFile file)
    {
        if (syntax.Type is null)
        {
            if (!_fileFlavors.TryGetValue(file, out var byName))
            {
                _fileFlavors[file] = byName = new(QualifierNameComparer.Instance);
            }

            byName[syntax.Name.Text] = FlavorNames.Read(syntax.Flavors);
        }
        else if (!_declared.ContainsKey(syntax.Name.Text))
        {
            var type = TypeBinder.Plain(syntax.Type);
            var declaration = new MofQualifierDeclaration(
                syntax.Name.Text,
                type,
                syntax.Default is { } value ? ValueBinder.Bind(value, type) : null,
                ScopeNames.Read(syntax.Scopes),
                FlavorNames.Read(syntax.Flavors),
                file.Path,
                syntax.Name.Span);
            Declarations.Add(declaration);
            IsInByDefault |= QualifierName.Equal(declaration.Name, "In") && declaration.Default is MofBoolean { Value: true };
            _declared.Add(declaration.Name, TypeOf(declaration));
            _found.Clear();
        }
    }

    // A standard qualifier that is declared again stays as wide as its use in practice.
    private static QualifierType TypeOf(MofQualifierDeclaration declaration)
    {
        var type = declaration.Type;
        var values = (type.IsArray ? QualifierValues.List : 0) | type.Kind switch
        {
            MofTypeKind.Boolean => QualifierValues.Bool,
            MofTypeKind.Real32 or MofTypeKind.Real64 => QualifierValues.Real | QualifierValues.Integer,
            MofTypeKind.Char16 => QualifierValues.Char | QualifierValues.Integer,
            MofTypeKind.String or MofTypeKind.DateTime => QualifierValues.Text,
            _ when type.IsInteger => QualifierValues.Integer | QualifierValues.Char,
            _ => QualifierValues.Anything,
        };
        var scopes = declaration.Scopes;
        if (QualifierCatalogue.ByName.TryGetValue(declaration.Name, out var standard))
        {
            values |= standard.Values;
            scopes |= standard.Scopes;
        }

        return new QualifierType(declaration.Name, values, scopes, declaration.Flavors)
        {
            Default = type.Kind == MofTypeKind.Boolean ? null : declaration.Default,
        };
    }
}
