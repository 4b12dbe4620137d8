namespace Mof.Language;

/// <summary>A qualifier type that a file declares (DSP0004 5.5.2: <c>Qualifier Key : boolean = false, Scope(…), Flavor(…);</c>).</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Default">What holds where the qualifier is not given; null if none, <see cref="MofNull"/> for NULL.</param>
/// <param name="Scopes">Where it may stand.</param>
/// <param name="Flavors">Its flavors, or the policy of MOF 3.</param>
/// <param name="Path">The file that declares it.</param>
/// <param name="Span">Where its name stands in that file.</param>
public sealed record MofQualifierDeclaration(
    string Name, MofType Type, MofValue? Default, MofScopes Scopes, MofFlavors Flavors, string Path, MofSpan Span);
