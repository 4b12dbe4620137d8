namespace Mof.Language;

/// <summary>The ids of what the parser and the binder report.</summary>
public static class MofRuleIds
{
    /// <summary>Syntax error.</summary>
    public const string Syntax = "MOF0001";

    /// <summary>Unterminated string or comment.</summary>
    public const string Unterminated = "MOF0002";

    /// <summary>Bad literal or escape.</summary>
    public const string BadLiteral = "MOF0003";

    /// <summary>Input for the C preprocessor.</summary>
    public const string Preprocessor = "MOF0004";

    /// <summary>The text could not be decoded.</summary>
    public const string Encoding = "MOF0005";

    /// <summary>Unknown superclass.</summary>
    public const string UnknownSuperclass = "MOF0101";

    /// <summary>Inheritance cycle.</summary>
    public const string InheritanceCycle = "MOF0102";

    /// <summary>Class defined twice, differently.</summary>
    public const string ClassDefinedTwice = "MOF0103";
}
