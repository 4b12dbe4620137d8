namespace Mof.Language;

/// <summary>What binding can find wrong with a schema: one row a rule.</summary>
/// <param name="Id">The rule, such as <c>MOF0104</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Description">What the rule wants, in a sentence.</param>
public sealed record MofRule(string Id, MofSeverity Severity, string Title, string Description)
{
    /// <summary>All rules of binding, in the order of their ids.</summary>
    public static EquatableArray<MofRule> All { get; } = new(
    [
        new(MofRuleIds.UnknownSuperclass, MofSeverity.Warning, "Unknown superclass",
            "What a superclass declares that no MOF file of the project defines is missing in the generated class."),
        new(MofRuleIds.InheritanceCycle, MofSeverity.Error, "Inheritance cycle",
            "A class cannot derive from itself."),
        new(MofRuleIds.ClassDefinedTwice, MofSeverity.Warning, "Class defined twice differently",
            "Of two different definitions of a class the first counts."),
        new(MofRuleIds.DuplicateMember, MofSeverity.Error, "Duplicate member",
            "Of two members of one name in a class, or two qualifiers of one name on an element, the first counts."),
        new(MofRuleIds.UnknownClass, MofSeverity.Warning, "Unknown class",
            "A type, a reference or EmbeddedInstance names a class that no MOF file of the project defines."),
        new(MofRuleIds.QualifierValue, MofSeverity.Warning, "Qualifier value of the wrong type",
            "A qualifier has to have a value of the type that it is declared with."),
        new(MofRuleIds.IncompatibleFlavors, MofSeverity.Error, "Incompatible flavors",
            "EnableOverride and DisableOverride exclude each other, as do ToSubclass and Restricted."),
        new(MofRuleIds.QualifierScope, MofSeverity.Info, "Qualifier out of scope",
            "A qualifier stands on a kind of element that it is not declared for."),
        new(MofRuleIds.Misspelling, MofSeverity.Info, "Probable misspelling",
            "The name of a qualifier, a flavor or a pragma is unknown, but nearly that of a known one."),
        new(MofRuleIds.ValueDoesNotFit, MofSeverity.Error, "Value does not fit the type",
            "A default or a value of an instance has to be of the type of its property, and in its range."),
        new(MofRuleIds.ValueMap, MofSeverity.Warning, "Value map and names do not pair",
            "ValueMap and Values, or BitMap and BitValues, pair by place; on an integer the values have to be numbers of its range."),
        new(MofRuleIds.Key, MofSeverity.Warning, "Key rule broken",
            "A key has to identify an instance: no array, no object, and none beside the keys of the superclass."),
        new(MofRuleIds.Override, MofSeverity.Warning, "Override changes the type",
            "An override keeps the type of what it overrides."),
        new(MofRuleIds.Include, MofSeverity.Info, "Include not among the files",
            "What an included file declares is missing when the file is not among those of the project."),
        new(MofRuleIds.Instance, MofSeverity.Error, "Instance that no server can create",
            "An instance needs a class that is not abstract, properties that the class has, and aliases that are given once."),
        new(MofRuleIds.DateTime, MofSeverity.Warning, "Bad datetime",
            "A datetime is 25 characters: a time yyyymmddhhmmss.mmmmmm+utc or an interval ddddddddhhmmss.mmmmmm:000."),
        new(MofRuleIds.QualifierText, MofSeverity.Warning, "Malformed ConfigMgr qualifier",
            "Bits, Enumeration, SizeLimit, Range and the like hold text of a fixed form."),
    ]);

    private static readonly Dictionary<string, MofRule> ById = All.ToDictionary(static rule => rule.Id);

    /// <summary>Finds a rule of binding.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="KeyNotFoundException">No rule of binding has this id.</exception>
    public static MofRule Of(string id) => ById[id];
}
