using Mof.Generator.Input;
using Mof.Generator.Modeling;
using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>
/// The C# names of all types that are generated. A type keeps its MOF name; where that is no C# name, or taken, it gets underscores, in
/// the order of the files and texts.
/// </summary>
internal sealed class TypeNames
{
    private readonly Dictionary<string, TypeName> _byCimName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _taken = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, FileSettings> _settings;
    private readonly ProjectSettings _project;

    private TypeNames(IReadOnlyDictionary<string, FileSettings> settings, ProjectSettings project)
    {
        _settings = settings;
        _project = project;
    }

    public static TypeNames Of(SchemaOutline outline, TypeSelection selection, IReadOnlyDictionary<string, FileSettings> settings, ProjectSettings project)
    {
        var names = new TypeNames(settings, project);
        foreach (var @namespace in settings.Values.Select(static file => file.Namespace).Append(project.Namespace).Append("Mof.Runtime").Append("System.Linq"))
        {
            names.ReserveParts(@namespace);
        }

        names.TakenIn(project.Namespace).UnionWith(["MofModel", "MofData"]);
        foreach (var declared in outline.Classes)
        {
            if (selection.Classes.Contains(declared))
            {
                names.Add(declared.Name, declared.File.Path);
            }
        }

        foreach (var enumeration in outline.Enumerations)
        {
            if (selection.Enumerations.Contains(enumeration))
            {
                names.Add(enumeration.Name, enumeration.Path, isEnumeration: true);
            }
        }

        foreach (var referenced in selection.Referenced.Values)
        {
            names._byCimName[referenced.CimName] = new TypeName(referenced.CimName, referenced.Name, referenced.FullName);
        }

        return names;
    }

    public TypeName? Find(string cimName) => _byCimName.TryGetValue(cimName, out var found) ? found : null;

    public string NamespaceOf(string path) => _settings.TryGetValue(path, out var file) ? file.Namespace : _project.Namespace;

    private void Add(string cimName, string path, bool isEnumeration = false)
    {
        var @namespace = NamespaceOf(path);
        var name = Identifier.Unique(Identifier.EscapeEverywhere(Identifier.Sanitize(cimName)), TakenIn(@namespace));
        _byCimName[cimName] = new TypeName(cimName, name, "global::" + (@namespace.Length == 0 ? "" : @namespace + ".") + name, isEnumeration);
    }

    // A namespace and a type cannot share a name: with A.B in use, A has no type B.
    private void ReserveParts(string @namespace)
    {
        var outer = "";
        foreach (var part in @namespace.Split('.'))
        {
            TakenIn(outer).Add(part.TrimStart('@'));
            outer = outer.Length == 0 ? part : outer + "." + part;
        }
    }

    private HashSet<string> TakenIn(string @namespace)
    {
        if (!_taken.TryGetValue(@namespace, out var taken))
        {
            _taken[@namespace] = taken = new HashSet<string>(StringComparer.Ordinal);
        }

        return taken;
    }
}
