using Mof.Language.Binding.Checks;

namespace Mof.Language.Binding;

/// <summary>Binds instances to their classes: property names as declared, values of their types, aliases resolved (MOF0105, 0110, 0115).</summary>
internal sealed class InstanceBinder
{
    private const int MaximumDepth = Grammar.ParseState.MaximumDepth;

    private readonly BindingContext _context;
    private readonly Dictionary<string, (InstanceSyntax Syntax, MofFile File, string? Namespace)> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _classAliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<object> _resolving = new(ReferenceComparer.Instance);
    private readonly Dictionary<object, MofInstance> _resolved = new(ReferenceComparer.Instance);

    // How deep the objects inside an instance are nested; whoever reads them later goes down as deep.
    private readonly Dictionary<object, int> _depths = new(ReferenceComparer.Instance);
    private int _deepest;

    private InstanceBinder(BindingContext context) => _context = context;

    public static IReadOnlyList<MofInstance> Bind(BindingContext context)
    {
        var binder = new InstanceBinder(context);
        var declared = new List<(InstanceSyntax Syntax, MofFile File, string? Namespace)>();
        foreach (var (declaration, file, @namespace) in FileSection.Of(context.Files))
        {
            if (declaration is InstanceDeclarationSyntax { Instance: var instance })
            {
                declared.Add((instance, file, @namespace));
            }
        }

        foreach (var (alias, file) in context.Classes.Aliases)
        {
            binder.Declare(alias, file, instance: null);
        }

        foreach (var (syntax, file, @namespace) in declared)
        {
            binder.DeclareAliases(syntax, file, @namespace);
        }

        return [.. declared.Select(entry => binder.One(entry.Syntax, entry.File, entry.Namespace, isReported: true))];
    }

    private void DeclareAliases(InstanceSyntax syntax, MofFile file, string? @namespace)
    {
        if (syntax.Alias is { Text.Length: > 0 } alias)
        {
            Declare(alias, file, (syntax, file, @namespace));
        }

        foreach (var slot in syntax.Slots)
        {
            DeclareAliases(slot.Value, file, @namespace);
        }
    }

    private void DeclareAliases(ValueSyntax? value, MofFile file, string? @namespace)
    {
        switch (value)
        {
            case InstanceSyntax nested:
                DeclareAliases(nested, file, @namespace);
                break;
            case ArraySyntax array:
                foreach (var item in array.Items)
                {
                    DeclareAliases(item, file, @namespace);
                }

                break;
        }
    }

    private void Declare(NameSyntax alias, MofFile file, (InstanceSyntax, MofFile, string?)? instance)
    {
        // An alias holds in its compilation unit (DSP0004 7.9); the files of a project need not be one, so that only those of one file collide.
        if (_aliases.ContainsKey(Scoped(alias.Text, file)) || _classAliases.Contains(alias.Text))
        {
            _context.Report(file, MofRuleIds.Instance, $"The alias '${alias.Text}' is given twice: the first one counts.", alias.Span);
        }
        else if (instance is { } target)
        {
            _aliases[Scoped(alias.Text, file)] = target;
            if (!_aliases.ContainsKey(alias.Text))
            {
                _aliases.Add(alias.Text, target);
            }
        }
        else
        {
            _classAliases.Add(alias.Text);
        }
    }

    // The alias of the same file comes first.
    private static string Scoped(string alias, MofFile file) => alias + "\0" + file.Path;

    private MofInstance One(InstanceSyntax syntax, MofFile file, string? @namespace, bool isReported)
    {
        var bound = _context.Classes.Find(syntax.ClassName.Text)?.Class;
        if (isReported)
        {
            CheckClass(syntax, file, bound);
        }

        var (outer, values) = (_deepest, new List<MofPropertyValue>(syntax.Slots.Count));
        _deepest = 0;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var slot in syntax.Slots)
        {
            if (slot.Name.Text.Length == 0)
            {
                continue;
            }

            if (!seen.Add(slot.Name.Text))
            {
                Report(isReported, file, $"'{slot.Name.Text}' is given twice: the first value counts.", slot.Name.Span);
                continue;
            }

            if (bound is null)
            {
                Unbound(slot.Value, file, @namespace, isReported);
            }
            else if (bound.FindProperty(slot.Name.Text) is { } property)
            {
                if (slot.Value is { } value && Value(value, property, file, @namespace, isReported) is { } typed)
                {
                    values.Add(new MofPropertyValue(property.Name, typed));
                }
            }
            else if (bound.IsComplete && !SystemClass.IsName(slot.Name.Text))
            {
                Report(isReported, file, UnknownProperty(bound, slot.Name.Text), slot.Name.Span);
            }
        }

