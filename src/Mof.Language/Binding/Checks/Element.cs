namespace Mof.Language.Binding.Checks;

/// <summary>Something that qualifiers stand on, with what binding made of it.</summary>
/// <param name="Kind">What it is; an association is also a class.</param>
/// <param name="Owner">The class, property or method; of a parameter the method.</param>
/// <param name="Name">Its name in the text.</param>
/// <param name="Syntax">Its own qualifiers.</param>
/// <param name="Qualifiers">Its qualifiers, inherited ones included.</param>
/// <param name="Type">Its type; null for a class.</param>
/// <param name="File">The file that it stands in.</param>
internal readonly record struct Element(
    MofScopes Kind, object Owner, NameSyntax Name, EquatableArray<QualifierSyntax> Syntax, MofQualifierSet Qualifiers, MofType? Type, MofFile File)
{
    /// <summary>How messages call it, such as <c>property 'A.B'</c>; made only when there is something to say.</summary>
    public string Title => Kind switch
    {
        MofScopes.Parameter => $"parameter '{Name.Text}' of '{Owner}'",
        MofScopes.Method => $"method '{Owner}'",
        MofScopes.Property or MofScopes.Reference => $"property '{Owner}'",
        _ => $"class '{Owner}'",
    };

    /// <summary>The qualifier of a name in its own list; null if none.</summary>
    public QualifierSyntax? Find(string name)
    {
        foreach (var qualifier in Syntax)
        {
            if (QualifierName.Equal(qualifier.Name.Text, name))
            {
                return qualifier;
            }
        }

        return null;
    }
}
