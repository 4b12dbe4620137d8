namespace Mof.Language.Binding.Checks;

/// <summary>MOF0107 and MOF0110 in the declarations of qualifiers.</summary>
internal static class QualifierDeclarationCheck
{
    public static void Run(BindingContext context)
    {
        foreach (var file in context.Files)
        {
            foreach (var declaration in file.Declarations)
            {
                if (declaration is QualifierDeclarationSyntax syntax)
                {
                    FlavorCheck.Run(syntax.Flavors, syntax.Name, file, context);
                    Default(syntax, file, context);
                }
            }
        }
    }

    private static void Default(QualifierDeclarationSyntax syntax, MofFile file, BindingContext context)
    {
        if (syntax is { Type: { } type, Default: { } value })
        {
            ValueBinder.Bind(value, TypeBinder.Plain(type), context.Enumerations, instance: null, (part, why) => context.Report(
                file, MofRuleIds.ValueDoesNotFit, $"The default of qualifier '{syntax.Name.Text}' does not fit: {SourceText.Of(part)} {why}.", part.Span));
        }
    }
}
