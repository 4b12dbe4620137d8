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

    public static readonly DiagnosticDescriptor KeyChange = new(
        RuleIds.KeyChange, "Key changed after creation",
        "'{0}.{1}' is part of the key, which says which object it is: set it in the initializer of a new object; a copy with another key is CloneAsNew()",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The key of an object that exists cannot be changed: the server would take it for another object.", HelpLink(RuleIds.KeyChange));

    public static readonly DiagnosticDescriptor LazyPropertyRead = new(
        RuleIds.LazyPropertyRead, "Lazy property read before it is loaded",
        "{0}, and this object comes from a query, which leaves lazy properties out: reading them throws. Add IncludeLazy() to the query, or await {1}LoadLazyAsync() first.",
        Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A query leaves lazy properties out. They have to be loaded before they are read.", HelpLink(RuleIds.LazyPropertyRead));

    public static readonly DiagnosticDescriptor LoadNotAwaited = new(
        RuleIds.LoadNotAwaited, "Load not awaited",
        "The task of '{0}' is dropped: nobody knows when the lazy properties are there, nor whether loading failed. Await it.",
        Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "An object is loaded when the task of its load has ended, not when it was started.", HelpLink(RuleIds.LoadNotAwaited));

    public static readonly DiagnosticDescriptor LoadInLoop = new(
        RuleIds.LoadInLoop, "Load inside a loop over a query",
        "'{0}' loads every object of this loop, one after the other: IncludeLazy() on the query loads some at a time",
        Usage, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "A load for each object of a query is a request for each, one after the other; IncludeLazy has some under way at a time.", HelpLink(RuleIds.LoadInLoop));

    public static readonly DiagnosticDescriptor LazyPropertyInQuery = new(
        RuleIds.LazyPropertyInQuery, "Lazy property in a server-side filter, order or selection",
        "'{0}.{1}' is lazy, so no server can {2}: {3}",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A server neither filters nor orders by lazy properties, and naming one in a selection does not load it.", HelpLink(RuleIds.LazyPropertyInQuery));

    public static readonly DiagnosticDescriptor ArrayTooLong = new(
        RuleIds.ArrayTooLong, "Array longer than its limit",
        "'{0}.{1}' takes at most {2} items, and these are {3}: the server refuses them",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The qualifier max limits the number of items of an array.", HelpLink(RuleIds.ArrayTooLong));

    public static readonly DiagnosticDescriptor StringTooLong = new(
        RuleIds.StringTooLong, "String longer than its limit",
        "'{0}.{1}' takes {2} characters, and '{3}' has {4}: the server refuses it",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The qualifiers MaxLen, MinLen, SizeLimit and their like limit the length of a string.", HelpLink(RuleIds.StringTooLong));

    public static readonly DiagnosticDescriptor ValueOutOfRange = new(
        RuleIds.ValueOutOfRange, "Constant outside the range or the value map",
        "'{0}.{1}' takes {2}, and not {3}",
        Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "The schema names the values of the property, or limits them.", HelpLink(RuleIds.ValueOutOfRange));

    public static readonly DiagnosticDescriptor UndefinedBit = new(
        RuleIds.UndefinedBit, "Undefined bit",
        "'{0}.{1}' has no flag for {2}: the schema defines {3}",
        Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A bit without a name in the schema means nothing, or something else than was meant.", HelpLink(RuleIds.UndefinedBit));

    public static readonly DiagnosticDescriptor FlagsReplaced = new(
        RuleIds.FlagsReplaced, "Flags replaced or compared as a whole",
        "{0}",
        Usage, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Flags that another program or the console set are lost when the whole value is replaced, and make a comparison of the whole value fail.", HelpLink(RuleIds.FlagsReplaced));

    public static readonly DiagnosticDescriptor ResultIgnored = new(
        RuleIds.ResultIgnored, "Method result ignored",
        "'{0}' tells in its return value whether it worked, and nobody looks: await it and call EnsureSuccess()",
        Usage, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "A method of the server that fails does not throw: its return value says so.", HelpLink(RuleIds.ResultIgnored));

    public static readonly DiagnosticDescriptor ClassNotAlone = new(
        RuleIds.ClassNotAlone, "Abstract or embedded-only class created, queried or saved alone",
        "{0}",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "No object of an abstract class exists; objects of an embedded class live inside others only.", HelpLink(RuleIds.ClassNotAlone));

    public static readonly DiagnosticDescriptor ChangesLost = new(
        RuleIds.ChangesLost, "Changes lost by a refresh",
        "{0} changed before this call and nothing saved it: RefreshAsync reads the object again and drops changes. Await PutAsync() first, or say RevertChanges() if that is meant.",
        Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "RefreshAsync reads the object again and drops local changes.", HelpLink(RuleIds.ChangesLost));

    public static readonly DiagnosticDescriptor ConditionNotTranslatable = new(
        RuleIds.ConditionNotTranslatable, "Call in Where or OrderBy that no server can evaluate",
        "{0}",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The lambda of a query is sent to the server, which knows comparisons of properties with values and a few calls; anything else throws at run time.", HelpLink(RuleIds.ConditionNotTranslatable));

    public static readonly DiagnosticDescriptor QuotedHole = new(
        RuleIds.QuotedHole, "WQL with quotes around a hole",
        "The hole '{{{0}}}' is quoted by the runtime: without the quotes around it the value cannot break out of the text",
        Usage, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Each hole of a query becomes a WQL literal with its quotes; quotes around it make a text of the literal, and let values inject WQL.", HelpLink(RuleIds.QuotedHole));

    public static readonly DiagnosticDescriptor ClientSideOperator = new(
        RuleIds.ClientSideOperator, "Operator runs on the client over the whole table",
        "'{0}' is not an operator of CimQuery: it fetches every object and {1} here{2}",
        Usage, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "An operator that CimQuery does not have binds to LINQ for asynchronous sequences, which fetches the whole table.", HelpLink(RuleIds.ClientSideOperator));

    // Release tracking wants id and severity where it can see them; a test compares them with the rule.
    private static DiagnosticDescriptor OfFile(string id, DiagnosticSeverity severity)
    {
        var rule = MofRule.Of(id);
        return new(id, rule.Title, "{0}", Language, severity, isEnabledByDefault: true, rule.Description, HelpLink(id), WellKnownDiagnosticTags.CompilationEnd);
    }

    private static string HelpLink(string id) => $"https://github.com/mof-generator/mof-generator/blob/main/src/Mof.Analyzers/Rules/{id}.md";
}
