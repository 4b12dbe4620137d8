using System.Text;

namespace Mof.Language;

/// <summary>The encodings that MOF files come in.</summary>
public enum MofEncoding
{
    /// <summary>UTF-8, with a byte order mark or without (DSP0004 7.1: MOF is UTF-8 since version 2.3 of CIM).</summary>
    Utf8,

    /// <summary>UTF-16, low byte first: what Windows tools write.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first.</summary>
    Utf16BigEndian,

    /// <summary>Windows-1252: the ANSI code page that mofcomp takes a file without byte order mark for.</summary>
    Windows1252,
}

/// <summary>Decodes the bytes of MOF files: nothing in them says how, and real ones use four encodings.</summary>
/// <remarks>Thread-safe.</remarks>
public static class MofSource
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes the bytes of a file. Never fails: what is neither UTF-16 nor UTF-8 is Windows-1252.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <returns>The text without byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static string Decode(byte[] bytes) => Decode(bytes, out _);

    /// <summary>Decodes the bytes of a file and tells how they were encoded.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="encoding">The encoding that was found.</param>
    /// <returns>The text without byte order mark.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    public static string Decode(byte[] bytes, out MofEncoding encoding)
    {
        if (bytes is null)
        {
            throw new ArgumentNullException(nameof(bytes));
        }

        (encoding, var start) = Detect(bytes);
        switch (encoding)
        {
            case MofEncoding.Utf16LittleEndian:
                return Encoding.Unicode.GetString(bytes, start, (bytes.Length - start) & ~1);
            case MofEncoding.Utf16BigEndian:
                return Encoding.BigEndianUnicode.GetString(bytes, start, (bytes.Length - start) & ~1);
        }

        try
        {
            return StrictUtf8.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException) when (start == 0)
        {
            encoding = MofEncoding.Windows1252;
            return Windows1252(bytes);
        }
        catch (DecoderFallbackException)
        {
            // The mark says UTF-8: what is none becomes U+FFFD, which the parser reports.
            return Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
        }
    }

    private static (MofEncoding Encoding, int Start) Detect(byte[] bytes)
    {
        if (bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            return (MofEncoding.Utf8, 3);
        }

        if (bytes.Length < 2)
        {
            return (MofEncoding.Utf8, 0);
        }

        if (bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return (MofEncoding.Utf16LittleEndian, 2);
        }

        if (bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return (MofEncoding.Utf16BigEndian, 2);
        }

        // No declaration begins with anything but ASCII: a zero byte beside it is the other half of a UTF-16 unit.
        var next = bytes.Length < 4 ? 0 : 2;
        var (evenAreZero, oddAreZero) = ((bytes[0] | bytes[next]) == 0, (bytes[1] | bytes[next + 1]) == 0);
        return oddAreZero && bytes[0] != 0 && bytes[next] != 0 ? (MofEncoding.Utf16LittleEndian, 0)
            : evenAreZero && bytes[1] != 0 && bytes[next + 1] != 0 ? (MofEncoding.Utf16BigEndian, 0)
            : (MofEncoding.Utf8, 0);
    }

    // Equal to Latin-1 but for these 32; the five that are not assigned stay control characters, as Windows has it.
    private const string Windows1252From80To9F =
        "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
        "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    private static string Windows1252(byte[] bytes)
    {
        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = bytes[i] is >= 0x80 and <= 0x9f ? Windows1252From80To9F[bytes[i] - 0x80] : (char)bytes[i];
        }

        return new string(characters);
    }
}
