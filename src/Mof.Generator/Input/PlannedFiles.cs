using Mof.Generator.Planning;
using Mof.Language;

namespace Mof.Generator.Input;

/// <summary>A plan with the files that it depends on: equal as long as none of these has changed.</summary>
internal sealed record PlannedFiles(OutputPlan Plan, EquatableArray<MofFile> Files)
{
    /// <summary>Picks the files of every plan out of all, in their order.</summary>
    public static IEnumerable<PlannedFiles> Of(GenerationPlan plan, EquatableArray<MofFile> files)
    {
        foreach (var output in plan.Outputs)
        {
            var inputs = new HashSet<string>(output.Inputs, StringComparer.Ordinal);
            yield return new PlannedFiles(output, new EquatableArray<MofFile>([.. files.Where(file => inputs.Contains(file.Path))]));
        }
    }
}
