namespace Mof.Language.Binding.Checks;

/// <summary>MOF0109: an unknown qualifier whose name is nearly that of a known one. Unknown qualifiers as such are normal.</summary>
internal static class MisspellingCheck
{
    public static void Run(QualifierSyntax qualifier, in Element element, BindingContext context)
    {
        var name = qualifier.Name.Text;
        if (context.QualifierTypes.Find(name) is null && context.NearestQualifier(name) is { } candidate)
        {
            context.Report(element.File, MofRuleIds.Misspelling, $"Qualifier '{name}' is not known. Did you mean '{candidate}'?", qualifier.Name.Span);
        }
    }
}
