using System.Text;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>
/// The request target as it came over the wire, split before it is decoded: %2F inside a key is no separator, + in the
/// path is a plus. In the query + is a blank, as OData libraries read it.
/// </summary>
internal sealed class RequestTarget
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    private RequestTarget(IReadOnlyList<string> segments, IReadOnlyList<KeyValuePair<string, string>> options, string rawQuery)
    {
        Segments = segments;
        Options = options;
        RawQuery = rawQuery;
    }

    /// <summary>Decoded, without the leading slash.</summary>
    public IReadOnlyList<string> Segments { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Options { get; }

    public string RawQuery { get; }

    public static RequestTarget Read(string rawTarget)
    {
        // A client behind a proxy sends the absolute form.
        if (Uri.TryCreate(rawTarget, UriKind.Absolute, out var absolute) && !rawTarget.StartsWith('/'))
        {
            rawTarget = rawTarget[(rawTarget.IndexOf(absolute.Authority, StringComparison.OrdinalIgnoreCase) + absolute.Authority.Length)..];
        }

        var mark = rawTarget.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? rawTarget : rawTarget[..mark];
        var query = mark < 0 ? "" : rawTarget[(mark + 1)..];
        var options = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static part =>
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            return equals < 0
                ? KeyValuePair.Create(Decode(part, plusIsBlank: true), "")
                : KeyValuePair.Create(Decode(part[..equals], plusIsBlank: true), Decode(part[(equals + 1)..], plusIsBlank: true));
        });
        return new RequestTarget([.. path.TrimStart('/').Split('/').Select(static s => Decode(s, plusIsBlank: false))], [.. options], query);
    }

    private static string Decode(string text, bool plusIsBlank)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                {
                    throw ServiceErrorException.BadRequest($"'{text}' has a percent sign that starts no escape.");
                }

                bytes.Add(Convert.FromHexString(text.AsSpan(i + 1, 2))[0]);
                i += 2;
            }
            else if (text[i] == '+' && plusIsBlank)
            {
                bytes.Add((byte)' ');
            }
            else
            {
                bytes.Add(char.IsAscii(text[i]) ? (byte)text[i] : throw ServiceErrorException.BadRequest("The address is not encoded."));
            }
        }

        try
        {
            return s_strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            throw ServiceErrorException.BadRequest($"'{text}' is no UTF-8.");
        }
    }
}
