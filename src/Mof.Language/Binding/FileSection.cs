namespace Mof.Language.Binding;

/// <summary>Declarations with the namespace that the last pragma before them names: a file may change it as often as it likes.</summary>
internal static class FileSection
{
    public static IEnumerable<(DeclarationSyntax Declaration, MofFile File, string? Namespace)> Of(EquatableArray<MofFile> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            string? @namespace = null;
            for (var j = 0; j < files[i].Declarations.Count; j++)
            {
                var declaration = files[i].Declarations[j];
                if (declaration is PragmaSyntax { Arguments: { Count: > 0 } arguments } pragma && arguments[0] is StringSyntax text &&
                    string.Equals(pragma.Name.Text, "namespace", StringComparison.OrdinalIgnoreCase))
                {
                    @namespace = MofNamespace.Normalize(text.Text);
                }

                yield return (declaration, files[i], @namespace);
            }
        }
    }
}
