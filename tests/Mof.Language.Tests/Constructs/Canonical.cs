using System.Globalization;

namespace Mof.Language.Tests.Constructs;

/// <summary>What was read of a text, written in one fixed form: everything but white space, comments and spelling of literals.</summary>
internal static class Canonical
{
    public static string Of(MofFile file) => string.Join(" | ", file.Declarations.Select(Of));

    public static string Of(MofSyntax? node) => node switch
    {
        null => "",
        NameSyntax name => name.Text,
        PragmaSyntax pragma => $"#{pragma.Name.Text}({Joined(pragma.Arguments)})",
        ClassDeclarationSyntax { IsForward: true } type => $"{Qualifiers(type.Qualifiers)}{Head(type)};",
        ClassDeclarationSyntax type => $"{Qualifiers(type.Qualifiers)}{Head(type)}{{{string.Concat(type.Members.Select(Of))}}}",
        EnumerationDeclarationSyntax type =>
            $"{Qualifiers(type.Qualifiers)}enumeration {type.Name.Text}:{type.BaseType.Text}{{{Joined(type.Elements)}}}",
        EnumerationElementSyntax element => Qualifiers(element.Qualifiers) + element.Name.Text + Assigned(element.Value),
        QualifierDeclarationSyntax { Type: null } qualifier => $"qualifier {qualifier.Name.Text}:{Words(qualifier.Flavors)}",
        QualifierDeclarationSyntax qualifier =>
            $"qualifier {qualifier.Name.Text}:{Of(qualifier.Type)}{Bounds(qualifier.Type!)}{Assigned(qualifier.Default)}" +
            $" scope({Words(qualifier.Scopes)}) flavor({Words(qualifier.Flavors)})",
        QualifierSyntax qualifier =>
            qualifier.Name.Text + (qualifier.Value is null ? "" : $"({Of(qualifier.Value)})") +
            (qualifier.Flavors.Count == 0 ? "" : ":" + Words(qualifier.Flavors)),
        TypeSyntax type => type.Name.Text + (type.IsReference ? " ref" : ""),
        PropertySyntax property =>
            $"{Qualifiers(property.Qualifiers)}{Of(property.Type)} {property.Name.Text}{Bounds(property.Type)}{Assigned(property.Initializer)};",
        MethodSyntax method =>
            $"{Qualifiers(method.Qualifiers)}{Of(method.ReturnType)}{Bounds(method.ReturnType)} {method.Name.Text}({Joined(method.Parameters)});",
        ParameterSyntax parameter =>
            $"{Qualifiers(parameter.Qualifiers)}{Of(parameter.Type)} {parameter.Name.Text}{Bounds(parameter.Type)}{Assigned(parameter.Default)}",
        InstanceDeclarationSyntax declaration => Of(declaration.Instance),
        SlotSyntax slot => $"{Qualifiers(slot.Qualifiers)}{slot.Name.Text}{Assigned(slot.Value)};",
        StringSyntax text => $"\"{text.Text}\"",
        IntegerSyntax number => (number.IsNegative && number.Magnitude > 0 ? "-" : "") + number.Magnitude.ToString(CultureInfo.InvariantCulture) +
            (number.Overflows ? "+" : ""),
        RealSyntax number => number.Value.ToString("0.0##################", CultureInfo.InvariantCulture),
        CharacterSyntax character => $"'{character.Value}'",
        BooleanSyntax boolean => boolean.Value ? "TRUE" : "FALSE",
        NullSyntax => "NULL",
        AliasSyntax alias => "$" + alias.Alias,
        NameValueSyntax name => name.Text,
        ArraySyntax array => $"{{{Joined(array.Items)}}}",
        InstanceSyntax instance =>
            $"{Qualifiers(instance.Qualifiers)}of {instance.ClassName.Text}{Alias(instance.Alias)}{{{string.Concat(instance.Slots.Select(Of))}}}",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private static string Head(ClassDeclarationSyntax type) =>
        type.Keyword.ToString().ToLowerInvariant() + " " + type.Name.Text + Alias(type.Alias) + (type.Superclass is null ? "" : ":" + type.Superclass.Text);

    private static string Alias(NameSyntax? alias) => alias is null ? "" : " as $" + alias.Text;

    private static string Assigned(ValueSyntax? value) => value is null ? "" : "=" + Of(value);

    private static string Bounds(TypeSyntax type) => type.IsArray ? $"[{type.ArraySize}]" : "";

    private static string Words(EquatableArray<NameSyntax> names) => string.Join(" ", names.Select(Of));

    private static string Joined<T>(EquatableArray<T> items)
        where T : MofSyntax => string.Join(",", items.Select(static item => Of(item)));

    private static string Qualifiers(EquatableArray<QualifierSyntax> qualifiers) => qualifiers.Count == 0 ? "" : $"[{Joined(qualifiers)}]";
}
