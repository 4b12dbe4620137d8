namespace Mof.Language;

/// <summary>The flavors of a qualifier: who may override it, and how far it reaches (DSP0004 5.5.2.3; mofcomp's below).</summary>
[Flags]
public enum MofFlavors
{
    /// <summary>None given: DMTF's default is EnableOverride and ToSubclass.</summary>
    None = 0,

    /// <summary>A subclass may give it another value.</summary>
    EnableOverride = 1,

    /// <summary>A subclass may not give it another value.</summary>
    DisableOverride = 2,

    /// <summary>It holds for subclasses, too.</summary>
    ToSubclass = 4,

    /// <summary>It holds for the class alone that states it; also <c>NotToSubclass</c>.</summary>
    Restricted = 8,

    /// <summary>Its text may be translated.</summary>
    Translatable = 16,

    /// <summary>It holds for instances, too (WMI).</summary>
    ToInstance = 32,

    /// <summary>It does not hold for instances (WMI).</summary>
    NotToInstance = 64,

    /// <summary>Its text belongs into the localised part of the schema (WMI).</summary>
    Amended = 128,
}
