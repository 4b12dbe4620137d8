using System.Globalization;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Shows a default value in the documentation.</summary>
internal static class DefaultText
{
    public static string Of(MofValue value, MofProperty property)
    {
        if (value is MofInteger number && property.Values is { } values)
        {
            foreach (var entry in values.Entries)
            {
                if (Equals(entry.Value, number) && entry.Name.Length > 0)
                {
                    return entry.Name + " (" + ValueLiteral.Number(number) + ")";
                }
            }
        }

        return Plain(value);
    }

    private static string Plain(MofValue value) => value switch
    {
        MofInteger number => ValueLiteral.Number(number),
        MofBoolean boolean => boolean.Value ? "true" : "false",
        MofString { Value.Length: 0 } => "an empty string",
        MofString text => text.Value,
        MofReal real => real.Value.ToString("R", CultureInfo.InvariantCulture),
        MofCharacter character => character.Value.ToString(),
        MofArray array => "{ " + string.Join(", ", array.Items.Select(Plain)) + " }",
        _ => "",
    };
}
