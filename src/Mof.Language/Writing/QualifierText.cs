namespace Mof.Language.Writing;

/// <summary>Qualifiers as MOF text.</summary>
internal static class QualifierText
{
    private const int Longest = 100;

    public static string OneLine(EquatableArray<QualifierSyntax> qualifiers) => "[" + string.Join(", ", qualifiers.Select(Of)) + "]";

    /// <summary>A list on its own lines: on one, if it is short.</summary>
    public static void Write(EquatableArray<QualifierSyntax> qualifiers, LineWriter writer)
    {
        if (qualifiers.Count == 0)
        {
            return;
        }

        var line = OneLine(qualifiers);
        if (qualifiers.Count == 1 || line.Length <= Longest)
        {
            writer.Line(line);
            return;
        }

        for (var i = 0; i < qualifiers.Count; i++)
        {
            writer.Line((i == 0 ? "[" : " ") + Of(qualifiers[i]) + (i == qualifiers.Count - 1 ? "]" : ","));
        }
    }

    private static string Of(QualifierSyntax qualifier)
    {
        var value = qualifier.Value switch
        {
            null => "",
            ArraySyntax array => " " + ValueText.Of(array),
            var scalar => "(" + ValueText.Of(scalar) + ")",
        };
        return qualifier.Name.Text + value + (qualifier.Flavors.Count == 0 ? "" : " : " + string.Join(" ", qualifier.Flavors.Select(static flavor => flavor.Text)));
    }
}
