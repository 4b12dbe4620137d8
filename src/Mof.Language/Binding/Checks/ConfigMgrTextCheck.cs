namespace Mof.Language.Binding.Checks;

/// <summary>MOF0117: text in a qualifier of ConfigMgr's documentation that has not the form that it should have.</summary>
internal static class ConfigMgrTextCheck
{
    public static void Run(in Element element, BindingContext context)
    {
        foreach (var qualifier in element.Syntax)
        {
            if (qualifier.Value is { } value && Fault(qualifier.Name.Text, value, element.Type) is { } fault)
            {
                context.Report(
                    element.File, MofRuleIds.QualifierText, $"{qualifier.Name.Text} of {element.Title} {fault}: it is left out.", value.Span);
            }
        }
    }

    private static string? Fault(string name, ValueSyntax value, MofType? type)
    {
        if (QualifierName.Equal(name, "Bits"))
        {
            return Items(value, static item => IntegerText.Read(item) is { IsNegative: false, Magnitude: < 64 }, "a bit from 0 to 63", "NAME(0), NAME(1)");
        }

        if (QualifierName.Equal(name, "Enumeration"))
        {
            return Items(value, static item => IntegerText.Read(item) is not null, "a number", "NAME(0), NAME(1)");
        }

        if (QualifierName.Equal(name, "StringEnumeration"))
        {
            return Items(value, static _ => true, "a text", "NAME(text), NAME(text)");
        }

        var text = (value as StringSyntax)?.Text.Trim();
        if (text is null)
        {
            return null;
        }

        if (QualifierName.Equal(name, "SizeLimit") || QualifierName.Equal(name, "AllowedLen"))
        {
            return IsLength(text) ? null : $"is \"{text}\", but should be a length such as \"8\" or \"0-127\"";
        }

        return (QualifierName.Equal(name, "Range") || QualifierName.Equal(name, "ValueRange")) && type is { IsInteger: true } && !IsRange(text)
            ? $"is \"{text}\", but should be two numbers such as \"0-100\""
            : null;
    }

    private static string? Items(ValueSyntax value, Func<string, bool> isValue, string what, string example)
    {
        var texts = value switch
        {
            StringSyntax one => [one.Text],
            ArraySyntax several => several.Items.OfType<StringSyntax>().Select(static item => item.Text),
            _ => Enumerable.Empty<string>(),
        };
        foreach (var item in texts.SelectMany(static text => text.Split(',')).Select(static item => item.Trim()).Where(static item => item.Length > 0))
        {
            var open = item.IndexOf('(');
            if (open <= 0 || item[item.Length - 1] != ')')
            {
                return $"has '{item}', but its items should be like \"{example}\"";
            }

            var inner = item.Substring(open + 1, item.Length - open - 2).Trim();
            if (!isValue(inner))
            {
                return $"has '{item}', but '{inner}' is not {what}";
            }
        }

        return null;
    }

    private static bool IsLength(string text)
    {
        var dash = text.IndexOf('-');
        return dash < 0 ? IsCount(text) : IsCount(text.Substring(0, dash)) && IsCount(text.Substring(dash + 1));
    }

    private static bool IsCount(string text) => IntegerText.Read(text) is { IsNegative: false };

    private static bool IsRange(string text)
    {
        var dash = text.Length > 1 ? text.IndexOf('-', 1) : -1;
        return dash > 0 && IntegerText.Read(text.Substring(0, dash)) is not null && IntegerText.Read(text.Substring(dash + 1)) is not null;
    }
}
