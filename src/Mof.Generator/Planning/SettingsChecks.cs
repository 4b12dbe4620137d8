using Mof.Generator.Input;
using Mof.Generator.Reporting;
using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>MOF0190 and MOF0191: settings that ask for nothing, which is seldom meant.</summary>
internal static class SettingsChecks
{
    public static EquatableArray<MofDiagnostic> Run(
        EquatableArray<MofFile> files,
        IReadOnlyDictionary<string, FileSettings> settings,
        SchemaOutline outline,
        TypeSelection selection,
        EquatableArray<OutputPlan> outputs)
    {
        var found = new List<MofDiagnostic>();
        PatternsWithoutClass(files, settings, outline, found);
        if (outputs.Count == 0 && files.FirstOrDefault(file => !settings.TryGetValue(file.Path, out var own) || own.Generate) is { } first)
        {
            found.Add(first.Report(GeneratorRules.NothingGenerated.Id, MofSeverity.Info, Nothing(files.Count, outline, selection), default));
        }

        return new EquatableArray<MofDiagnostic>([.. found]);
    }

    // The same metadata stands at every file of an item; only a pattern that none of them satisfies is a mistake.
    private static void PatternsWithoutClass(
        EquatableArray<MofFile> files, IReadOnlyDictionary<string, FileSettings> settings, SchemaOutline outline, List<MofDiagnostic> found)
    {
        var unmatched = new Dictionary<string, MofFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (settings.TryGetValue(file.Path, out var own) && own.Generate)
            {
                foreach (var pattern in own.Classes)
                {
                    if (pattern != "*" && !unmatched.ContainsKey(pattern))
                    {
                        unmatched.Add(pattern, file);
                    }
                }
            }
        }

        if (unmatched.Count == 0)
        {
            return;
        }

        foreach (var (name, path) in outline.Classes.Select(static declared => (declared.Name, declared.File.Path))
            .Concat(outline.Enumerations.Select(static enumeration => (enumeration.Name, enumeration.Path))))
        {
            if (settings.TryGetValue(path, out var own))
            {
                foreach (var pattern in own.Classes)
                {
                    if (ClassPattern.Matches(name, pattern))
                    {
                        unmatched.Remove(pattern);
                    }
                }
            }
        }

        foreach (var pair in unmatched.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            found.Add(pair.Value.Report(
                GeneratorRules.ClassesNamesNothing.Id,
                MofSeverity.Warning,
                $"The item metadata Classes asks for '{pair.Key}', but no such class is declared in the files that it stands at." +
                    (NearestName.Find(pair.Key, outline.Classes.Select(static declared => declared.Name)) is { } meant ? $" Did you mean '{meant}'?" : ""),
                default));
        }
    }

    private static string Nothing(int count, SchemaOutline outline, TypeSelection selection)
    {
        var why = outline.Classes.Count == 0 ? "they declare no class"
            : selection.Referenced.Count > 0 ? "referenced assemblies contain the proxies already"
            : "the item metadata Classes selects none";
        return $"No class is generated from the {count} MOF files of this project: {why}.";
    }
}
