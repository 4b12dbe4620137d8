using System.Collections;
using System.Globalization;
using System.Text;

namespace Mof.Runtime;

/// <summary>Makes WQL out of an interpolated string: what its author wrote stays, what stands in its holes is quoted.</summary>
internal static class WqlInterpolation
{
    public static string ToWql(FormattableString query)
    {
        var format = query.Format;
        var builder = new StringBuilder(format.Length + 32);
        char? quote = null;
        var isEscaped = false;
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            switch (c)
            {
                case '{' when i + 1 < format.Length && format[i + 1] == '{':
                case '}' when i + 1 < format.Length && format[i + 1] == '}':
                    builder.Append(c);
                    i++;
                    break;
                case '{':
                    var close = format.IndexOf('}', i);
                    AppendHole(builder, query, format.Substring(i + 1, close - i - 1), quote);
                    i = close;
                    break;
                case '\\' when quote is not null && !isEscaped:
                    builder.Append(c);
                    isEscaped = true;
                    continue;
                default:
                    quote = isEscaped ? quote : quote is null ? c is '"' or '\'' ? c : null : c == quote ? null : quote;
                    builder.Append(c);
                    break;
            }

            isEscaped = false;
        }

        return builder.ToString();
    }

    private static void AppendHole(StringBuilder builder, FormattableString query, string hole, char? quote)
    {
        var end = hole.IndexOfAny([',', ':']);
        if (end >= 0)
        {
            throw new ArgumentException($"The hole {{{hole}}} of the query has a format: values of a query are written as WQL wants them. Query: {query.Format}", nameof(query));
        }

        var value = query.GetArgument(int.Parse(hole, CultureInfo.InvariantCulture));
        if (quote is not null)
        {
            throw new ArgumentException(
                $"The hole {{{hole}}} of the query stands between quotes: leave them out, a text is quoted by itself. For LIKE, write the whole pattern as one hole: LIKE {{\"%\" + CimLike.Escape(text) + \"%\"}}. Query: {query.Format}",
                nameof(query));
        }

        try
        {
            builder.Append(Literal(value));
        }
        catch (NotSupportedException exception)
        {
            throw new ArgumentException($"The value of the hole {{{hole}}} has no form in WQL: {exception.Message} Query: {query.Format}", nameof(query), exception);
        }
    }

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => WqlText.Quote(text),
        CimValue cim => cim.IsArray ? throw new ArgumentException("An array is no value of WQL.") : WqlText.Literal(cim),
        CimPath path => WqlText.Quote(path.ToString()),
        ICimReference reference => WqlText.Quote(reference.Path.ToString()),
        CimDateTime time => WqlText.Quote(time.ToString()),
        DateTimeOffset time => WqlText.Quote(((CimDateTime)time).ToString()),
        DateTime time => WqlText.Quote(((CimDateTime)time).ToString()),
        TimeSpan interval => WqlText.Quote(((CimDateTime)interval).ToString()),
        bool flag => flag ? "TRUE" : "FALSE",
        char character => WqlText.Quote(character.ToString()),
        Guid guid => WqlText.Quote(guid.ToString("D")),
        Enum named => Convert.ToString(Convert.ChangeType(named, named.GetTypeCode(), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)!,
        float real => WqlText.Literal(real),
        double real => WqlText.Literal(real),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        FormattableString => throw new ArgumentException("A query in a hole of another one would be quoted as a text: write one interpolated string."),
        IEnumerable list => List(list),
        _ => throw new ArgumentException($"A {value.GetType()} has no form in WQL: pass a text, a number, a boolean, an enum, a time, a path or a list of them."),
    };

    // For IN, which wants parentheses; none are doubled since the hole has to stand alone.
    private static string List(IEnumerable list)
    {
        var items = list.Cast<object?>().Select(Literal).ToList();
        return "(" + (items.Count == 0 ? "NULL" : string.Join(", ", items)) + ")";
    }
}
