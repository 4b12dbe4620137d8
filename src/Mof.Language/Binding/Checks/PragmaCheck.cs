namespace Mof.Language.Binding.Checks;

/// <summary>MOF0109: an unknown pragma whose name is nearly that of a known one. Others are ignored, as the standards want it.</summary>
internal static class PragmaCheck
{
    // DSP0004 7.10, DSP0221 7.3, mofcomp.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "include", "locale", "instancelocale", "namespace", "nonlocal", "nonlocaltype", "source", "sourcetype", "autorecover", "noautorecover",
        "classflags", "instanceflags", "deleteclass", "deleteinstance", "amendment", "namespaceparameter", "unicode", "generate",
    };

    public static void Run(BindingContext context)
    {
        foreach (var file in context.Files)
        {
            foreach (var declaration in file.Declarations)
            {
                if (declaration is PragmaSyntax { Name: var name } && !Known.Contains(name.Text) && NearestName.FindTypo(name.Text, Known) is { } candidate)
                {
                    context.Report(file, MofRuleIds.Misspelling, $"'{name.Text}' is no known pragma. Did you mean '{candidate}'?", name.Span);
                }
            }
        }
    }
}
