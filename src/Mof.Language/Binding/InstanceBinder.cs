namespace Mof.Language.Binding;

/// <summary>Binds instances to their classes: property names as declared, values of their types, aliases resolved.</summary>
internal sealed class InstanceBinder
{
    private readonly ClassTable _table;
    private readonly Dictionary<string, (InstanceSyntax Syntax, MofFile File)> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _resolving = new(StringComparer.OrdinalIgnoreCase);

    private InstanceBinder(ClassTable table) => _table = table;

    public static IReadOnlyList<MofInstance> Bind(EquatableArray<MofFile> files, ClassTable table)
    {
        var binder = new InstanceBinder(table);
        foreach (var (syntax, file) in TopLevel(files))
        {
            if (syntax.Alias is { } alias && !binder._aliases.ContainsKey(alias.Text))
            {
                binder._aliases.Add(alias.Text, (syntax, file));
            }
        }

        return [.. TopLevel(files).Select(entry => binder.One(entry.Syntax, entry.File))];
    }

    private static IEnumerable<(InstanceSyntax Syntax, MofFile File)> TopLevel(EquatableArray<MofFile> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var declaration in files[i].Declarations.OfType<InstanceDeclarationSyntax>())
            {
                yield return (declaration.Instance, files[i]);
            }
        }
    }

    private MofInstance One(InstanceSyntax syntax, MofFile file)
    {
        var bound = _table.Find(syntax.ClassName.Text)?.Class;
        var values = new List<MofPropertyValue>(syntax.Slots.Count);
        foreach (var slot in syntax.Slots)
        {
            if (slot.Value is { } value && bound?.FindProperty(slot.Name.Text) is { } property &&
                ValueBinder.Bind(value, property.Type, nested => Nested(nested, file)) is { } typed)
            {
                values.Add(new MofPropertyValue(property.Name, typed));
            }
        }

        return new MofInstance(bound?.Name ?? syntax.ClassName.Text, syntax.Alias?.Text, new EquatableArray<MofPropertyValue>([.. values]), file.Path, syntax.Span);
    }

    private MofInstance? Nested(ValueSyntax syntax, MofFile file)
    {
        if (syntax is InstanceSyntax instance)
        {
            return One(instance, file);
        }

        // Aliases may point ahead, but not in a circle (mofcomp).
        if (syntax is not AliasSyntax { Alias: var alias } || !_aliases.TryGetValue(alias, out var target) || !_resolving.Add(alias))
        {
            return null;
        }

        var bound = One(target.Syntax, target.File);
        _resolving.Remove(alias);
        return bound;
    }
}
