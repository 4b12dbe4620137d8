namespace Mof.Analyzers;

/// <summary>The ids of the rules about C#, by which users change their severity; those about MOF files are in <see cref="Mof.Language.MofRuleIds"/>.</summary>
public static class RuleIds
{
    /// <summary>Write to a read-only property.</summary>
    public const string ReadOnlyPropertyWrite = "MOF1001";

    /// <summary>Key changed after creation.</summary>
    public const string KeyChange = "MOF1002";

    /// <summary>Lazy property read before it is loaded.</summary>
    public const string LazyPropertyRead = "MOF1003";

    /// <summary>Load not awaited.</summary>
    public const string LoadNotAwaited = "MOF1004";

    /// <summary>Load inside a loop over a query.</summary>
    public const string LoadInLoop = "MOF1005";

    /// <summary>Lazy property in a server-side filter, order or selection.</summary>
    public const string LazyPropertyInQuery = "MOF1006";

    /// <summary>Array longer than its limit.</summary>
    public const string ArrayTooLong = "MOF1007";

    /// <summary>String longer than its limit.</summary>
    public const string StringTooLong = "MOF1008";

    /// <summary>Constant outside the range or the value map.</summary>
    public const string ValueOutOfRange = "MOF1009";

    /// <summary>Bit that the schema does not define.</summary>
    public const string UndefinedBit = "MOF1010";

    /// <summary>Flags replaced or compared as a whole.</summary>
    public const string FlagsReplaced = "MOF1011";

    /// <summary>Result of a server's method ignored.</summary>
    public const string ResultIgnored = "MOF1012";

    /// <summary>Abstract or embedded-only class used on its own.</summary>
    public const string ClassNotAlone = "MOF1013";

    /// <summary>Changes lost by a refresh.</summary>
    public const string ChangesLost = "MOF1014";

    /// <summary>Condition that no server can evaluate.</summary>
    public const string ConditionNotTranslatable = "MOF1015";

    /// <summary>Quotes around a hole of a WQL text.</summary>
    public const string QuotedHole = "MOF1016";

    /// <summary>Operator that runs on the client over the whole table.</summary>
    public const string ClientSideOperator = "MOF1017";
}
