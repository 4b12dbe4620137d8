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

    /// <summary>Property, method, parameter or qualifier given twice.</summary>
    public const string DuplicateMember = "MOF0104";

    /// <summary>Unknown class in a type, a reference or EmbeddedInstance.</summary>
    public const string UnknownClass = "MOF0105";

    /// <summary>Qualifier value of the wrong type.</summary>
    public const string QualifierValue = "MOF0106";

    /// <summary>Flavors that exclude each other.</summary>
    public const string IncompatibleFlavors = "MOF0107";

    /// <summary>Qualifier out of scope.</summary>
    public const string QualifierScope = "MOF0108";

    /// <summary>Probable typing error in the name of a qualifier, flavor or pragma.</summary>
    public const string Misspelling = "MOF0109";

    /// <summary>Value that does not fit the type.</summary>
    public const string ValueDoesNotFit = "MOF0110";

    /// <summary>Value map and names that do not pair.</summary>
    public const string ValueMap = "MOF0111";

    /// <summary>Rule of keys broken.</summary>
    public const string Key = "MOF0112";

    /// <summary>Override that changes the type.</summary>
    public const string Override = "MOF0113";

    /// <summary>Include that is not among the files.</summary>
    public const string Include = "MOF0114";

    /// <summary>Instance of an abstract class, unknown or duplicate alias, unknown property.</summary>
    public const string Instance = "MOF0115";

    /// <summary>Bad datetime.</summary>
    public const string DateTime = "MOF0116";

    /// <summary>Malformed text of a ConfigMgr qualifier.</summary>
    public const string QualifierText = "MOF0117";
}
