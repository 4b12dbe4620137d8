namespace Mof.Language.Binding.Checks;

/// <summary>MOF0108: a qualifier on what it is not meant for (DSP0004 5.5.2.4).</summary>
internal static class QualifierScopeCheck
{
    public static void Run(QualifierSyntax qualifier, in Element element, BindingContext context)
    {
        if (context.QualifierTypes.Find(qualifier.Name.Text) is { Scopes: not MofScopes.None and var scopes } &&
            (scopes & Widened(element.Kind)) == 0)
        {
            context.Report(
                element.File,
                MofRuleIds.QualifierScope,
                $"Qualifier '{qualifier.Name.Text}' is not meant for {element.Title} but for {Describe(scopes)}: servers may ignore it here.",
                qualifier.Name.Span);
        }
    }

    // A reference is a property, too, and most schemas treat it so; what the qualifier makes of a class it may stand on.
    private static MofScopes Widened(MofScopes kind) => kind switch
    {
        MofScopes.Reference or MofScopes.Property => MofScopes.Reference | MofScopes.Property,
        _ when (kind & MofScopes.Class) != 0 => kind | MofScopes.Association | MofScopes.Indication | MofScopes.Structure,
        _ => kind,
    };

    private static string Describe(MofScopes scopes) => scopes.ToString().ToLowerInvariant();
}
