using System.Globalization;
using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>
/// Reads Edm.DateTimeOffset. The AdminService writes a Z behind every time, whether the site means UTC, local time or does not
/// say: a Z is read as no offset (<c>+***</c>), any other offset as what it is.
/// </summary>
internal static class EdmDateTime
{
    private const int Shortest = 19;

    public static bool TryParse(ref Utf8JsonReader reader, out CimDateTime value)
    {
        value = default;
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan is not { Length: >= Shortest and <= 40 } text)
        {
            return reader.GetString() is { } other && CimDateTime.TryParse(other, out value);
        }

        // 2026-01-31T08:30:00.1234567Z → 20260131083000.123456+***
        Span<char> characters = stackalloc char[25];
        if (text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':' ||
            !Copy(text, 0, 4, characters, 0) || !Copy(text, 5, 2, characters, 4) || !Copy(text, 8, 2, characters, 6) ||
            !Copy(text, 11, 2, characters, 8) || !Copy(text, 14, 2, characters, 10) || !Copy(text, 17, 2, characters, 12))
        {
            return CimDateTime.TryParse(reader.GetString(), out value);
        }

        var position = Shortest;
        characters[14] = '.';
        var digits = 0;
        if (position < text.Length && text[position] == '.')
        {
            for (position++; position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9'; position++, digits++)
            {
                if (digits < 6)
                {
                    characters[15 + digits] = (char)text[position];
                }
            }
        }

        for (; digits < 6; digits++)
        {
            characters[15 + digits] = '0';
        }

        return TryOffset(text.Slice(position), characters.Slice(21)) && CimDateTime.TryParse(characters.ToString(), out value);
    }

    private static bool Copy(ReadOnlySpan<byte> text, int from, int count, Span<char> characters, int to)
    {
        for (var i = 0; i < count; i++)
        {
            if (text[from + i] is < (byte)'0' or > (byte)'9')
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

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':')
        {
            return false;
        }

        var minutes = ((((text[1] - '0') * 10) + text[2] - '0') * 60) + ((text[4] - '0') * 10) + text[5] - '0';
        if (minutes is < 0 or > 999)
        {
            return false;
        }

        characters[0] = (char)text[0];
        minutes.ToString("000", CultureInfo.InvariantCulture).AsSpan().CopyTo(characters.Slice(1));
        return true;
    }
}
