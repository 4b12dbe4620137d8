using System.Globalization;

namespace Mof.Language.Binding.Checks;

/// <summary>MOF0111: values and names that do not pair, or values that the type cannot hold (DSP0004 5.6.3.55, 5.6.3.56).</summary>
internal static class ValueMapCheck
{
    public static void Run(in Element element, BindingContext context)
    {
        Pair("ValueMap", "Values", element, context);
        Pair("BitMap", "BitValues", element, context);
    }

    private static void Pair(string valuesName, string namesName, in Element element, BindingContext context)
    {
        // An override may restate one of the two: it is checked where it stands.
        if ((element.Find(valuesName) ?? element.Find(namesName)) is not { } place)
        {
            return;
        }

        var values = ValueMapBinder.Texts(element.Qualifiers, valuesName);
        var names = ValueMapBinder.Texts(element.Qualifiers, namesName);
        if (values is null)
        {
            return;
        }

        if (names is not null && values.Length != names.Length)
        {
            Report(place, $"{element.Title} has {Count(values)} in {valuesName} but {Count(names)} in {namesName}: they pair by place. Add what is missing.", element, context);
            return;
        }

        if (element.Type is { IsInteger: true, EnumerationName: null } type)
        {
            Numbers(valuesName, values, names, type, place, element, context);
        }
    }

    private static void Numbers(string valuesName, string[] values, string[]? names, MofType type, QualifierSyntax place, in Element element, BindingContext context)
    {
        if (ValueMapBinder.AreSwapped(values, names))
        {
            Report(place, $"{valuesName} of {element.Title} holds the names and the other one the numbers: they are taken the other way round. Exchange them.", element, context);
            return;
        }

        var seen = new HashSet<(bool, ulong)>();
        foreach (var entry in values)
        {
            if (!ValueMapBinder.IsNumber(entry))
            {
                Report(place, $"'{entry}' in {valuesName} of {element.Title} is no number: the property is an integer. It is left out.", element, context);
                return;
            }

            if (IntegerText.Read(entry) is not { } number)
            {
                continue;
            }

            if (valuesName == "ValueMap" && !MofIntegerRange.Fits(number, type.Kind))
            {
                Report(
                    place,
                    $"'{entry}' in {valuesName} of {element.Title} is out of range: {type.Kind.ToString().ToLowerInvariant()} is {MofIntegerRange.Describe(type.Kind)}.",
                    element,
                    context);
                return;
            }

            if (!seen.Add((number.IsNegative, number.Magnitude)))
            {
                Report(place, $"'{entry}' stands in {valuesName} of {element.Title} twice.", element, context);
                return;
            }
        }
    }

    private static string Count(string[] entries) => entries.Length.ToString(CultureInfo.InvariantCulture) + (entries.Length == 1 ? " entry" : " entries");

    private static void Report(QualifierSyntax place, string message, in Element element, BindingContext context) =>
        context.Report(element.File, MofRuleIds.ValueMap, char.ToUpperInvariant(message[0]) + message.Substring(1), place.Name.Span);
}
