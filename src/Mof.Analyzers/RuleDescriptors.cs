using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mof.Language;

namespace Mof.Analyzers;

/// <summary>The one table of rules.</summary>
internal static class RuleDescriptors
{
    private const string Language = "Mof.Language";
    private const string Usage = "Mof.Usage";

    public static readonly DiagnosticDescriptor UnknownSuperclass = OfFile(MofRuleIds.UnknownSuperclass, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor InheritanceCycle = OfFile(MofRuleIds.InheritanceCycle, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor ClassDefinedTwice = OfFile(MofRuleIds.ClassDefinedTwice, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor DuplicateMember = OfFile(MofRuleIds.DuplicateMember, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor UnknownClass = OfFile(MofRuleIds.UnknownClass, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor QualifierValue = OfFile(MofRuleIds.QualifierValue, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor IncompatibleFlavors = OfFile(MofRuleIds.IncompatibleFlavors, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor QualifierScope = OfFile(MofRuleIds.QualifierScope, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor Misspelling = OfFile(MofRuleIds.Misspelling, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor ValueDoesNotFit = OfFile(MofRuleIds.ValueDoesNotFit, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor ValueMap = OfFile(MofRuleIds.ValueMap, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Key = OfFile(MofRuleIds.Key, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Override = OfFile(MofRuleIds.Override, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor Include = OfFile(MofRuleIds.Include, DiagnosticSeverity.Info);
    public static readonly DiagnosticDescriptor Instance = OfFile(MofRuleIds.Instance, DiagnosticSeverity.Error);
    public static readonly DiagnosticDescriptor DateTime = OfFile(MofRuleIds.DateTime, DiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor QualifierText = OfFile(MofRuleIds.QualifierText, DiagnosticSeverity.Warning);

    /// <summary>The rules about MOF files, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfFiles =
    [
        UnknownSuperclass,
        InheritanceCycle,
        ClassDefinedTwice,
        DuplicateMember,
        UnknownClass,
        QualifierValue,
        IncompatibleFlavors,
        QualifierScope,
        Misspelling,
        ValueDoesNotFit,
        ValueMap,
        Key,
        Override,
        Include,
        Instance,
        DateTime,
        QualifierText,
    ];

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

    // Release tracking wants id and severity where it can see them; a test compares them with the rule.
    private static DiagnosticDescriptor OfFile(string id, DiagnosticSeverity severity)
    {
        var rule = MofRule.Of(id);
        return new(id, rule.Title, "{0}", Language, severity, isEnabledByDefault: true, rule.Description, HelpLink(id), WellKnownDiagnosticTags.CompilationEnd);
    }

    private static string HelpLink(string id) => $"https://github.com/mof-generator/mof-generator/blob/main/src/Mof.Analyzers/Rules/{id}.md";
}
