namespace Mof.Language.Binding.Checks;

/// <summary>MOF0107: flavors that exclude each other (DSP0004 5.5.2.3). MOF0109: what is probably meant for a flavor.</summary>
internal static class FlavorCheck
{
    public static void Run(EquatableArray<NameSyntax> flavors, NameSyntax qualifier, MofFile file, BindingContext context)
    {
        if (flavors.Count == 0)
        {
            return;
        }

        var given = FlavorNames.Read(flavors);
        foreach (var (first, second) in FlavorNames.Exclusive)
        {
            if ((given & first) != 0 && (given & second) != 0)
            {
                context.Report(
                    file,
                    MofRuleIds.IncompatibleFlavors,
                    $"Qualifier '{qualifier.Text}' is both {first} and {second}, which exclude each other. Remove one of them.",
                    flavors[flavors.Count - 1].Span);
            }
        }

        foreach (var flavor in flavors)
        {
            if (!FlavorNames.ByName.ContainsKey(flavor.Text) && NearestName.Find(flavor.Text, FlavorNames.ByName.Keys) is { } candidate)
            {
                context.Report(file, MofRuleIds.Misspelling, $"'{flavor.Text}' is no flavor. Did you mean '{candidate}'?", flavor.Span);
            }
        }
    }
}
