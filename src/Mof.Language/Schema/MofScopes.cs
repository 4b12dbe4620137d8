namespace Mof.Language;

/// <summary>The elements that a qualifier may stand on (DSP0004 annex A, metaElement; DSP0221 7.4).</summary>
[Flags]
public enum MofScopes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Classes.</summary>
    Class = 1,

    /// <summary>Associations.</summary>
    Association = 2,

    /// <summary>Indications.</summary>
    Indication = 4,

    /// <summary>Properties.</summary>
    Property = 8,

    /// <summary>References.</summary>
    Reference = 16,

    /// <summary>Methods.</summary>
    Method = 32,

    /// <summary>Parameters of methods.</summary>
    Parameter = 64,

    /// <summary>Structures (MOF 3).</summary>
    Structure = 128,

    /// <summary>Enumerations (MOF 3).</summary>
    Enumeration = 256,

    /// <summary>Elements of enumerations (MOF 3).</summary>
    EnumerationValue = 512,

    /// <summary>Instances (WMI).</summary>
    Instance = 1024,

    /// <summary>Everything.</summary>
    Any = Class | Association | Indication | Property | Reference | Method | Parameter | Structure | Enumeration | EnumerationValue | Instance,
}
