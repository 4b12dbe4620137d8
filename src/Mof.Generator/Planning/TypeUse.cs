using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Planning;

/// <summary>Finds the names of the types that a class or an instance mentions, as the text has them; each class is looked at once.</summary>
internal sealed class TypeUse
{
    private readonly Dictionary<DeclaredClass, IReadOnlyCollection<string>> _known = [];

    /// <summary>The classes and enumerations in the properties, methods and parameters that a class declares itself.</summary>
    public IReadOnlyCollection<string> OfMembers(DeclaredClass declared)
    {
        if (!_known.TryGetValue(declared, out var names))
        {
            HashSet<string>? found = null;
            foreach (var member in declared.Syntax.Members)
            {
                switch (member)
                {
                    case PropertySyntax property:
                        Add(property.Type, property.Qualifiers, ref found);
                        break;
                    case MethodSyntax method:
                        Add(method.ReturnType, method.Qualifiers, ref found);
                        foreach (var parameter in method.Parameters)
                        {
                            Add(parameter.Type, parameter.Qualifiers, ref found);
                        }

                        break;
                }
            }

            _known.Add(declared, names = found ?? (IReadOnlyCollection<string>)[]);
        }

        return names;
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

    private static void Add(TypeSyntax type, EquatableArray<QualifierSyntax> qualifiers, ref HashSet<string>? found)
    {
        var kind = TypeBinder.Keyword(type.Name.Text);
        if (kind is null)
        {
            (found ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(type.Name.Text);
        }

        // A string, or any object, says in a qualifier what it holds: EmbeddedInstance("X"), CIMTYPE("object:X").
        if (kind is null or MofTypeKind.String)
        {
            foreach (var qualifier in qualifiers)
            {
                if (qualifier.Value is not null && (Is(qualifier, "EmbeddedInstance") || Is(qualifier, "CIMTYPE")) && TextOf(qualifier.Value) is { } text)
                {
                    (found ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(text.Substring(text.IndexOf(':') + 1).Trim());
                }
            }
        }
    }

    private static bool Is(QualifierSyntax qualifier, string name) => string.Equals(qualifier.Name.Text, name, StringComparison.OrdinalIgnoreCase);

    private static string? TextOf(ValueSyntax value) => value switch
    {
        StringSyntax text => text.Text,
        ArraySyntax { Items.Count: > 0 } array => TextOf(array.Items[0]),
        _ => null,
    };
}
