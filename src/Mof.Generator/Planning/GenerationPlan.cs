using System.Collections.Immutable;
using Mof.Generator.Input;
using Mof.Language;

namespace Mof.Generator.Planning;

/// <summary>What is generated, where, and from which files: all that depends on every file together.</summary>
/// <param name="Outputs">One entry a generated file, in the order of their names.</param>
/// <param name="Findings">MOF0190, MOF0191.</param>
internal sealed record GenerationPlan(EquatableArray<OutputPlan> Outputs, EquatableArray<MofDiagnostic> Findings)
{
    public static GenerationPlan Nothing { get; } = new(default, default);

    /// <summary>
    /// The outputs, each at a place that its name decides, with gaps between them. The compiler tracks the items of a list by their place:
    /// in a list without gaps one output more would make new ones of all behind it. Gaps stay in the pipeline as null, since a step
    /// whose number of results changes loses track (Roslyn 4.14, with tracked steps).
    /// </summary>
    public ImmutableArray<OutputPlan?> InPlaces()
    {
        var places = new OutputPlan?[2 * OutputNames.MostFiles];
        foreach (var output in Outputs)
        {
            var place = OutputNames.Hash(output.HintName) % (uint)places.Length;
            while (places[place] is not null)
            {
                place = (place + 1) % (uint)places.Length;
            }

            places[place] = output;
        }

        return ImmutableArray.Create(places);
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
    EquatableArray<ReferencedProxy> Referenced);

/// <summary>What one MOF file contributes.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Name">The file's name, without folder: the same on every machine.</param>
/// <param name="Namespace">The C# namespace of its types; empty for the global one.</param>
/// <param name="Classes">The CIM names of its classes, in the order of the text.</param>
/// <param name="Enumerations">The CIM names of its enumerations.</param>
/// <param name="DataMethod">The method of MofData for its instances; null without any.</param>
internal sealed record SourcePlan(
    string Path, string Name, string Namespace, EquatableArray<string> Classes, EquatableArray<string> Enumerations, string? DataMethod);

/// <summary>A type's CIM name, its C# name, that with its namespace, and whether it is an enumeration.</summary>
internal sealed record TypeName(string CimName, string Name, string FullName, bool IsEnumeration = false);

/// <summary>The access convention that the project file states for one MOF file.</summary>
internal sealed record FileConvention(string Path, AccessConvention Access);
