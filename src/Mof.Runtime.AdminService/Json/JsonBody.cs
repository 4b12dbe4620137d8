using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>What all answers have in common: an object, perhaps behind a byte order mark, perhaps no JSON at all.</summary>
internal static class JsonBody
{
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body.Slice(3) : body;

    public static bool IsBlank(ReadOnlySpan<byte> body)
    {
        foreach (var one in body)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the brace with which an answer begins.</summary>
    public static void ReadStart(ref Utf8JsonReader reader, Uri address)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new CimException($"The answer to {address} is no JSON object.");
        }
    }

    /// <summary>Goes to the list that an answer holds in <c>value</c>; annotations may stand before it.</summary>
    /// <returns>False where the answer is an object itself.</returns>
    public static bool TryEnterValue(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                return reader.TokenType == JsonTokenType.StartArray;
            }

            if (reader.ValueSpan.Length == 0 || reader.ValueSpan[0] != (byte)'@')
            {
                return false;
            }

            reader.Read();
            reader.Skip();
        }

        return false;
    }

    /// <summary>The answer to a write: nothing, or an object that is no error. Anything else comes from something in between, which wrote nothing.</summary>
    public static byte[] Checked(byte[] answer, Uri address)
    {
        var body = WithoutByteOrderMark(answer);
        if (IsBlank(body))
        {
            return answer;
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            ReadStart(ref reader, address);
            if (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("error"u8))
            {
                throw new CimException($"The AdminService answered {address} with an error: {AdminServiceFault.MessageOf(answer)}");
            }

            return answer;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw Invalid(address, exception);
        }
    }

    public static CimException Invalid(Uri address, Exception exception) => new(
        $"The answer to {address} is not the JSON of an AdminService: {exception.Message} Is the base address right?", exception);
}
