using System.Collections.Immutable;
using Mof.Generator.Input;
using Mof.Generator.Modeling;
using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>Plans what is generated: from names alone, so that it costs little and changes seldom.</summary>
internal static class GenerationPlanner
{
    public static GenerationPlan Plan(
        EquatableArray<MofFile> files,
        ImmutableArray<FileSettings> settings,
        ProjectSettings project,
        EquatableArray<ReferencedProxy> referenced,
        CancellationToken cancellation)
    {
        if (files.Count == 0)
        {
            return GenerationPlan.Nothing;
        }

        var byPath = new Dictionary<string, FileSettings>(StringComparer.Ordinal);
        foreach (var file in settings)
        {
            byPath[file.Path] = file;
        }

        var available = new Dictionary<string, ReferencedProxy>(StringComparer.OrdinalIgnoreCase);
        foreach (var proxy in referenced)
        {
            available[proxy.CimName] = proxy;
        }

        var outline = SchemaOutline.Of(files);
        cancellation.ThrowIfCancellationRequested();
        var use = new TypeUse();
        var selection = TypeSelection.Select(outline, use, byPath, available);
        var names = TypeNames.Of(outline, selection, byPath, project);
        cancellation.ThrowIfCancellationRequested();
        var outputs = OutputPlanner.Plan(files, outline, use, selection, names, byPath);
        return new GenerationPlan(outputs, SettingsChecks.Run(files, byPath, outline, selection, outputs));
    }
}
