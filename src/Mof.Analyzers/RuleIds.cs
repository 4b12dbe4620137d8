namespace Mof.Analyzers;

/// <summary>The ids of the rules about C#, by which users change their severity; those about MOF files are in <see cref="Mof.Language.MofRuleIds"/>.</summary>
public static class RuleIds
{
    /// <summary>Write to a read-only property.</summary>
    public const string ReadOnlyPropertyWrite = "MOF1001";

    /// <summary>Lazy property read before it is loaded.</summary>
    public const string LazyPropertyRead = "MOF1003";
}
