using Mof.Generator.Input;
using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>
/// Chooses the types to generate: those that a file's settings name, and all that they need, out of every file. What a referenced
/// assembly has already is used from there.
/// </summary>
internal sealed class TypeSelection
{
    private readonly SchemaOutline _outline;
    private readonly TypeUse _use;
    private readonly IReadOnlyDictionary<string, FileSettings> _settings;
    private readonly IReadOnlyDictionary<string, ReferencedProxy> _available;

    private TypeSelection(
        SchemaOutline outline, TypeUse use, IReadOnlyDictionary<string, FileSettings> settings, IReadOnlyDictionary<string, ReferencedProxy> available)
    {
        _outline = outline;
        _use = use;
        _settings = settings;
        _available = available;
    }

    public HashSet<DeclaredClass> Classes { get; } = [];

    public HashSet<MofEnumeration> Enumerations { get; } = [];

    /// <summary>The proxies of referenced assemblies that are used, by CIM name.</summary>
    public Dictionary<string, ReferencedProxy> Referenced { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static TypeSelection Select(
        SchemaOutline outline, TypeUse use, IReadOnlyDictionary<string, FileSettings> settings, IReadOnlyDictionary<string, ReferencedProxy> available)
    {
        var selection = new TypeSelection(outline, use, settings, available);
        var pending = new Stack<DeclaredClass>();
        foreach (var candidate in outline.Classes)
        {
            if (selection.IsWanted(candidate.Name, candidate.File.Path))
            {
                pending.Push(candidate);
            }
        }

        foreach (var enumeration in outline.Enumerations)
        {
            if (selection.IsWanted(enumeration.Name, enumeration.Path))
            {
                selection.Enumerations.Add(enumeration);
            }
        }

        while (pending.Count > 0)
        {
            selection.Take(pending.Pop(), pending);
        }

        return selection;
    }

    private bool IsWanted(string name, string path) =>
        _settings.TryGetValue(path, out var file) && file.Generate && ClassPattern.MatchesAny(name, file.Classes);

    private void Take(DeclaredClass next, Stack<DeclaredClass> pending)
    {
        // Two proxies of one class in one program would be two types for one thing; who wants that names the class.
        if (_available.TryGetValue(next.Name, out var available) && !IsNamed(next))
        {
            Referenced[next.Name] = available;
            return;
        }

        if (!Classes.Add(next))
        {
            return;
        }

        if (next.Superclass is { } superclass)
        {
            pending.Push(superclass);
        }
        else if (next.Syntax.Superclass is { } unknown)
        {
            Use(unknown.Text);
        }

        foreach (var name in _use.OfMembers(next))
        {
            if (_outline.Find(name) is { } used)
            {
                pending.Push(used);
            }
            else if (_outline.FindEnumeration(name) is { } enumeration)
            {
                Enumerations.Add(enumeration);
            }
            else
            {
                Use(name);
            }
        }
    }

    // A class that no file here declares.
    private void Use(string name)
    {
        if (_available.TryGetValue(name, out var available))
        {
            Referenced[name] = available;
        }
    }

    private bool IsNamed(DeclaredClass declared) => _settings.TryGetValue(declared.File.Path, out var file) && ClassPattern.Names(declared.Name, file.Classes);
}
