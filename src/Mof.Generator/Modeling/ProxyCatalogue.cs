using Mof.Generator.Input;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Answers what a class is called in C#, and what its members are called, for every class that is generated.</summary>
internal sealed class ProxyCatalogue
{
    private readonly MofSchema _schema;
    private readonly HashSet<MofClass> _selected;
    private readonly IReadOnlyDictionary<string, FileSettings> _settings;
    private readonly ProjectSettings _project;
    private readonly Dictionary<MofClass, ClassNames> _names = [];

    public ProxyCatalogue(
        MofSchema schema, HashSet<MofClass> selected, IReadOnlyDictionary<string, FileSettings> settings, ProjectSettings project)
    {
        _schema = schema;
        _selected = selected;
        _settings = settings;
        _project = project;
    }

    /// <summary>The class of a name, if it is generated.</summary>
    public MofClass? Find(string? name) => name is not null && _schema.Find(name) is { } found && _selected.Contains(found) ? found : null;

    /// <summary>The proxy's full C# name, or null where none is generated.</summary>
    public string? TypeName(string? className) => Find(className) is { } found ? TypeName(found) : null;

    public string TypeName(MofClass bound)
    {
        var @namespace = _settings.TryGetValue(bound.Path, out var file) ? file.Namespace : _project.Namespace;
        return "global::" + (@namespace.Length == 0 ? "" : @namespace + ".") + Name(bound);
    }

    /// <summary>The C# expression of a class's descriptor, or null where none is generated.</summary>
    public string? Descriptor(string? className) => Find(className) is { } found ? TypeName(found) + "." + Names(found).Generated.Class : null;

    public static string Name(MofClass bound) => Identifier.From(bound.Name);

    public AccessConvention Convention(MofClass bound) =>
        Access.ConventionOf(bound, _settings.TryGetValue(bound.Path, out var file) ? file.Access : AccessConvention.Auto);

    /// <summary>The superclass as far as it is generated.</summary>
    public MofClass? Superclass(MofClass bound) => bound.Superclass is { } superclass && _selected.Contains(superclass) ? superclass : null;

    public ClassNames Names(MofClass bound)
    {
        if (!_names.TryGetValue(bound, out var names))
        {
            _names[bound] = names = ClassNames.Of(bound, Superclass(bound) is { } superclass ? Names(superclass) : null);
        }

        return names;
    }
}
