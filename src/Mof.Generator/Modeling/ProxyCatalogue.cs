using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Generator.Planning;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Answers what a class is called in C#, and what its members are called, for every class that has a proxy.</summary>
internal sealed class ProxyCatalogue
{
    private readonly MofSchema _schema;
    private readonly Dictionary<string, TypeName> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReferencedProxy> _referenced = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AccessConvention> _conventions = new(StringComparer.Ordinal);
    private readonly Dictionary<MofClass, ClassNames> _names = [];

    public ProxyCatalogue(MofSchema schema, OutputPlan plan)
    {
        _schema = schema;
        foreach (var type in plan.Types)
        {
            _types[type.CimName] = type;
        }

        foreach (var referenced in plan.Referenced)
        {
            _referenced[referenced.CimName] = referenced;
        }

        foreach (var convention in plan.Conventions)
        {
            _conventions[convention.Path] = convention.Access;
        }
    }

    /// <summary>The classes whose members could not be built: no object of them is made.</summary>
    public HashSet<MofClass> Faulty { get; } = [];

    /// <summary>Whether members of a class, or of one that it derives from, are missing.</summary>
    public bool IsFaulty(MofClass bound)
    {
        for (var current = bound; current is not null; current = current.Superclass)
        {
            if (Faulty.Contains(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The class of a name, if it has a proxy and is bound here.</summary>
    public MofClass? Find(string? name) => name is not null && _types.ContainsKey(name) ? _schema.Find(name) : null;

    /// <summary>The full C# name of a class, or null where it has no proxy.</summary>
    public string? FullName(string? className) =>
        className is not null && _types.TryGetValue(className, out var type) && !type.IsEnumeration ? type.FullName : null;

    /// <summary>The full C# name of an enumeration, or null where it has no type.</summary>
    public string? EnumName(string? enumeration) =>
        enumeration is not null && _types.TryGetValue(enumeration, out var type) && type.IsEnumeration ? type.FullName : null;

    /// <summary>The C# name without namespace.</summary>
    public string NameOf(string cimName) => _types[cimName].Name;

    public AccessConvention Convention(MofClass bound) =>
        Access.ConventionOf(bound, _conventions.TryGetValue(bound.Path, out var stated) ? stated : AccessConvention.Auto);

    /// <summary>The proxy of the superclass, as far as derived classes need it; null where there is none.</summary>
    public SuperclassProxy? Superclass(MofClass bound)
    {
        if (bound.SuperclassName is not { } name)
        {
            return null;
        }

        if (_referenced.TryGetValue(name, out var referenced))
        {
            return SuperclassProxy.Of(referenced, isBound: bound.Superclass is not null);
        }

        return bound.Superclass is { } superclass && FullName(superclass.Name) is { } fullName
            ? SuperclassProxy.Of(fullName, Names(superclass), Superclass(superclass)?.UnknownKeys ?? default)
            : null;
    }

    public ClassNames Names(MofClass bound)
    {
        if (!_names.TryGetValue(bound, out var names))
        {
            var superclass = bound.Superclass is { } known && _types.ContainsKey(known.Name) ? Names(known) : null;
            _names[bound] = names = ClassNames.Of(bound, _types[bound.Name].Name, _types[bound.Name].FullName, superclass, Superclass(bound)?.UnknownKeys ?? default);
        }

        return names;
    }

    /// <summary>The property that holds the descriptor of a class, and the full name of the type that holds those of its properties.</summary>
    public (string Class, string? Properties) Descriptors(MofClass bound)
    {
        var names = Names(bound);
        return _referenced.TryGetValue(bound.Name, out var referenced)
            ? (referenced.ClassMember, referenced.PropertiesHolder)
            : (names.Generated.Class, names.PropertiesHolder);
    }
}
