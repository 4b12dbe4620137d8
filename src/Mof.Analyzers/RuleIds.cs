namespace Mof.Analyzers;

/// <summary>The ids of the rules, by which users change their severity.</summary>
public static class RuleIds
{
    /// <summary>Unknown superclass.</summary>
    public const string UnknownSuperclass = "MOF0101";

    /// <summary>Inheritance cycle.</summary>
    public const string InheritanceCycle = "MOF0102";

    /// <summary>Class defined twice, differently.</summary>
    public const string ClassDefinedTwice = "MOF0103";

    /// <summary>Write to a read-only property.</summary>
    public const string ReadOnlyPropertyWrite = "MOF1001";

    /// <summary>Lazy property read before it is loaded.</summary>
    public const string LazyPropertyRead = "MOF1003";
}
