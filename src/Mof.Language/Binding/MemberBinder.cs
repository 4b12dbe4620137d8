namespace Mof.Language.Binding;

/// <summary>Binds the members of a class whose superclass is bound: a repeated member overrides the inherited one.</summary>
internal static class MemberBinder
{
    public static void Bind(DeclaredClass declared)
    {
        var bound = declared.Class!;
        var superclass = bound.Superclass;
        bound.Qualifiers = QualifierBinder.Bind(declared.Syntax.Qualifiers, superclass?.Qualifiers);
        bound.IsAssociation = declared.Syntax.Keyword == ClassKeyword.Association || bound.Qualifiers.IsTrue("Association") || superclass is { IsAssociation: true };
        bound.IsEmbedded = declared.Syntax.Keyword == ClassKeyword.Structure || bound.Qualifiers.IsTrue("Embedded") || bound.Qualifiers.IsTrue("Structure");

        var properties = new List<MofProperty>();
        var allProperties = new List<MofProperty>(superclass?.AllProperties ?? []);
        var propertyIndex = IndexOf(allProperties, static property => property.Name);
        var methods = new List<MofMethod>();
        var allMethods = new List<MofMethod>(superclass?.AllMethods ?? []);
        var methodIndex = IndexOf(allMethods, static method => method.Name);
        var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in declared.Syntax.Members)
        {
            switch (member)
            {
                // A name that stands twice in one class is a fault of the file; the first one counts.
                case PropertySyntax { Name.Text.Length: > 0 } property when own.Add(property.Name.Text):
                    var boundProperty = Property(property, bound, propertyIndex, allProperties);
                    properties.Add(boundProperty);
                    Put(boundProperty, boundProperty.Overridden?.Name ?? boundProperty.Name, propertyIndex, allProperties);
                    break;
                case MethodSyntax { Name.Text.Length: > 0 } method when own.Add(method.Name.Text):
                    var boundMethod = Method(method, bound, methodIndex, allMethods);
                    methods.Add(boundMethod);
                    Put(boundMethod, boundMethod.Overridden?.Name ?? boundMethod.Name, methodIndex, allMethods);
                    break;
            }
        }

        bound.Properties = properties;
        bound.AllProperties = allProperties;
        bound.Methods = methods;
        bound.AllMethods = allMethods;
    }

    private static MofProperty Property(PropertySyntax syntax, MofClass owner, Dictionary<string, int> index, List<MofProperty> all)
    {
        var overridden = Find(syntax.Qualifiers, syntax.Name.Text, index, all);
        var qualifiers = QualifierBinder.Bind(syntax.Qualifiers, overridden?.Qualifiers);
        var type = TypeBinder.Bind(syntax.Type, qualifiers);
        return new MofProperty(syntax.Name.Text, type, owner, syntax.Name.Span)
        {
            Overridden = overridden,
            Qualifiers = qualifiers,
            Default = syntax.Initializer is { } initializer ? ValueBinder.Bind(initializer, type) : overridden?.Default,
            Values = ValueMapBinder.Bind(type, qualifiers),
            Limits = LimitBinder.Bind(type, qualifiers),
        };
    }

    private static MofMethod Method(MethodSyntax syntax, MofClass owner, Dictionary<string, int> index, List<MofMethod> all)
    {
        var overridden = Find(syntax.Qualifiers, syntax.Name.Text, index, all);
        var qualifiers = QualifierBinder.Bind(syntax.Qualifiers, overridden?.Qualifiers);
        var returnType = TypeBinder.Bind(syntax.ReturnType, qualifiers);
        return new MofMethod(syntax.Name.Text, returnType, owner, syntax.Name.Span)
        {
            Overridden = overridden,
            Qualifiers = qualifiers,
            Parameters = ParameterBinder.Bind(syntax.Parameters),
            Values = ValueMapBinder.Bind(returnType, qualifiers),
        };
    }

    // Override("Name") may name another member, Override("Class.Name") too (DSP0004 5.6.3.34); the same name overrides as well.
    private static T? Find<T>(EquatableArray<QualifierSyntax> qualifiers, string name, Dictionary<string, int> index, List<T> all)
        where T : class
    {
        foreach (var qualifier in qualifiers)
        {
            if (qualifier.Value is StringSyntax { Text: { Length: > 0 } text } && QualifierName.Equal(qualifier.Name.Text, "Override") &&
                index.TryGetValue(text.Substring(text.LastIndexOf('.') + 1), out var named))
            {
                return all[named];
            }
        }

        return index.TryGetValue(name, out var same) ? all[same] : null;
    }

    private static Dictionary<string, int> IndexOf<T>(List<T> members, Func<T, string> name)
    {
        var index = new Dictionary<string, int>(members.Count, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < members.Count; i++)
        {
            index[name(members[i])] = i;
        }

        return index;
    }

    private static void Put<T>(T member, string name, Dictionary<string, int> index, List<T> all)
    {
        if (index.TryGetValue(name, out var place))
        {
            all[place] = member;
        }
        else
        {
            index[name] = all.Count;
            all.Add(member);
        }
    }
}
