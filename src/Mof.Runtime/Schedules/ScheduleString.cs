using System.Globalization;
using System.Text;

namespace Mof.Runtime;

/// <summary>
/// Writes and reads ConfigMgr's interval strings, 16 hexadecimal digits a schedule token, without a server: what
/// SMS_ScheduleMethods.WriteToString and ReadFromString do.
/// </summary>
/// <remarks>Thread-safe. A string has no seconds: those of a start time are left out.</remarks>
public static class ScheduleString
{
    private const int DigitsOfToken = 16;
    private const int FirstYear = 1970;
    private const int KindShift = 19;
    private const int KindWidth = 3;

    // The upper half holds when it starts and how many minutes it lasts, the lower one hours and days of that.
    private static readonly ScheduleField[] UpperFields = [new("MinuteDuration", 0, 6)];
    private static readonly ScheduleField[] LowerFields = [new("HourDuration", 27, 5), new("DayDuration", 22, 5), new("IsGMT", 0, 1)];

    /// <summary>Writes schedule tokens as an interval string.</summary>
    /// <param name="tokens">Objects of the classes SMS_ST_NonRecurring, SMS_ST_RecurInterval, SMS_ST_RecurWeekly, SMS_ST_RecurMonthlyByWeekday, SMS_ST_RecurMonthlyByDate.</param>
    /// <returns>16 digits a token, in order; empty for none.</returns>
    /// <exception cref="ArgumentException">A token is of another class, or has a value for which the string has no room.</exception>
    public static string ToScheduleString(this IEnumerable<CimInstance> tokens)
    {
        var builder = new StringBuilder();
        foreach (var token in tokens ?? throw new ArgumentNullException(nameof(tokens)))
        {
            var kind = Array.Find(ScheduleTokenKind.All, kind => string.Equals(kind.ClassName, token.ClassName, StringComparison.OrdinalIgnoreCase)) ??
                throw new ArgumentException($"A {token.ClassName} has no form in an interval string.", nameof(tokens));
            var upper = StartOf(token) | Pack(token, UpperFields);
            var lower = ((uint)kind.Number << KindShift) | Pack(token, LowerFields) | Pack(token, kind.Fields);
            builder.Append(upper.ToString("X8", CultureInfo.InvariantCulture)).Append(lower.ToString("X8", CultureInfo.InvariantCulture));
        }

        return builder.ToString();
    }

    /// <summary>Reads an interval string: <c>ScheduleString.Parse("7913788000080000", SMS_ScheduleToken.Class)</c>.</summary>
    /// <typeparam name="T">The class of schedule tokens.</typeparam>
    /// <param name="text">16 hexadecimal digits a token.</param>
    /// <param name="tokenClass">The descriptor of the class of schedule tokens; its assembly has the proxies of its subclasses.</param>
    /// <exception cref="FormatException">It is no interval string; the message says where.</exception>
    /// <exception cref="CimSchemaException">The class of a token has no proxy.</exception>
    public static IReadOnlyList<T> Parse<T>(string text, CimClassInfo<T> tokenClass)
        where T : CimInstance
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (tokenClass is null)
        {
            throw new ArgumentNullException(nameof(tokenClass));
        }

        if (text.Length % DigitsOfToken != 0)
        {
            throw new FormatException($"\"{text}\" is no interval string: it has {text.Length} characters, which is no multiple of {DigitsOfToken}.");
        }

        var tokens = new T[text.Length / DigitsOfToken];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = (T)ReadToken(text, i * DigitsOfToken, tokenClass);
        }

        return new ReadOnlyView<T>(tokens);
    }

    private static CimInstance ReadToken(string text, int start, CimClassInfo tokenClass)
    {
        var (upper, lower) = (Word(text, start), Word(text, start + (DigitsOfToken / 2)));
        var number = Bits(lower, KindShift, KindWidth);
        var kind = Array.Find(ScheduleTokenKind.All, kind => kind.Number == number) ??
            throw new FormatException($"\"{text}\" is no interval string: the token at character {start + 1} is of the unknown kind {number}.");
        var token = (tokenClass.Model.Find(kind.ClassName) ?? throw new CimSchemaException($"{kind.ClassName} has no proxy: add its MOF.") { ClassName = kind.ClassName }).Create();
        var (minute, hour, day, month, year) = (Bits(upper, 26, 6), Bits(upper, 21, 5), Bits(upper, 16, 5), Bits(upper, 12, 4), Bits(upper, 6, 6) + FirstYear);
        if (minute > 59 || hour > 23 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            throw new FormatException($"\"{text}\" is no interval string: the token at character {start + 1} starts at no date of the calendar.");
        }

        Assign(token, "StartTime", (CimDateTime)new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified));
        foreach (var (word, fields) in new[] { (upper, UpperFields), (lower, LowerFields), (lower, kind.Fields) })
        {
            foreach (var field in fields)
            {
                Assign(token, field.PropertyName, Bits(word, field.Shift, field.Width));
            }
        }

        return token;
    }

    private static uint StartOf(CimInstance token)
    {
        var start = Value(token, "StartTime") is { IsNull: false } value ? value.AsDateTime() : throw new ArgumentException($"A {token.ClassName} has no StartTime.");
        var time = start.ToDateTimeOffset(TimeSpan.Zero).DateTime;
        return time.Year is >= FirstYear and < FirstYear + 64
            ? ((uint)time.Minute << 26) | ((uint)time.Hour << 21) | ((uint)time.Day << 16) | ((uint)time.Month << 12) | ((uint)(time.Year - FirstYear) << 6)
            : throw new ArgumentException($"The StartTime {start} has no form in an interval string, which knows the years {FirstYear} to {FirstYear + 63}.");
    }

    private static uint Pack(CimInstance token, ScheduleField[] fields)
    {
        uint word = 0;
        foreach (var field in fields)
        {
            var value = Value(token, field.PropertyName) is { IsNull: false } set ? set.AsInt64() : 0;
            word |= value >= 0 && value < 1L << field.Width
                ? (uint)value << field.Shift
                : throw new ArgumentException($"{token.ClassName}.{field.PropertyName} is {value}, for which an interval string has no room: 0 to {(1 << field.Width) - 1}.");
        }

        return word;
    }

    // NULL is what the schema says that it is: most fields have a default.
    private static CimValue Value(CimInstance token, string propertyName) => token.CimClass.FindProperty(propertyName) is not { } property
        ? default
        : token.TryGet(property, out var value) && !value.IsNull ? value : property.NullValue;

    private static void Assign(CimInstance token, string propertyName, CimValue value)
    {
        if (token.CimClass.FindProperty(propertyName) is { } property)
        {
            token.Assign(property, value);
        }
    }

    private static void Assign(CimInstance token, string propertyName, int value)
    {
        if (token.CimClass.FindProperty(propertyName) is { } property)
        {
            token.Assign(property, ValueConversion.To(property.Type, value));
        }
    }

    private static int Bits(uint word, int shift, int width) => (int)((word >> shift) & ((1u << width) - 1));

#pragma warning disable CA1846 // netstandard2.0 parses no spans.
    private static uint Word(string text, int start) =>
        uint.TryParse(text.Substring(start, DigitsOfToken / 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var word)
            ? word
            : throw new FormatException($"\"{text}\" is no interval string: hexadecimal digits were expected from character {start + 1} on.");
#pragma warning restore CA1846
}
