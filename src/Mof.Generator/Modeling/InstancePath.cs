using System.Globalization;
using System.Text;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Writes the object path of an instance (DSP0004 8.2): what an alias in a reference stands for.</summary>
internal static class InstancePath
{
    /// <summary>A value with the instances in references replaced by their paths.</summary>
    public static MofValue Resolve(MofValue value, MofType type, ProxyCatalogue catalogue) => (value, type.Kind) switch
    {
        (MofObject target, MofTypeKind.Reference) => Of(target.Instance, catalogue) is { } path ? new MofString(path) : MofNull.Instance,
        (MofArray array, MofTypeKind.Reference) => new MofArray(new EquatableArray<MofValue>([.. array.Items.Select(item => Resolve(item, type, catalogue))])),
        _ => value,
    };

    // Without its whole key an object has no path.
    private static string? Of(MofInstance instance, ProxyCatalogue catalogue)
    {
        if (catalogue.Find(instance.ClassName) is not { } bound)
        {
            return null;
        }

        var path = new StringBuilder(bound.Name);
        var separator = '.';
        foreach (var key in bound.Keys)
        {
            if (ValueOf(instance, key) is not { } value || Text(Resolve(value, key.Type, catalogue)) is not { } text)
            {
                return null;
            }

            path.Append(separator).Append(key.Name).Append('=').Append(text);
            separator = ',';
        }

        return separator == ',' ? path.ToString()
            : bound.Qualifiers.IsTrue("Singleton") ? bound.Name + "=@"
            : null;
    }

    private static MofValue? ValueOf(MofInstance instance, MofProperty key)
    {
        foreach (var value in instance.Values)
        {
            if (string.Equals(value.Name, key.Name, StringComparison.OrdinalIgnoreCase))
            {
                return value.Value;
            }
        }

        return key.Default;
    }

    private static string? Text(MofValue value) => value switch
    {
        MofString text => "\"" + text.Value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
        MofInteger number => ValueLiteral.Number(number),
        MofBoolean boolean => boolean.Value ? "TRUE" : "FALSE",
        MofCharacter character => ((int)character.Value).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
