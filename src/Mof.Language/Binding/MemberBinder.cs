namespace Mof.Language.Binding;

/// <summary>Binds the members of a class whose superclass is bound: a repeated member overrides the inherited one.</summary>
internal sealed class MemberBinder
{
    private readonly BindingContext _context;
    private readonly DeclaredClass _declared;
    private readonly MofClass _class;

    private MemberBinder(DeclaredClass declared, BindingContext context)
    {
        _context = context;
        _declared = declared;
        _class = declared.Class!;
    }

    public static void Bind(DeclaredClass declared, BindingContext context) => new MemberBinder(declared, context).Run();

    private void Run()
    {
        var superclass = _class.Superclass;
        var keyword = _declared.Syntax.Keyword;
        _class.Qualifiers = QualifierBinder.Bind(
            _declared.Syntax.Qualifiers, Amendments.OfClass(_declared), superclass?.Qualifiers, _declared.File, _context.QualifierTypes);
        _class.IsAssociation = keyword == ClassKeyword.Association || _class.Qualifiers.IsTrue("Association") || superclass is { IsAssociation: true };
        _class.IsEmbedded = keyword == ClassKeyword.Structure || _class.Qualifiers.IsTrue("Embedded") || _class.Qualifiers.IsTrue("Structure");

        var properties = _declared.Properties = new Overrides<MofProperty>(_declared.Superclass?.Properties, static property => property.Name);
        var methods = _declared.Methods = new Overrides<MofMethod>(_declared.Superclass?.Methods, static method => method.Name);
        foreach (var member in _declared.Syntax.Members)
        {
            switch (member)
            {
                // A name that stands twice in one class is a fault of the file; the first one counts.
                case PropertySyntax { Name.Text.Length: > 0 } property when properties.IsFirst(property.Name.Text):
                    properties.Add(Property(property, properties.Find(property.Qualifiers, property.Name.Text)), static bound => bound.Overridden?.Name);
                    break;
                case MethodSyntax { Name.Text.Length: > 0 } method when methods.IsFirst(method.Name.Text):
                    methods.Add(Method(method, methods.Find(method.Qualifiers, method.Name.Text)), static bound => bound.Overridden?.Name);
                    break;
            }
        }

        (_class.Properties, _class.AllProperties) = (properties.Own, properties.All);
        (_class.Methods, _class.AllMethods) = (methods.Own, methods.All);
    }

    private MofProperty Property(PropertySyntax syntax, MofProperty? overridden)
    {
        var qualifiers = QualifierBinder.Bind(
            syntax.Qualifiers, Amendments.OfProperty(_declared, syntax.Name.Text), overridden?.Qualifiers, _declared.File, _context.QualifierTypes);
        var type = Type(syntax.Type, qualifiers);
        return new MofProperty(syntax.Name.Text, type, _class, syntax.Name.Span)
        {
            Overridden = overridden,
            Qualifiers = qualifiers,
            Default = syntax.Initializer is { } initializer ? Value(initializer, type, $"property '{_class.Name}.{syntax.Name.Text}'") : overridden?.Default,
            Values = ValueMapBinder.Bind(type, qualifiers, _context.Enumerations),
            Limits = LimitBinder.Bind(type, qualifiers),
        };
    }

    private MofMethod Method(MethodSyntax syntax, MofMethod? overridden)
    {
        var qualifiers = QualifierBinder.Bind(
            syntax.Qualifiers, Amendments.OfMethod(_declared, syntax.Name.Text), overridden?.Qualifiers, _declared.File, _context.QualifierTypes);
        var returnType = Type(syntax.ReturnType, qualifiers);
        return new MofMethod(syntax.Name.Text, returnType, _class, syntax.Name.Span)
        {
            Overridden = overridden,
            Qualifiers = qualifiers,
            Parameters = Parameters(syntax),
            Values = ValueMapBinder.Bind(returnType, qualifiers, _context.Enumerations),
        };
    }

    private IReadOnlyList<MofParameter> Parameters(MethodSyntax method)
    {
        var order = new ParameterOrder(method.Parameters.Count);
        foreach (var syntax in method.Parameters)
        {
            if (syntax.Name.Text.Length > 0)
            {
                order.Add(Parameter(syntax, method.Name.Text));
            }
        }

        return order.ToList();
    }

    private MofParameter Parameter(ParameterSyntax syntax, string method)
    {
        var qualifiers = QualifierBinder.Bind(
            syntax.Qualifiers, Amendments.OfParameter(_declared, method, syntax.Name.Text), null, _declared.File, _context.QualifierTypes);
        var type = Type(syntax.Type, qualifiers);
        var isOut = qualifiers.IsTrue("Out");
        // Where the schema declares In with the default TRUE, as DMTF's does, Out alone means both (DSP0004 5.6.3.20); WMI means out.
        var isIn = qualifiers.Find("In") is null ? !isOut || _context.QualifierTypes.IsInByDefault : qualifiers.IsTrue("In");
        return new MofParameter(
            syntax.Name.Text,
            type,
            isIn || !isOut,
            isOut,
            qualifiers.IsTrue("Optional"),
            syntax.Default is { } value ? Value(value, type, $"parameter '{syntax.Name.Text}' of '{_class.Name}.{method}'") : null,
            ValueMapBinder.Bind(type, qualifiers, _context.Enumerations),
            LimitBinder.Bind(type, qualifiers),
            qualifiers);
    }

    // A structure that the class declares inside itself comes before one of the same name elsewhere.
    private MofType Type(TypeSyntax syntax, MofQualifierSet qualifiers)
    {
        var type = TypeBinder.Bind(syntax, qualifiers, _context.Enumerations);
        return type.ClassName is { } name && _context.Classes.Find(name, _declared) is { Outer: not null } nested && nested.Name != name
            ? type with { ClassName = nested.Name }
            : type;
    }

    // An instance as default (mofcomp) has no place in a class of C#: it is left out.
    private MofValue? Value(ValueSyntax syntax, MofType type, string element) =>
        ValueBinder.Bind(syntax, type, _context.Enumerations, instance: null, (value, why) => _context.Report(
            _declared.File,
            MofRuleIds.ValueDoesNotFit,
            $"The default of {element} does not fit: {SourceText.Of(value)} {why}.",
            value.Span));
}
