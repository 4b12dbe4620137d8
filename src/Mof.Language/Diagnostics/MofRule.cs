namespace Mof.Language;

/// <summary>What binding can find wrong with a schema: one row a rule.</summary>
/// <param name="Id">The rule, such as <c>MOF0104</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">What it is about, in a few words.</param>
public sealed record MofRule(string Id, MofSeverity Severity, string Title)
{
    /// <summary>All rules of binding, in the order of their ids.</summary>
    public static EquatableArray<MofRule> All { get; } = new(
    [
        new(MofRuleIds.UnknownSuperclass, MofSeverity.Warning, "Unknown superclass"),
        new(MofRuleIds.InheritanceCycle, MofSeverity.Error, "Inheritance cycle"),
        new(MofRuleIds.ClassDefinedTwice, MofSeverity.Warning, "Class defined twice differently"),
        new(MofRuleIds.DuplicateMember, MofSeverity.Error, "Duplicate member"),
        new(MofRuleIds.UnknownClass, MofSeverity.Warning, "Unknown class"),
        new(MofRuleIds.QualifierValue, MofSeverity.Warning, "Qualifier value of the wrong type"),
        new(MofRuleIds.IncompatibleFlavors, MofSeverity.Error, "Incompatible flavors"),
        new(MofRuleIds.QualifierScope, MofSeverity.Info, "Qualifier out of scope"),
        new(MofRuleIds.Misspelling, MofSeverity.Info, "Probable misspelling"),
        new(MofRuleIds.ValueDoesNotFit, MofSeverity.Error, "Value does not fit the type"),
        new(MofRuleIds.ValueMap, MofSeverity.Warning, "Value map and names do not pair"),
        new(MofRuleIds.Key, MofSeverity.Warning, "Rule of keys broken"),
        new(MofRuleIds.Override, MofSeverity.Warning, "Override changes the type"),
        new(MofRuleIds.Include, MofSeverity.Info, "Include not among the files"),
        new(MofRuleIds.Instance, MofSeverity.Error, "Instance that no server can create"),
        new(MofRuleIds.DateTime, MofSeverity.Warning, "Bad datetime"),
        new(MofRuleIds.QualifierText, MofSeverity.Warning, "Malformed ConfigMgr qualifier"),
    ]);

    private static readonly Dictionary<string, MofRule> ById = All.ToDictionary(static rule => rule.Id);

    /// <summary>The severity of a rule of binding.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="KeyNotFoundException">No rule of binding has this id.</exception>
    public static MofSeverity SeverityOf(string id) => ById[id].Severity;
}
