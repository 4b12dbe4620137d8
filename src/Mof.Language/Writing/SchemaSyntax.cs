using Mof.Language.Binding;

namespace Mof.Language.Writing;

/// <summary>Brings a bound schema back to syntax: what every element states itself, not what it inherits.</summary>
internal sealed class SchemaSyntax(MofSchema schema)
{
    private readonly ILookup<MofClass, MofClass> _nested = schema.Classes.Where(static type => type.Outer is not null).ToLookup(static type => type.Outer!);

    // An object that has an alias at the top level is named by it.
    private readonly HashSet<string> _aliases =
        new(schema.Instances.Where(static instance => instance.Alias is not null).Select(static instance => instance.Alias!), StringComparer.OrdinalIgnoreCase);

    private readonly QualifierTypes _types = QualifierTypes.Bind(schema.Files);

    public IEnumerable<DeclarationSyntax> Declarations()
    {
        foreach (var declaration in schema.QualifierDeclarations)
        {
            yield return Qualifier(declaration);
        }

        foreach (var enumeration in schema.Enumerations)
        {
            yield return Enumeration(enumeration);
        }

        // A namespace holds to the end of the text: what has none comes first.
        var members = schema.Classes.Where(static type => type.Outer is null).Select(type => (type.Namespace, Syntax: Class(type)))
            .Concat(schema.Instances.Select(instance => (instance.Namespace, Syntax: Instance(instance))));
        foreach (var section in members.GroupBy(static member => member.Namespace, StringComparer.OrdinalIgnoreCase).OrderBy(static section => section.Key is not null))
        {
            if (section.Key is { } @namespace)
            {
                yield return new PragmaSyntax(new NameSyntax("namespace"), new EquatableArray<ValueSyntax>([Text(@namespace)]));
            }

            foreach (var (_, syntax) in section)
            {
                yield return syntax;
            }
        }
    }

    public DeclarationSyntax Class(MofClass type)
    {
        var members = new List<MofSyntax>();
        members.AddRange(_nested[type].Select(Class));
        members.AddRange(type.Properties.Select(property => new PropertySyntax(
            Qualifiers(property.Qualifiers),
            Type(property.Type),
            new NameSyntax(property.Name),
            property.Default is { } value && !ReferenceEquals(value, property.Overridden?.Default) ? Value(value) : null)));
        members.AddRange(type.Methods.Select(method => new MethodSyntax(
            Qualifiers(method.Qualifiers),
            Type(method.ReturnType),
            new NameSyntax(method.Name),
            new EquatableArray<ParameterSyntax>([.. method.Parameters.Select(Parameter)]))));
        return new ClassDeclarationSyntax(
            Keyword(type),
            Qualifiers(type.Qualifiers),
            new NameSyntax(type.Name),
            Alias: null,
            type.SuperclassName is { } superclass ? new NameSyntax(superclass) : null,
            new EquatableArray<MofSyntax>([.. members]),
            IsForward: false);
    }

    public DeclarationSyntax Instance(MofInstance instance) => new InstanceDeclarationSyntax(InstanceValue(instance));

    private static ClassKeyword Keyword(MofClass type) =>
        type.IsEmbedded && !type.Qualifiers.IsTrue("Embedded") && !type.Qualifiers.IsTrue("Structure") ? ClassKeyword.Structure
        : type.IsAssociation && !type.Qualifiers.IsTrue("Association") && type.Superclass is not { IsAssociation: true } ? ClassKeyword.Association
        : ClassKeyword.Class;

    private ParameterSyntax Parameter(MofParameter parameter) => new(
        Qualifiers(parameter.Qualifiers), Type(parameter.Type), new NameSyntax(parameter.Name), parameter.Default is { } value ? Value(value) : null);

    private static TypeSyntax Type(MofType type)
    {
        var name = type.EnumerationName ?? type.Kind switch
        {
            MofTypeKind.Object or MofTypeKind.Reference => type.ClassName ?? "object",
            _ => type.Kind.ToString().ToLowerInvariant(),
        };
        return new TypeSyntax(new NameSyntax(name), type.Kind == MofTypeKind.Reference, type.IsArray, type.ArraySize);
    }

    private EquatableArray<QualifierSyntax> Qualifiers(MofQualifierSet qualifiers) =>
        new([.. qualifiers.Where(static qualifier => !qualifier.IsInherited).Select(Qualifier)]);

    private QualifierSyntax Qualifier(MofQualifier qualifier)
    {
        var value = qualifier.Value is MofBoolean { Value: true } && _types.Find(qualifier.Name)?.Default is null ? null : Value(qualifier.Value);
        var syntax = new QualifierSyntax(new NameSyntax(qualifier.Name), value, default);
        // What holds anyhow is not said.
        return syntax with { Flavors = Names(qualifier.Flavors & ~_types.DefaultFlavorsOf(qualifier.Name)) };
    }

    private QualifierDeclarationSyntax Qualifier(MofQualifierDeclaration declaration) => new(
        new NameSyntax(declaration.Name),
        Type(declaration.Type),
        declaration.Default is { } value ? Value(value) : null,
        declaration.Scopes == MofScopes.Any ? new EquatableArray<NameSyntax>([new NameSyntax("any")]) : Names(declaration.Scopes),
        Names(declaration.Flavors));

    private EnumerationDeclarationSyntax Enumeration(MofEnumeration enumeration) => new(
        default,
        new NameSyntax(enumeration.Name),
        new NameSyntax(enumeration.Kind.ToString().ToLowerInvariant()),
        new EquatableArray<EnumerationElementSyntax>(
            [.. enumeration.Elements.Select(element => new EnumerationElementSyntax(default, new NameSyntax(element.Name), Value(element.Value)))]));

    private ValueSyntax Value(MofValue value) => value switch
    {
        MofBoolean boolean => new BooleanSyntax(boolean.Value),
        MofInteger number => new IntegerSyntax(number.IsNegative, number.Magnitude),
        MofReal real => new RealSyntax(real.Value),
        MofCharacter character => new CharacterSyntax(character.Value),
        MofString text => Text(text.Value),
        MofArray array => new ArraySyntax(new EquatableArray<ValueSyntax>([.. array.Items.Select(Value)])),
        MofObject { Instance: { Alias: { } alias } } when _aliases.Contains(alias) => new AliasSyntax(alias),
        MofObject nested => InstanceValue(nested.Instance),
        _ => new NullSyntax(),
    };

    private InstanceSyntax InstanceValue(MofInstance instance) => new(
        default,
        new NameSyntax(instance.ClassName),
        instance.Alias is { } alias ? new NameSyntax(alias) : null,
        new EquatableArray<SlotSyntax>([.. instance.Values.Select(slot => new SlotSyntax(default, new NameSyntax(slot.Name), Value(slot.Value)))]));

    private static StringSyntax Text(string text) => new(text, ValueText.Escape(text));

    private static EquatableArray<NameSyntax> Names(MofFlavors flavors) =>
        new([.. FlavorNames.ByName.Where(pair => (flavors & pair.Value) != 0 && pair.Key != "NotToSubclass").Select(static pair => new NameSyntax(pair.Key))]);

    private static EquatableArray<NameSyntax> Names(MofScopes scopes) =>
        new([.. ScopeNames.ByName.Where(pair => pair.Value != MofScopes.Any && (scopes & pair.Value) != 0).Select(static pair => new NameSyntax(pair.Key))]);
}
