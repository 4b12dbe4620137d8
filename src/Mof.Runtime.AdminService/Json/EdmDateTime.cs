using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>
/// Reads Edm.DateTimeOffset. The AdminService writes a Z behind every time, whether the site means UTC, local time or does not
/// say: a Z is read as no offset (<c>+***</c>), any other offset as what it is.
/// </summary>
internal static class EdmDateTime
{
    private const int Longest = 40;
    private const int UpToMinutes = 16;

    /// <summary>Whether a time has a form in OData: intervals, wildcards and dates that are none have not.</summary>
    public static bool HasForm(CimValue value)
    {
        try
        {
            return value.ToODataLiteral().Length > 0;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    public static bool TryParse(ref Utf8JsonReader reader, out CimDateTime value)
    {
        // Every character of a time may be escaped; none usually is.
        ReadOnlySpan<byte> text = reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
        return TryParse(text, out value) || CimDateTime.TryParse(reader.GetString(), out value);
    }

    // 2026-01-31T08:30:00.1234567Z → 20260131083000.123456+***; seconds may be left out (OData 4.01, dateTimeOffsetValue).
    private static bool TryParse(ReadOnlySpan<byte> text, out CimDateTime value)
    {
        value = default;
        Span<char> characters = stackalloc char[25];
        "00000000000000.000000".AsSpan().CopyTo(characters);
        if (text.Length is < UpToMinutes or > Longest || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' ||
            !Copy(text, 0, 4, characters, 0) || !Copy(text, 5, 2, characters, 4) || !Copy(text, 8, 2, characters, 6) ||
            !Copy(text, 11, 2, characters, 8) || !Copy(text, 14, 2, characters, 10))
        {
            return false;
        }

        var position = UpToMinutes;
        if (position + 2 < text.Length && text[position] == ':')
        {
            if (!Copy(text, position + 1, 2, characters, 12))
            {
                return false;
            }

            position += 3;
            if (position < text.Length && text[position] == '.')
            {
                position++;
                for (var digits = 0; position < text.Length && IsDigit(text[position]); position++, digits++)
                {
                    if (digits < 6)
                    {
                        characters[15 + digits] = (char)text[position];
                    }
                }
            }
        }

        return TryOffset(text.Slice(position), characters.Slice(21)) && CimDateTime.TryParse(characters.ToString(), out value);
    }

    private static bool Copy(ReadOnlySpan<byte> text, int from, int count, Span<char> characters, int to)
    {
        for (var i = 0; i < count; i++)
        {
            if (!IsDigit(text[from + i]))
            {
                return false;
            }

            characters[to + i] = (char)text[from + i];
        }

        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, Span<char> characters)
    {
        if (text.Length == 0 || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            "+***".AsSpan().CopyTo(characters);
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':' || !IsDigit(text[1]) || !IsDigit(text[2]) || !IsDigit(text[4]) || !IsDigit(text[5]))
        {
            return false;
        }

        var minutes = ((((text[1] - '0') * 10) + text[2] - '0') * 60) + ((text[4] - '0') * 10) + text[5] - '0';
        if (minutes > 999)
        {
            return false;
        }

        characters[0] = (char)text[0];
        minutes.ToString("000", CultureInfo.InvariantCulture).AsSpan().CopyTo(characters.Slice(1));
        return true;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';
}
