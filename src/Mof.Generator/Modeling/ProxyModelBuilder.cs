using System.Collections.Immutable;
using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Generator.Reporting;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Turns a schema into the proxy model: which classes, which names, which C# types.</summary>
internal static class ProxyModelBuilder
{
    public static ProxyModel Build(
        MofSchema schema, ImmutableArray<FileSettings> settings, ProjectSettings project, CancellationToken cancellation)
    {
        var byPath = new Dictionary<string, FileSettings>(StringComparer.Ordinal);
        foreach (var file in settings)
        {
            byPath[file.Path] = file;
        }

        var selected = ClassSelection.Select(schema, byPath);
        var catalogue = new ProxyCatalogue(schema, selected, byPath, project);
        var faults = new List<MofDiagnostic>();
        var index = new List<ProxyIndexEntry>();
        var classesOfFile = new Dictionary<string, List<ProxyClass>>(StringComparer.Ordinal);
        foreach (var bound in schema.Classes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (selected.Contains(bound) && TryBuild(bound, catalogue, schema, faults) is { } proxy)
            {
                ListOf(classesOfFile, bound.Path).Add(proxy);
                index.Add(new ProxyIndexEntry(proxy.CimName, proxy.TypeName, proxy.Names.Class));
            }
        }

        var dataOfFile = DataBuilder.Build(schema, catalogue);
        var files = new List<ProxyFile>();
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "MofModel" };
        foreach (var file in schema.Files)
        {
            classesOfFile.TryGetValue(file.Path, out var classes);
            dataOfFile.TryGetValue(file.Path, out var data);
            if (classes is null && data is null)
            {
                continue;
            }

            var name = FileName(file.Path);
            files.Add(new ProxyFile(
                Identifier.Unique(Identifier.Sanitize(name), hints) + ".g.cs",
                name,
                byPath.TryGetValue(file.Path, out var own) ? own.Namespace : project.Namespace,
                new EquatableArray<ProxyClass>(classes is null ? [] : [.. classes]),
                data));
        }

        index.Sort(static (left, right) => string.CompareOrdinal(left.CimName, right.CimName));
        return new ProxyModel(
            new EquatableArray<ProxyFile>([.. files]),
            new ProxyIndex(new EquatableArray<ProxyIndexEntry>([.. index])),
            new EquatableArray<MofDiagnostic>([.. faults]));
    }

    /// <summary>The file's name without folders, whatever the machine's separator.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    // Whatever goes wrong inside one class costs that class, never the others, and never the compiler.
    private static ProxyClass? TryBuild(MofClass bound, ProxyCatalogue catalogue, MofSchema schema, List<MofDiagnostic> faults)
    {
        try
        {
            return ClassBuilder.Build(bound, catalogue);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var file = schema.Files.First(candidate => candidate.Path == bound.Path);
            faults.Add(file.Report(
                GeneratorRules.InternalFault.Id,
                MofSeverity.Warning,
                $"Class '{bound.Name}' is left out because of a fault inside the generator: {exception.GetType().Name}: {exception.Message} Please report it with this class.",
                bound.Span));
            return null;
        }
    }

    private static List<ProxyClass> ListOf(Dictionary<string, List<ProxyClass>> lists, string path)
    {
        if (!lists.TryGetValue(path, out var list))
        {
            lists[path] = list = [];
        }

        return list;
    }
}
