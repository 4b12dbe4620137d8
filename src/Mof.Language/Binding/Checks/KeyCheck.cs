namespace Mof.Language.Binding.Checks;

/// <summary>MOF0112: keys that cannot identify an instance (DSP0004 5.6.3.21, 7.5.3; WMI).</summary>
internal static class KeyCheck
{
    public static void Property(in Element element, MofProperty property, BindingContext context)
    {
        var key = element.Find("Key");
        if (key is not null && !property.IsKey)
        {
            if (key.Value is BooleanSyntax { Value: false })
            {
                Report(key.Name, $"Key(FALSE) on {element.Title}: mofcomp takes it for a key all the same. Remove the qualifier.", element, context);
            }

            return;
        }

        // What an unknown class is, nobody knows; that it is unknown has been said.
        if (key is not null && (property.Type is { IsArray: true } or { Kind: MofTypeKind.Real32 or MofTypeKind.Real64 } || IsEmbedded(property.Type, context)))
        {
            var what = property.Type.IsArray ? "an array" : property.Type.Kind == MofTypeKind.Object ? "an embedded object" : "a real number";
            Report(key.Name, $"{Title(element)} is a key and {what}: no object path can name it. Use a string or an integer as key.", element, context);
        }
        else if (key is not null && property.Overridden is null && property.DeclaringClass.Superclass?.Keys.FirstOrDefault() is { } inherited)
        {
            Report(
                key.Name,
                $"{Title(element)} adds a key, but '{inherited}' is one already: a class has the keys of its superclass and no more.",
                element,
                context);
        }

        if (element.Find("Propagated") is { } propagated && !property.IsKey)
        {
            Report(propagated.Name, $"{Title(element)} is propagated but no key: only keys are propagated. Add the qualifier Key.", element, context);
        }
    }

    public static void Class(MofClass bound, ClassDeclarationSyntax syntax, MofFile file, BindingContext context)
    {
        if (bound.Qualifiers.IsTrue("Singleton") && bound.Properties.FirstOrDefault(static property => property.IsKey) is { } key)
        {
            context.Report(
                file, MofRuleIds.Key, $"Class '{bound.Name}' is a singleton and has the key '{key.Name}': of what there is one only, no key is needed.", syntax.Name.Span);
        }
    }

    private static bool IsEmbedded(MofType type, BindingContext context) =>
        type is { Kind: MofTypeKind.Object, ClassName: { } name } && context.Classes.Find(name) is not null;

    private static string Title(in Element element) => char.ToUpperInvariant(element.Title[0]) + element.Title.Substring(1);

    private static void Report(NameSyntax place, string message, in Element element, BindingContext context) =>
        context.Report(element.File, MofRuleIds.Key, message, place.Span);
}
