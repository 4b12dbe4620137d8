namespace Mof.Language.Binding.Checks;

/// <summary>MOF0104: a property, method, parameter or qualifier that is given twice. The first one counts.</summary>
internal static class DuplicateMemberCheck
{
    public static void Run(DeclaredClass declared, BindingContext context)
    {
        var properties = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var methods = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in declared.Syntax.Members)
        {
            switch (member)
            {
                case PropertySyntax { Name: { Text.Length: > 0 } name } when !properties.Add(name.Text):
                    Report(declared, name, $"Class '{declared.Name}' has a property '{name.Text}' already", context);
                    break;
                case MethodSyntax { Name: { Text.Length: > 0 } name } when !methods.Add(name.Text):
                    Report(declared, name, $"Class '{declared.Name}' has a method '{name.Text}' already", context);
                    break;
                case MethodSyntax method:
                    Parameters(declared, method, context);
                    break;
            }
        }
    }

    public static void Qualifiers(in Element element, BindingContext context)
    {
        for (var i = 1; i < element.Syntax.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                // Said twice and the same is a habit of generators, not a fault.
                if (element.Syntax[i].Name.Text.Length > 0 && QualifierName.Equal(element.Syntax[i].Name.Text, element.Syntax[j].Name.Text) &&
                    !Equals(element.Syntax[i].Value, element.Syntax[j].Value))
                {
                    context.Report(
                        element.File,
                        MofRuleIds.DuplicateMember,
                        $"Qualifier '{element.Syntax[i].Name.Text}' stands on {element.Title} twice with different values: the first one counts.",
                        element.Syntax[i].Name.Span);
                    break;
                }
            }
        }
    }

    // Of one name, one in and one out are an in/out parameter (WMI).
    private static void Parameters(DeclaredClass declared, MethodSyntax method, BindingContext context)
    {
        for (var i = 1; i < method.Parameters.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (parameter, other) = (method.Parameters[i], method.Parameters[j]);
                if (parameter.Name.Text.Length > 0 && string.Equals(parameter.Name.Text, other.Name.Text, StringComparison.OrdinalIgnoreCase) &&
                    IsOut(parameter) == IsOut(other))
                {
                    Report(declared, parameter.Name, $"Method '{declared.Name}.{method.Name.Text}' has a parameter '{parameter.Name.Text}' already", context);
                    break;
                }
            }
        }
    }

    private static bool IsOut(ParameterSyntax parameter)
    {
        foreach (var qualifier in parameter.Qualifiers)
        {
            if (QualifierName.Equal(qualifier.Name.Text, "Out") && qualifier.Value is not BooleanSyntax { Value: false })
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(DeclaredClass declared, NameSyntax name, string message, BindingContext context) =>
        context.Report(declared.File, MofRuleIds.DuplicateMember, message + " (case does not count): the first one counts. Remove or rename this one.", name.Span);
}
