using Microsoft.CodeAnalysis;

namespace Mof.Analyzers;

/// <summary>The one table of rules.</summary>
internal static class RuleDescriptors
{
    private const string Language = "Mof.Language";
    private const string Usage = "Mof.Usage";

    public static readonly DiagnosticDescriptor UnknownSuperclass = OfFile(
        RuleIds.UnknownSuperclass, "Unknown superclass", DiagnosticSeverity.Warning,
        "Properties and qualifiers of a superclass that no MOF file of the project defines are missing in the generated class.");

    public static readonly DiagnosticDescriptor InheritanceCycle = OfFile(
        RuleIds.InheritanceCycle, "Inheritance cycle", DiagnosticSeverity.Error, "A class cannot derive from itself.");

    public static readonly DiagnosticDescriptor ClassDefinedTwice = OfFile(
        RuleIds.ClassDefinedTwice, "Class defined twice differently", DiagnosticSeverity.Warning,
        "Of two different definitions of a class the first counts.");

    public static readonly DiagnosticDescriptor ReadOnlyPropertyWrite = new(
        RuleIds.ReadOnlyPropertyWrite, "Write to a read-only property",
        "'{0}.{1}' is marked [read] in the schema: the server refuses to write it{2}",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A property with the qualifier read is the server's to set.", HelpLink(RuleIds.ReadOnlyPropertyWrite));

    public static readonly DiagnosticDescriptor LazyPropertyRead = new(
        RuleIds.LazyPropertyRead, "Lazy property read before it is loaded",
        "'{0}.{1}' is lazy and this object comes from a query, which does not load it: reading it throws. Add IncludeLazy() to the query or await LoadLazyAsync() first.",
        Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A query leaves lazy properties out. They have to be loaded before they are read.", HelpLink(RuleIds.LazyPropertyRead));

    private static DiagnosticDescriptor OfFile(string id, string title, DiagnosticSeverity severity, string description) =>
        new(id, title, "{0}", Language, severity, isEnabledByDefault: true, description, HelpLink(id), WellKnownDiagnosticTags.CompilationEnd);

    private static string HelpLink(string id) => $"https://github.com/mof-generator/mof-generator/blob/main/src/Mof.Analyzers/Rules/{id}.md";
}
