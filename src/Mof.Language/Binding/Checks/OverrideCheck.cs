namespace Mof.Language.Binding.Checks;

/// <summary>MOF0113: an override that is not of the type of what it overrides, or overrides nothing (DSP0004 5.6.3.34).</summary>
internal static class OverrideCheck
{
    public static void Property(in Element element, MofProperty property, BindingContext context)
    {
        if (property.Overridden is not { } overridden)
        {
            Nothing(element, property.DeclaringClass, context);
        }
        else if (Difference(property.Type, overridden.Type, context) is { } difference)
        {
            context.Report(
                element.File,
                MofRuleIds.Override,
                $"{Title(element)} overrides '{overridden}' but is {difference}: an override keeps the type. The type of the class that is asked counts.",
                element.Name.Span);
        }
    }

    public static void Method(in Element element, MofMethod method, BindingContext context)
    {
        if (method.Overridden is not { } overridden)
        {
            Nothing(element, method.DeclaringClass, context);
        }
        else if (Difference(method.ReturnType, overridden.ReturnType, context) is { } difference)
        {
            context.Report(
                element.File, MofRuleIds.Override, $"{Title(element)} overrides '{overridden}' but returns {difference}: an override keeps the signature.", element.Name.Span);
        }
    }

    private static void Nothing(in Element element, MofClass declaringClass, BindingContext context)
    {
        if (declaringClass.IsComplete && element.Find("Override") is { } qualifier && qualifier.Value is not BooleanSyntax { Value: false } and not NullSyntax)
        {
            context.Report(
                element.File,
                MofRuleIds.Override,
                $"{Title(element)} overrides nothing: no superclass of '{declaringClass.Name}' has {Overridden(qualifier, element)}. Correct the name or remove the qualifier.",
                qualifier.Name.Span);
        }
    }

    private static string Overridden(QualifierSyntax qualifier, in Element element) =>
        "'" + (qualifier.Value is StringSyntax { Text: { Length: > 0 } name } ? name : element.Name.Text) + "'";

    // A class may become narrower; a string may come to hold an object of a known class.
    private static string? Difference(MofType type, MofType overridden, BindingContext context)
    {
        if (type.IsArray != overridden.IsArray)
        {
            return type.IsArray ? "an array, which that is not" : "no array, which that is";
        }

        if (type.Kind != overridden.Kind)
        {
            return IsText(type.Kind) && IsText(overridden.Kind) ? null : $"{Name(type)} instead of {Name(overridden)}";
        }

        return type.ClassName is { } narrow && overridden.ClassName is { } wide && context.Classes.Find(narrow)?.Class is { IsComplete: true } narrowClass &&
            context.Classes.Find(wide)?.Class is { } wideClass && !narrowClass.DerivesFrom(wideClass)
            ? $"of class '{narrow}', which does not derive from '{wide}'"
            : null;
    }

    private static bool IsText(MofTypeKind kind) => kind is MofTypeKind.String or MofTypeKind.Object;

    private static string Name(MofType type) => type.EnumerationName ?? type.Kind.ToString().ToLowerInvariant();

    private static string Title(in Element element) => char.ToUpperInvariant(element.Title[0]) + element.Title.Substring(1);
}
