using Mof.Language;

namespace Mof.Generator.Model;

/// <summary>What comes of one output plan, as plain values.</summary>
/// <param name="Output">What is emitted.</param>
/// <param name="Index">Its classes, for the list of all.</param>
/// <param name="Faults">What had to be left out.</param>
internal sealed record ProxyModel(ProxyOutput Output, EquatableArray<ProxyIndexEntry> Index, EquatableArray<MofDiagnostic> Faults);

/// <summary>One generated file.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Sources">Its parts.</param>
internal sealed record ProxyOutput(string HintName, EquatableArray<ProxySource> Sources);

/// <summary>What comes of one MOF file.</summary>
/// <param name="Path">The MOF file's path, to report faults there; nothing of it is emitted.</param>
/// <param name="Name">The MOF file's name, without folder: the same on every machine.</param>
/// <param name="Namespace">The C# namespace of its types; empty for the global one.</param>
/// <param name="Classes">Its classes.</param>
/// <param name="Enumerations">Its enumerations.</param>
/// <param name="Data">Its instances, or null without any.</param>
internal sealed record ProxySource(
    string Path,
    string Name,
    string Namespace,
    EquatableArray<ProxyClass> Classes,
    EquatableArray<ProxyEnumeration> Enumerations,
    ProxyData? Data);

/// <summary>One class of the list of all: its CIM name, its C# type, fully qualified, and the name of its descriptor.</summary>
internal sealed record ProxyIndexEntry(string CimName, string TypeName, string ClassMember);
