namespace Mof.Language;

/// <summary>An enumeration of MOF 3 (DSP0221 7.5.4).</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Kind">What its elements are: an integer type or <see cref="MofTypeKind.String"/>.</param>
/// <param name="Elements">Its elements with their values, those of the enumeration that it derives from first.</param>
/// <param name="Path">The file that declares it.</param>
/// <param name="Span">Where its name stands in that file.</param>
public sealed record MofEnumeration(string Name, MofTypeKind Kind, EquatableArray<MofNamedValue> Elements, string Path, MofSpan Span)
{
    /// <summary>Its qualifiers.</summary>
    public MofQualifierSet Qualifiers { get; init; } = MofQualifierSet.Empty;

    /// <summary>Finds an element whatever the case.</summary>
    /// <param name="name">The name of the element.</param>
    /// <returns>Its value, or null.</returns>
    public MofValue? Find(string name)
    {
        foreach (var element in Elements)
        {
            if (string.Equals(element.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return element.Value;
            }
        }

        return null;
    }
}
