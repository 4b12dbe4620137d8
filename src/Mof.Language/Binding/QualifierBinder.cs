namespace Mof.Language.Binding;

/// <summary>
/// Resolves qualifiers. They are inherited whatever their flavor, but for those that speak of one declaration only: WMI's own
/// dumps lose flavors, and a lost <c>lazy</c> would silence the most important rule.
/// </summary>
internal static class QualifierBinder
{
    private static readonly string[] NeverInherited = ["Abstract", "Deprecated", "Version", "Override", "Terminal", "Experimental"];

    public static MofQualifierSet Bind(EquatableArray<QualifierSyntax> syntax, MofQualifierSet? inherited)
    {
        var result = new List<MofQualifier>(syntax.Count);
        foreach (var qualifier in syntax)
        {
            // Of a qualifier given twice the first counts (MI).
            if (!result.Exists(other => QualifierName.Equal(other.Name, qualifier.Name.Text)))
            {
                result.Add(new MofQualifier(qualifier.Name.Text, Value(qualifier.Value), IsInherited: false));
            }
        }

        foreach (var qualifier in inherited ?? MofQualifierSet.Empty)
        {
            if (!Array.Exists(NeverInherited, name => QualifierName.Equal(name, qualifier.Name)) &&
                !result.Exists(other => QualifierName.Equal(other.Name, qualifier.Name)))
            {
                result.Add(qualifier with { IsInherited = true });
            }
        }

        return result.Count == 0 ? MofQualifierSet.Empty : new MofQualifierSet([.. result]);
    }

    private static MofValue Value(ValueSyntax? syntax) => syntax is null ? new MofBoolean(true) : Plain(syntax);

    /// <summary>A value as written, without a type to fit.</summary>
    private static MofValue Plain(ValueSyntax syntax) => syntax switch
    {
        StringSyntax text => new MofString(text.Text),
        IntegerSyntax number => new MofInteger(number.IsNegative, number.Magnitude),
        RealSyntax real => new MofReal(real.Value),
        CharacterSyntax character => new MofCharacter(character.Value),
        BooleanSyntax boolean => new MofBoolean(boolean.Value),
        NameValueSyntax name => new MofString(name.Text),
        ArraySyntax array => new MofArray(new EquatableArray<MofValue>([.. array.Items.Select(Plain)])),
        _ => MofNull.Instance,
    };
}
