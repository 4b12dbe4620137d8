namespace Mof.Language.Binding.Checks;

/// <summary>MOF0116: a datetime that is not 25 characters of the form that DSP0004 5.2.4 gives it, or out of range.</summary>
internal static class DateTimeCheck
{
    private const int Length = 25;

    public static void Run(ValueSyntax value, MofProperty property, MofFile file, BindingContext context)
    {
        switch (value)
        {
            case StringSyntax text when Fault(text.Text) is { } fault:
                context.Report(file, MofRuleIds.DateTime, $"The datetime {SourceText.Of(text)} of '{property}' {fault}.", text.Span);
                break;
            case ArraySyntax array:
                foreach (var item in array.Items)
                {
                    Run(item, property, file, context);
                }

                break;
        }
    }

    /// <summary>What is wrong with a datetime; null for nothing.</summary>
    public static string? Fault(string text)
    {
        if (text.Length != Length || text[14] != '.' || text[21] is not ('+' or '-' or ':'))
        {
            return "is neither yyyymmddhhmmss.mmmmmm+utc nor ddddddddhhmmss.mmmmmm:000";
        }

        var isInterval = text[21] == ':';
        for (var i = 0; i < Length; i++)
        {
            // An asterisk is a digit that does not matter; an offset and the zeros of an interval always do.
            if (i is not (14 or 21) && text[i] is not (>= '0' and <= '9') && (text[i] != '*' || (isInterval && i > 21)))
            {
                return $"has '{text[i]}' where a digit belongs";
            }
        }

        if (isInterval)
        {
            return text.Substring(22) != "000" ? "is an interval and has to end with ':000'"
                : Range(text, 8, "hour", 0, 23) ?? Range(text, 10, "minute", 0, 59) ?? Range(text, 12, "second", 0, 59);
        }

        // All zeros stand for no time at all.
        return text.StartsWith("00000000", StringComparison.Ordinal)
            ? null
            : Range(text, 4, "month", 1, 12) ?? Range(text, 6, "day", 1, 31) ?? Range(text, 8, "hour", 0, 23) ??
                Range(text, 10, "minute", 0, 59) ?? Range(text, 12, "second", 0, 59);
    }

    private static string? Range(string text, int start, string name, int low, int high)
    {
        if (text[start] == '*' || text[start + 1] == '*')
        {
            return null;
        }

        var value = ((text[start] - '0') * 10) + text[start + 1] - '0';
        return value < low || value > high ? $"has the {name} {value}, which is not between {low} and {high}" : null;
    }
}
