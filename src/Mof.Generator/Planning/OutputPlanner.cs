using Mof.Generator.Input;
using Mof.Generator.Modeling;
using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>Distributes the selected types over the generated files, and lists what each of these depends on.</summary>
internal sealed class OutputPlanner
{
    private readonly SchemaOutline _outline;
    private readonly TypeUse _use;
    private readonly TypeSelection _selection;
    private readonly TypeNames _names;
    private readonly IReadOnlyDictionary<string, FileSettings> _settings;
    private readonly FileDependencies _dependencies;
    private readonly Dictionary<string, List<DeclaredClass>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _enumerations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dataMethods = new(StringComparer.Ordinal) { "MofData", "Equals", "ReferenceEquals" };

    private OutputPlanner(
        EquatableArray<MofFile> files,
        SchemaOutline outline,
        TypeUse use,
        TypeSelection selection,
        TypeNames names,
        IReadOnlyDictionary<string, FileSettings> settings)
    {
        (_outline, _use, _selection, _names, _settings) = (outline, use, selection, names, settings);
        _dependencies = FileDependencies.Of(outline, use, files);
        foreach (var declared in outline.Classes)
        {
            if (selection.Classes.Contains(declared))
            {
                ListOf(_classes, declared.File.Path).Add(declared);
            }
        }

        foreach (var enumeration in outline.Enumerations)
        {
            if (selection.Enumerations.Contains(enumeration))
            {
                ListOf(_enumerations, enumeration.Path).Add(enumeration.Name);
            }
        }
    }

    public static EquatableArray<OutputPlan> Plan(
        EquatableArray<MofFile> files,
        SchemaOutline outline,
        TypeUse use,
        TypeSelection selection,
        TypeNames names,
        IReadOnlyDictionary<string, FileSettings> settings)
    {
        var planner = new OutputPlanner(files, outline, use, selection, names, settings);
        var sources = files.Where(planner.YieldsSomething).ToList();
        var hints = OutputNames.Of([.. sources.Select(static file => file.Path)]);
        var outputs = sources.GroupBy(file => hints[file.Path]).OrderBy(static group => group.Key, StringComparer.Ordinal);
        return new EquatableArray<OutputPlan>([.. outputs.Select(group => planner.Output(group.Key, [.. group]))]);
    }

    private bool YieldsSomething(MofFile file) =>
        _classes.ContainsKey(file.Path) || _enumerations.ContainsKey(file.Path) || HasUsableInstances(file);

    private bool HasUsableInstances(MofFile file)
    {
        if (_settings.TryGetValue(file.Path, out var settings) && !settings.Generate)
        {
            return false;
        }

        foreach (var declaration in file.Declarations)
        {
            if (declaration is InstanceDeclarationSyntax { Instance: var instance } && _outline.Find(instance.ClassName.Text) is { } declared && IsProxy(declared))
            {
                return true;
            }
        }

        return false;
    }

    private OutputPlan Output(string hintName, List<MofFile> files)
    {
        var paths = new HashSet<string>(_dependencies.Global, StringComparer.Ordinal);
        var seen = new HashSet<DeclaredClass>();
        var sources = new List<SourcePlan>(files.Count);
        foreach (var file in files)
        {
            paths.Add(file.Path);
            var classes = _classes.TryGetValue(file.Path, out var own) ? own : [];
            foreach (var declared in classes)
            {
                FileDependencies.AddClass(declared, paths, seen);
            }

            var hasData = HasUsableInstances(file);
            if (hasData)
            {
                _dependencies.AddInstances(file, paths, seen);
            }

            sources.Add(new SourcePlan(
                file.Path,
                OutputNames.FileName(file.Path),
                _names.NamespaceOf(file.Path),
                new EquatableArray<string>([.. classes.Select(static declared => declared.Name)]),
                new EquatableArray<string>(_enumerations.TryGetValue(file.Path, out var enumerations) ? [.. enumerations] : []),
                hasData ? DataMethod(file.Path) : null));
        }

        var used = Used(seen, sources);
        var inputs = Ordered(paths, StringComparer.Ordinal);
        return new OutputPlan(
            hintName,
            new EquatableArray<SourcePlan>([.. sources]),
            new EquatableArray<string>(inputs),
            new EquatableArray<TypeName>([.. used.Select(_names.Find).OfType<TypeName>()]),
            new EquatableArray<FileConvention>([.. inputs.Select(ConventionOf).OfType<FileConvention>()]),
            new EquatableArray<ReferencedProxy>([.. used.Select(Referenced).OfType<ReferencedProxy>()]));
    }

    private string[] Used(HashSet<DeclaredClass> classes, List<SourcePlan> sources)
    {
        var names = new HashSet<string>(sources.SelectMany(static source => source.Enumerations), StringComparer.OrdinalIgnoreCase);
        foreach (var declared in classes)
        {
            names.Add(declared.Name);
            if (declared.Syntax.Superclass is { } superclass)
            {
                names.Add(superclass.Text);
            }

            names.UnionWith(_use.OfMembers(declared));
        }

        return Ordered(names, StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Ordered(HashSet<string> names, StringComparer order)
    {
        var ordered = names.ToArray();
        Array.Sort(ordered, order);
        return ordered;
    }

    private bool IsProxy(DeclaredClass declared) => _selection.Classes.Contains(declared) || _selection.Referenced.ContainsKey(declared.Name);

    private ReferencedProxy? Referenced(string name) => _selection.Referenced.TryGetValue(name, out var found) ? found : null;

    private FileConvention? ConventionOf(string path) =>
        _settings.TryGetValue(path, out var file) && file.Access != AccessConvention.Auto ? new FileConvention(path, file.Access) : null;

    private string DataMethod(string path)
    {
        var name = OutputNames.FileName(path);
        var dot = name.LastIndexOf('.');
        return Identifier.Unique(Identifier.Member(dot > 0 ? name.Substring(0, dot) : name), _dataMethods);
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string path)
    {
        if (!lists.TryGetValue(path, out var list))
        {
            lists[path] = list = [];
        }

        return list;
    }
}
