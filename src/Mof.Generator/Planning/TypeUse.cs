using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>Finds the names of the types that a class or an instance mentions, as the text has them.</summary>
internal static class TypeUse
{
    /// <summary>The types of the properties, methods and parameters that a class declares itself.</summary>
    public static IEnumerable<string> OfMembers(DeclaredClass declared)
    {
        foreach (var member in declared.Syntax.Members)
        {
            switch (member)
            {
                case PropertySyntax property:
                    yield return Of(property.Type, property.Qualifiers);
                    break;
                case MethodSyntax method:
                    yield return Of(method.ReturnType, method.Qualifiers);
                    foreach (var parameter in method.Parameters)
                    {
                        yield return Of(parameter.Type, parameter.Qualifiers);
                    }

                    break;
            }
        }
    }

    /// <summary>The classes of an instance and of those inside it.</summary>
    public static void OfInstance(ValueSyntax? value, ICollection<string> names)
    {
        switch (value)
        {
            case InstanceSyntax instance:
                names.Add(instance.ClassName.Text);
                foreach (var slot in instance.Slots)
                {
                    OfInstance(slot.Value, names);
                }

                break;
            case ArraySyntax array:
                foreach (var item in array.Items)
                {
                    OfInstance(item, names);
                }

                break;
        }
    }

    // A string says in a qualifier what it holds: EmbeddedInstance("X"), CIMTYPE("object:X").
    private static string Of(TypeSyntax type, EquatableArray<QualifierSyntax> qualifiers)
    {
        foreach (var qualifier in qualifiers)
        {
            if (qualifier.Value is not null && (Is(qualifier, "EmbeddedInstance") || Is(qualifier, "CIMTYPE")) && TextOf(qualifier.Value) is { } text)
            {
                return text.Substring(text.IndexOf(':') + 1).Trim();
            }
        }

        return type.Name.Text;
    }

    private static bool Is(QualifierSyntax qualifier, string name) => string.Equals(qualifier.Name.Text, name, StringComparison.OrdinalIgnoreCase);

    private static string? TextOf(ValueSyntax value) => value switch
    {
        StringSyntax text => text.Text,
        ArraySyntax { Items.Count: > 0 } array => TextOf(array.Items[0]),
        _ => null,
    };
}
