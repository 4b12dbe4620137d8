namespace Mof.Language;

/// <summary>A resolved qualifier.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Value">Its value; TRUE for a boolean one without value.</param>
/// <param name="IsInherited">True when it came from a superclass.</param>
public sealed record MofQualifier(string Name, MofValue Value, bool IsInherited)
{
    /// <summary>Its flavors: those given with it, else those of the file's default, of its declaration, or of the standard.</summary>
    public MofFlavors Flavors { get; init; }
}
