namespace Mof.Runtime.Wmi;

/// <summary>How a put goes about an object that exists, or does not.</summary>
internal enum WmiPutKind
{
    /// <summary>It must exist.</summary>
    UpdateOnly,

    /// <summary>It must not exist.</summary>
    CreateOnly,
}