        var instance = new MofInstance(
            bound?.Name ?? syntax.ClassName.Text, syntax.Alias?.Text, new EquatableArray<MofPropertyValue>([.. values]), file.Path, syntax.Span)
        {
            Namespace = @namespace,
        };
        _depths[instance] = _deepest + 1;
        _deepest = Math.Max(outer, _deepest + 1);
        return instance;
    }

    private MofValue? Value(ValueSyntax value, MofProperty property, MofFile file, string? @namespace, bool isReported)
    {
        if (isReported && property.Type.Kind == MofTypeKind.DateTime)
        {
            DateTimeCheck.Run(value, property, file, _context);
        }

        return ValueBinder.Bind(
            value,
            property.Type,
            _context.Enumerations,
            nested => Nested(nested, file, @namespace, isReported),
            (part, why) =>
            {
                if (isReported)
                {
                    _context.Report(file, MofRuleIds.ValueDoesNotFit, $"The value of '{property}' does not fit: {SourceText.Of(part)} {why}.", part.Span);
                }
            });
    }

    // Of an instance of an unknown class the values are unknown, too; what they are instances of need not be.
    private void Unbound(ValueSyntax? value, MofFile file, string? @namespace, bool isReported)
    {
        switch (value)
        {
            case InstanceSyntax or AliasSyntax:
                Nested(value, file, @namespace, isReported);
                break;
            case ArraySyntax array:
                foreach (var item in array.Items)
                {
                    Unbound(item, file, @namespace, isReported);
                }

                break;
        }
    }

    private MofInstance? Nested(ValueSyntax syntax, MofFile file, string? @namespace, bool isReported)
    {
        if (syntax is InstanceSyntax instance)
        {
            return One(instance, file, @namespace, isReported);
        }

        if (syntax is not AliasSyntax { Alias: var alias } || _classAliases.Contains(alias))
        {
            return null;
        }

        if (!_aliases.TryGetValue(Scoped(alias, file), out var target) && !_aliases.TryGetValue(alias, out target))
        {
            Report(isReported, file, $"No instance has the alias '${alias}'.", syntax.Span);
            return null;
        }

        return Target(target, alias, syntax, file, isReported);
    }

    private MofInstance? Target(
        (InstanceSyntax Syntax, MofFile File, string? Namespace) target, string alias, ValueSyntax use, MofFile file, bool isReported)
    {
        // Each is bound once: aliases of aliases of aliases would double the work at every step.
        if (!_resolved.TryGetValue(target.Syntax, out var bound))
        {
            // Aliases may point ahead, but not in a circle (mofcomp).
            if (_resolving.Count == MaximumDepth || !_resolving.Add(target.Syntax))
            {
                return null;
            }

            var outer = _deepest;
            bound = One(target.Syntax, target.File, target.Namespace, isReported: false);
            _deepest = outer;
            _resolving.Remove(target.Syntax);
            _resolved.Add(target.Syntax, bound);
        }

        if (_depths[bound] >= MaximumDepth)
        {
            Report(isReported, file, $"Instances are nested more than {MaximumDepth} levels deep: '${alias}' is left out.", use.Span);
            return null;
        }

        _deepest = Math.Max(_deepest, _depths[bound]);
        return bound;
    }

    private void CheckClass(InstanceSyntax syntax, MofFile file, MofClass? bound)
    {
        var name = syntax.ClassName.Text;
        if (bound is { IsAbstract: true })
        {
            Report(isReported: true, file, $"Class '{bound.Name}' is abstract: it has no instances. Name a class that derives from it.", syntax.ClassName.Span);
        }
        else if (bound is null && name.Length > 0 && !SystemClass.IsName(name) && !_context.IsKnownElsewhere(name) && _context.Unknown.Add((file.Path, name)))
        {
            _context.Report(
                file, MofRuleIds.UnknownClass, $"Class '{name}' is in none of the MOF files of this project: its instances have no type. Add its file.", syntax.ClassName.Span);
        }
    }

    private void Report(bool isReported, MofFile file, string message, MofSpan span)
    {
        if (isReported)
        {
            _context.Report(file, MofRuleIds.Instance, message, span);
        }
    }

    private string UnknownProperty(MofClass bound, string name)
    {
        var candidate = _context.Nearest(name, bound.AllProperties.Select(static property => property.Name));
        return $"Class '{bound.Name}' has no property '{name}'." + (candidate is null ? "" : $" Did you mean '{candidate}'?");
    }
}
