namespace Mof.Language.Binding;

/// <summary>The kinds of values that a qualifier takes; some standard ones take several (WMI and DMTF differ).</summary>
[Flags]
internal enum QualifierValues
{
    Bool = 1,
    Integer = 2,
    Real = 4,
    Text = 8,
    Char = 16,
    List = 32,
    Anything = Bool | Integer | Real | Text | Char | List,
}

/// <summary>What is known of a qualifier: from its declaration, or from the standards.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">What it takes; with <see cref="QualifierValues.List"/> also arrays of that.</param>
/// <param name="Scopes">Where it may stand.</param>
/// <param name="Flavors">Its flavors.</param>
internal sealed record QualifierType(string Name, QualifierValues Values, MofScopes Scopes, MofFlavors Flavors)
{
    /// <summary>The value of one that is given without any; null where that means TRUE.</summary>
    public MofValue? Default { get; init; }
}
