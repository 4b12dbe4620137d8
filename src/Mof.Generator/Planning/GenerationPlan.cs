using Mof.Generator.Input;
using Mof.Language;

namespace Mof.Generator.Planning;

/// <summary>What is generated, where, and from which files: all that depends on every file together.</summary>
/// <param name="Outputs">One entry a generated file, in the order of <see cref="OutputPlan.Anchor"/>.</param>
/// <param name="Findings">MOF0190, MOF0191.</param>
internal sealed record GenerationPlan(EquatableArray<OutputPlan> Outputs, EquatableArray<MofDiagnostic> Findings)
{
    public static GenerationPlan Nothing { get; } = new(default, default);

    /// <summary>The generated file that hangs on a MOF file; null for most where files share one.</summary>
    public OutputPlan? OutputAt(string anchor)
    {
        var (low, high) = (0, Outputs.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (string.CompareOrdinal(Outputs[middle].Anchor, anchor))
            {
                case 0:
                    return Outputs[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }
}

/// <summary>One generated file, and all that it depends on.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Sources">What goes into it, by MOF file.</param>
/// <param name="Inputs">
/// The files, by path, that decide about it: those of its sources, of the superclasses, of what its instances use, and those that hold
/// for all. When none of them changes, nothing here does.
/// </param>
/// <param name="Types">The C# names of the types that it mentions.</param>
/// <param name="Conventions">The files, among the inputs, that state an access convention.</param>
/// <param name="Referenced">The proxies of referenced assemblies that it mentions.</param>
internal sealed record OutputPlan(
    string HintName,
    EquatableArray<SourcePlan> Sources,
    EquatableArray<string> Inputs,
    EquatableArray<TypeName> Types,
    EquatableArray<FileConvention> Conventions,
    EquatableArray<ReferencedProxy> Referenced)
{
    /// <summary>
    /// The path of the first MOF file that goes into it. The compiler tracks what comes of each MOF file by that file, so that one more
    /// file moves no other; what comes of all together it would track by its place in a list.
    /// </summary>
    public string Anchor => Sources[0].Path;
}

/// <summary>What one MOF file contributes.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Name">The file's name, without folder: the same on every machine.</param>
/// <param name="Namespace">The C# namespace of its types; empty for the global one.</param>
/// <param name="Classes">The CIM names of its classes, in the order of the text.</param>
/// <param name="Enumerations">The CIM names of its enumerations.</param>
/// <param name="DataMethod">The method of MofData for its instances; null without any.</param>
internal sealed record SourcePlan(
    string Path, string Name, string Namespace, EquatableArray<string> Classes, EquatableArray<string> Enumerations, string? DataMethod);

/// <summary>A type's CIM name, its C# name, and that with its namespace.</summary>
internal sealed record TypeName(string CimName, string Name, string FullName);

/// <summary>The access convention that the project file states for one MOF file.</summary>
internal sealed record FileConvention(string Path, AccessConvention Access);
