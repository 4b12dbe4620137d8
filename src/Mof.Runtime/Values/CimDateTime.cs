using System.Globalization;

namespace Mof.Runtime;

/// <summary>
/// A point in time or an interval, in the 25 characters of the standard: <c>yyyymmddHHMMSS.mmmmmm+UUU</c> (offset in minutes,
/// <c>+***</c> when the server does not say) or <c>ddddddddHHMMSS.mmmmmm:000</c>. Any field may be asterisks. The characters
/// are kept exactly, so a value that was read is written back unchanged. The default value is the interval of length zero.
/// </summary>
/// <remarks>Configuration Manager sends <c>+***</c> and means UTC or local time depending on the property, hence no implicit
/// conversion to <see cref="DateTimeOffset"/>.</remarks>
public readonly struct CimDateTime : IEquatable<CimDateTime>, IComparable<CimDateTime>
{
    private const int Length = 25;
    private const int SignPosition = 21;
    private const string Zero = "00000000000000.000000:000";
    private const string UnknownOffset = "***";

    private readonly string? _text;

    internal CimDateTime(string checkedText) => _text = checkedText;

    internal string Text => _text ?? Zero;

    /// <summary>Whether this is an interval and not a point in time.</summary>
    public bool IsInterval => Text[SignPosition] == ':';

    /// <summary>The distance from UTC; null when not given, and for intervals.</summary>
    public TimeSpan? Offset
    {
        get
        {
            string text = Text;
            if (IsInterval || text[22] == '*' || text[23] == '*' || text[24] == '*')
            {
                return null;
            }

            int minutes = Number(text, 22, 3);
            return TimeSpan.FromMinutes(text[SignPosition] == '-' ? -minutes : minutes);
        }
    }

    /// <summary>Whether one of the date or time fields is left open with asterisks.</summary>
    public bool HasWildcards => Text.IndexOf('*', 0, SignPosition) >= 0;

    /// <summary>Reads the 25 characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static CimDateTime Parse(string text) => TryParse(text, out CimDateTime value)
        ? value
        : throw new FormatException($"\"{text}\" is no CIM datetime: expected yyyymmddHHMMSS.mmmmmm+UUU or ddddddddHHMMSS.mmmmmm:000.");

    /// <summary>Reads the 25 characters.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="value">The value, or the default.</param>
    /// <returns>Whether the text is of that form.</returns>
    public static bool TryParse(string? text, out CimDateTime value)
    {
        value = default;
        if (text is null || text.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < Length; i++)
        {
            char c = text[i];
            bool fits = i switch
            {
                14 => c == '.',
                SignPosition => c is '+' or '-' or ':',
                _ => c is (>= '0' and <= '9') or '*',
            };
            if (!fits)
            {
                return false;
            }
        }

        value = new CimDateTime(text);
        return true;
    }

    /// <summary>A point in time, with its offset, to the microsecond.</summary>
    /// <param name="value">The point in time.</param>
    public static implicit operator CimDateTime(DateTimeOffset value)
    {
        int minutes = (int)value.Offset.TotalMinutes;
        string sign = minutes < 0 ? "-" : "+";
        return new CimDateTime(Format(value.DateTime) + sign + Math.Abs(minutes).ToString("000", CultureInfo.InvariantCulture));
    }

    /// <summary>An interval, to the microsecond.</summary>
    /// <param name="value">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative intervals do not exist in CIM.</exception>
    public static implicit operator CimDateTime(TimeSpan value)
    {
        if (value < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A CIM interval cannot be negative.");
        }

        return new CimDateTime(string.Format(
            CultureInfo.InvariantCulture,
            "{0:00000000}{1:00}{2:00}{3:00}.{4:000000}:000",
            value.Days,
            value.Hours,
            value.Minutes,
            value.Seconds,
            value.Ticks % TimeSpan.TicksPerSecond / 10));
    }

    /// <summary>
    /// A point in time: UTC gives offset 0, local time the offset of this machine, unspecified gives no offset (<c>+***</c>).
    /// </summary>
    /// <param name="value">The point in time.</param>
    public static explicit operator CimDateTime(DateTime value) => value.Kind == DateTimeKind.Unspecified
        ? new CimDateTime(Format(value) + "+" + UnknownOffset)
        : new DateTimeOffset(value);

    /// <summary>The point in time of a value that names its offset.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidOperationException">It names no offset: say which one it has with <see cref="ToDateTimeOffset"/>. Or it is no point in time.</exception>
    public static explicit operator DateTimeOffset(CimDateTime value) => value.Offset is null && !value.IsInterval
        ? throw new InvalidOperationException($"{value} does not say how far from UTC it is: call ToDateTimeOffset with the offset that the property means.")
        : value.ToDateTimeOffset(TimeSpan.Zero);

    /// <summary>The length of an interval.</summary>
    /// <param name="value">The interval.</param>
    /// <exception cref="InvalidOperationException">It is a point in time, or longer than <see cref="TimeSpan.MaxValue"/>.</exception>
    public static explicit operator TimeSpan(CimDateTime value) => value.ToTimeSpan();

    /// <summary>The point in time.</summary>
    /// <param name="assumedOffset">The offset to take when the value names none.</param>
    /// <returns>The point in time, with the value's own offset if it has one.</returns>
    /// <exception cref="InvalidOperationException">An interval, open fields, or no date of the calendar.</exception>
    public DateTimeOffset ToDateTimeOffset(TimeSpan assumedOffset)
    {
        string text = Text;
        if (IsInterval || HasWildcards)
        {
            throw new InvalidOperationException($"{text} is {(IsInterval ? "an interval, use ToTimeSpan()" : "no single point in time")}.");
        }

        try
        {
            var date = new DateTime(Number(text, 0, 4), Number(text, 4, 2), Number(text, 6, 2), Number(text, 8, 2), Number(text, 10, 2), Number(text, 12, 2));
            return new DateTimeOffset(date.AddTicks(Number(text, 15, 6) * 10L), Offset ?? assumedOffset);
        }
        catch (ArgumentException outside)
        {
            throw new InvalidOperationException($"{text} is no date of the calendar.", outside);
        }
    }

    /// <summary>The interval.</summary>
    /// <returns>Its length.</returns>
    /// <exception cref="InvalidOperationException">A point in time, open fields, or longer than <see cref="TimeSpan.MaxValue"/>.</exception>
    public TimeSpan ToTimeSpan()
    {
        string text = Text;
        if (!IsInterval || HasWildcards)
        {
            throw new InvalidOperationException($"{text} is {(IsInterval ? "no single interval" : "a point in time, use ToDateTimeOffset()")}.");
        }

        try
        {
            var span = new TimeSpan(Number(text, 0, 8), Number(text, 8, 2), Number(text, 10, 2), Number(text, 12, 2));
            return span + TimeSpan.FromTicks(Number(text, 15, 6) * 10L);
        }
        catch (Exception outside) when (outside is ArgumentException or OverflowException)
        {
            throw new InvalidOperationException($"{text} is longer than a TimeSpan can be.", outside);
        }
    }

    /// <summary>The 25 characters.</summary>
    /// <returns>The text as it was read.</returns>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public bool Equals(CimDateTime other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CimDateTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>
    /// Orders intervals before points in time, then by length or by instant; a missing offset counts as UTC, an open field as
    /// its least value; what is still equal is ordered by its characters, so that the order agrees with equality.
    /// </summary>
    /// <param name="other">The other value.</param>
    /// <returns>Less than, equal to or greater than zero.</returns>
    public int CompareTo(CimDateTime other)
    {
        int result = CompareInstant(other);
        return result != 0 ? result : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>As a server compares: the same instant in another notation is equal.</summary>
    internal int CompareInstant(CimDateTime other) => IsInterval != other.IsInterval
        ? (IsInterval ? -1 : 1)
        : Microseconds().CompareTo(other.Microseconds());

    /// <summary>Same characters.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CimDateTime left, CimDateTime right) => left.Equals(right);

    /// <summary>Other characters.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CimDateTime left, CimDateTime right) => !left.Equals(right);

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(CimDateTime left, CimDateTime right) => left.CompareTo(right) < 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(CimDateTime left, CimDateTime right) => left.CompareTo(right) > 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(CimDateTime left, CimDateTime right) => left.CompareTo(right) <= 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(CimDateTime left, CimDateTime right) => left.CompareTo(right) >= 0;

    private static string Format(DateTime value) => value.ToString("yyyyMMddHHmmss.ffffff", CultureInfo.InvariantCulture);

    private static int Number(string text, int start, int length)
    {
        int number = 0;
        for (int i = start; i < start + length; i++)
        {
            number = (number * 10) + (text[i] == '*' ? 0 : text[i] - '0');
        }

        return number;
    }

    private long Microseconds()
    {
        string text = Text;
        long days;
        if (IsInterval)
        {
            days = Number(text, 0, 8);
        }
        else
        {
            // Servers do send impossible dates such as all zeros; these still need a place in the order.
            int year = Math.Max(1, Number(text, 0, 4));
            int month = Math.Min(12, Math.Max(1, Number(text, 4, 2)));
            int day = Math.Max(1, Number(text, 6, 2));
            days = (new DateTime(year, month, 1).Ticks / TimeSpan.TicksPerDay) + day - 1;
        }

        long seconds = (((days * 24) + Number(text, 8, 2)) * 60) + Number(text, 10, 2);
        seconds = (seconds * 60) + Number(text, 12, 2) - (long)(Offset ?? TimeSpan.Zero).TotalSeconds;
        return (seconds * 1_000_000) + Number(text, 15, 6);
    }
}
