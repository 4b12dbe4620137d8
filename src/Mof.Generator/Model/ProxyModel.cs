using Mof.Language;

namespace Mof.Generator.Model;

/// <summary>What is to be emitted: the whole of it, as plain values.</summary>
/// <param name="Files">One entry a MOF file that yields C#.</param>
/// <param name="Index">All classes.</param>
/// <param name="Faults">Classes that had to be left out.</param>
internal sealed record ProxyModel(EquatableArray<ProxyFile> Files, ProxyIndex Index, EquatableArray<MofDiagnostic> Faults);

/// <summary>The classes and instances of one MOF file.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="SourceName">The MOF file's name, without folder: the same on every machine.</param>
/// <param name="Namespace">The C# namespace of its classes; empty for the global one.</param>
/// <param name="Classes">Its classes.</param>
/// <param name="Data">Its instances, or null without any.</param>
internal sealed record ProxyFile(
    string HintName, string SourceName, string Namespace, EquatableArray<ProxyClass> Classes, ProxyData? Data);

/// <summary>The list of all classes, for the run-time model.</summary>
internal sealed record ProxyIndex(EquatableArray<ProxyIndexEntry> Classes);

/// <summary>One class of the list: its CIM name, its C# type, fully qualified, and the name of its descriptor.</summary>
internal sealed record ProxyIndexEntry(string CimName, string TypeName, string ClassMember);
