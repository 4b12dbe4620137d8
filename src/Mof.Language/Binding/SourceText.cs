namespace Mof.Language.Binding;

/// <summary>Values as messages show them: short.</summary>
internal static class SourceText
{
    private const int Longest = 40;

    public static string Of(ValueSyntax value) => value switch
    {
        StringSyntax text => "\"" + Short(text.Raw) + "\"",
        IntegerSyntax number => (number.IsNegative ? "-" : "") + number.Magnitude.ToString(System.Globalization.CultureInfo.InvariantCulture),
        RealSyntax real => real.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        CharacterSyntax character => "'" + character.Value + "'",
        BooleanSyntax boolean => boolean.Value ? "TRUE" : "FALSE",
        NullSyntax => "NULL",
        AliasSyntax alias => "$" + alias.Alias,
        NameValueSyntax name => "'" + Short(name.Text) + "'",
        InstanceSyntax instance => $"an instance of '{instance.ClassName.Text}'",
        _ => "a list of values",
    };

    private static string Short(string text) => text.Length <= Longest ? text : text.Substring(0, Longest - 3) + "...";
}
