namespace Mof.Language.Binding.Checks;

/// <summary>Walks the bound schema once and shows every element to the checks that speak of it.</summary>
internal static class SchemaChecks
{
    public static void Run(BindingContext context)
    {
        IncludeCheck.Run(context);
        PragmaCheck.Run(context);
        QualifierDeclarationCheck.Run(context);
        foreach (var declared in context.Classes.Classes)
        {
            Class(declared, context);
        }
    }

    private static void Class(DeclaredClass declared, BindingContext context)
    {
        var bound = declared.Class!;
        var syntax = declared.Syntax;
        Qualified(
            new Element(KindOf(bound, syntax), bound, syntax.Name, syntax.Qualifiers, bound.Qualifiers, Type: null, declared.File), context);
        DuplicateMemberCheck.Run(declared, context);
        KeyCheck.Class(bound, syntax, declared.File, context);

        var properties = ByName(bound.Properties, static property => property.Name);
        var methods = ByName(bound.Methods, static method => method.Name);
        foreach (var member in syntax.Members)
        {
            switch (member)
            {
                case PropertySyntax property when properties.TryGetValue(property.Name.Text, out var boundProperty) && boundProperty.Span.Start == property.Name.Span.Start:
                    Property(declared, property, boundProperty, context);
                    break;
                case MethodSyntax method when methods.TryGetValue(method.Name.Text, out var boundMethod) && boundMethod.Span.Start == method.Name.Span.Start:
                    Method(declared, method, boundMethod, context);
                    break;
            }
        }
    }

    private static void Property(DeclaredClass declared, PropertySyntax syntax, MofProperty bound, BindingContext context)
    {
        var element = new Element(
            bound.Type.Kind == MofTypeKind.Reference ? MofScopes.Reference : MofScopes.Property,
            bound,
            syntax.Name,
            syntax.Qualifiers,
            bound.Qualifiers,
            bound.Type,
            declared.File);
        Typed(element, syntax.Type, declared, context);
        KeyCheck.Property(element, bound, context);
        OverrideCheck.Property(element, bound, context);
        if (syntax.Initializer is { } initializer && bound.Type.Kind == MofTypeKind.DateTime)
        {
            DateTimeCheck.Run(initializer, bound, declared.File, context);
        }
    }

    private static void Method(DeclaredClass declared, MethodSyntax syntax, MofMethod bound, BindingContext context)
    {
        var element = new Element(
            MofScopes.Method, bound, syntax.Name, syntax.Qualifiers, bound.Qualifiers, bound.ReturnType, declared.File);
        Typed(element, syntax.ReturnType, declared, context);
        OverrideCheck.Method(element, bound, context);
        foreach (var parameter in syntax.Parameters)
        {
            if (Find(bound.Parameters, parameter.Name.Text) is { } boundParameter)
            {
                Typed(
                    new Element(
                        MofScopes.Parameter,
                        bound,
                        parameter.Name,
                        parameter.Qualifiers,
                        boundParameter.Qualifiers,
                        boundParameter.Type,
                        declared.File),
                    parameter.Type,
                    declared,
                    context);
            }
        }
    }

    private static MofParameter? Find(IReadOnlyList<MofParameter> parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return parameter;
            }
        }

        return null;
    }

    private static void Typed(in Element element, TypeSyntax type, DeclaredClass declared, BindingContext context)
    {
        Qualified(element, context);
        UnknownClassCheck.Run(element, type, declared, context);
        if (element.Syntax.Count > 0)
        {
            ValueMapCheck.Run(element, context);
            ConfigMgrTextCheck.Run(element, context);
        }
    }

    private static void Qualified(in Element element, BindingContext context)
    {
        if (element.Syntax.Count > 0)
        {
            DuplicateMemberCheck.Qualifiers(element, context);
            foreach (var qualifier in element.Syntax)
            {
                QualifierValueCheck.Run(qualifier, element, context);
                FlavorCheck.Run(qualifier.Flavors, qualifier.Name, element.File, context);
                QualifierScopeCheck.Run(qualifier, element, context);
                MisspellingCheck.Run(qualifier, element, context);
            }
        }
    }

    private static MofScopes KindOf(MofClass bound, ClassDeclarationSyntax syntax) =>
        MofScopes.Class |
        (bound.IsAssociation ? MofScopes.Association : MofScopes.None) |
        (bound.IsIndication ? MofScopes.Indication : MofScopes.None) |
        (syntax.Keyword == ClassKeyword.Structure ? MofScopes.Structure : MofScopes.None);

    private static Dictionary<string, T> ByName<T>(IReadOnlyList<T> members, Func<T, string> name)
    {
        var result = new Dictionary<string, T>(members.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            result[name(member)] = member;
        }

        return result;
    }
}
