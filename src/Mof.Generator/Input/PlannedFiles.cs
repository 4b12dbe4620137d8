using Mof.Generator.Planning;
using Mof.Language;

namespace Mof.Generator.Input;

/// <summary>A plan with the files that it depends on: equal as long as none of these has changed.</summary>
internal sealed record PlannedFiles(OutputPlan Plan, EquatableArray<MofFile> Files)
{
    /// <summary>Picks the files of a plan out of all, in their order.</summary>
    public static PlannedFiles Of(OutputPlan plan, EquatableArray<MofFile> files)
    {
        var inputs = new HashSet<string>(plan.Inputs, StringComparer.Ordinal);
        return new PlannedFiles(plan, new EquatableArray<MofFile>([.. files.Where(file => inputs.Contains(file.Path))]));
    }
}
