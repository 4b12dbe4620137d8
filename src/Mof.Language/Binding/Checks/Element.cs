namespace Mof.Language.Binding.Checks;

/// <summary>Something that qualifiers stand on, with what binding made of it.</summary>
/// <param name="Kind">What it is; an association is also a class.</param>
/// <param name="Title">How messages call it, such as <c>property 'A.B'</c>.</param>
/// <param name="Name">Its name in the text.</param>
/// <param name="Syntax">Its own qualifiers.</param>
/// <param name="Qualifiers">Its qualifiers, inherited ones included.</param>
/// <param name="Type">Its type; null for a class.</param>
/// <param name="File">The file that it stands in.</param>
internal readonly record struct Element(
    MofScopes Kind, string Title, NameSyntax Name, EquatableArray<QualifierSyntax> Syntax, MofQualifierSet Qualifiers, MofType? Type, MofFile File)
{
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
