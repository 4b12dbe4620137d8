using System.Globalization;
using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>Reads values of JSON as the type that the schema has for them. A number may come as a text, bytes come as base64.</summary>
internal sealed class ValueReader(CimRequest request, ClassLayouts layouts)
{
    private ObjectReader? _objects;

    /// <summary>Reads the value of a property; the reader stands on its first token, and on its last one afterwards.</summary>
    /// <returns>False where the text ends in the middle of it.</returns>
    /// <exception cref="CimSchemaException">It is of another type.</exception>
    public bool TryRead(ref Utf8JsonReader reader, CimPropertyInfo property, out CimValue value)
    {
        if (!property.IsArray && property.Type != CimType.Instance)
        {
            value = reader.TokenType == JsonTokenType.Null ? default : Scalar(ref reader, property.Type, property);
            return true;
        }

        return TryRead(ref reader, property.Type, property.IsArray, property.Type == CimType.Instance ? property.Embedded : null, property, out value);
    }

    /// <summary>Reads a value of a type.</summary>
    /// <param name="reader">Stands on its first token, and on its last one afterwards.</param>
    /// <param name="type">The type; of an array, that of the items.</param>
    /// <param name="isArray">True for an array.</param>
    /// <param name="embedded">The class of embedded objects.</param>
    /// <param name="what">The property or parameter, for messages.</param>
    /// <param name="value">The value.</param>
    public bool TryRead(ref Utf8JsonReader reader, CimType type, bool isArray, CimClassInfo? embedded, object what, out CimValue value)
    {
        value = default;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (isArray)
        {
            return type == CimType.UInt8 && reader.TokenType == JsonTokenType.String ? TryBytes(ref reader, what, out value) : TryArray(ref reader, type, embedded, what, out value);
        }

        if (type != CimType.Instance)
        {
            value = Scalar(ref reader, type, what);
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Wrong(ref reader, type, what);
        }

        if ((_objects ??= new ObjectReader(request, layouts)).TryRead(ref reader, null, embedded, isEmbedded: true) is not { } record)
        {
            return false;
        }

        value = CimValue.FromObject(CimRequest.ToEmbedded(record));
        return true;
    }

    private static CimValue Scalar(ref Utf8JsonReader reader, CimType type, object what)
    {
        switch (type)
        {
            case CimType.String when reader.TokenType == JsonTokenType.String:
                return reader.GetString();
            case CimType.Boolean when reader.TokenType is JsonTokenType.True or JsonTokenType.False:
                return reader.TokenType == JsonTokenType.True;
            case CimType.Boolean when reader.TokenType == JsonTokenType.String && bool.TryParse(reader.GetString(), out var flag):
                return flag;
            case CimType.DateTime when reader.TokenType == JsonTokenType.String && EdmDateTime.TryParse(ref reader, out var time):
                return time;
            case CimType.Reference when reader.TokenType == JsonTokenType.String && CimPath.TryParse(reader.GetString(), out var path):
                return path;
            case CimType.Char16 when reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: 1 } character:
                return character[0];
            case CimType.Real32 or CimType.Real64 when TryReal(ref reader, out var real) && (reader.TokenType == JsonTokenType.String || IsInRange(type, real)):
                return type == CimType.Real64 ? (CimValue)real : (CimValue)(float)real;
            case CimType.UInt64 when TryUnsigned(ref reader, out var unsigned):
                return unsigned;
            default:
                return type is not (CimType.String or CimType.Boolean or CimType.DateTime or CimType.Reference or CimType.Real32 or CimType.Real64) &&
                    TrySigned(ref reader, out var number) && TryNarrow(type, number, out var narrow)
                    ? narrow
                    : throw Wrong(ref reader, type, what);
        }
    }

    private static bool IsInRange(CimType type, double real) => type == CimType.Real32 ? !float.IsInfinity((float)real) : !double.IsInfinity(real);

    private static bool TrySigned(ref Utf8JsonReader reader, out long number)
    {
        number = 0;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt64(out number),
            JsonTokenType.String => long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }

    private static bool TryUnsigned(ref Utf8JsonReader reader, out ulong number)
    {
        number = 0;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetUInt64(out number),
            JsonTokenType.String => ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number),
            _ => false,
        };
    }

    private static bool TryReal(ref Utf8JsonReader reader, out double number)
    {
        number = 0;
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetDouble(out number);
        }

        // JSON has no numbers for these; OData writes INF and NaN.
        return reader.TokenType == JsonTokenType.String && reader.GetString() is { } text &&
            (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) || IsInfinite(text, out number));
    }

    private static bool IsInfinite(string text, out double number)
    {
        number = text == "INF" ? double.PositiveInfinity : double.NegativeInfinity;
        return text is "INF" or "-INF";
    }

    private static bool TryNarrow(CimType type, long number, out CimValue value)
    {
        var (fits, narrow) = type switch
        {
            CimType.UInt8 => (number is >= byte.MinValue and <= byte.MaxValue, (CimValue)unchecked((byte)number)),
            CimType.SInt8 => (number is >= sbyte.MinValue and <= sbyte.MaxValue, unchecked((sbyte)number)),
            CimType.UInt16 => (number is >= ushort.MinValue and <= ushort.MaxValue, unchecked((ushort)number)),
            CimType.SInt16 => (number is >= short.MinValue and <= short.MaxValue, unchecked((short)number)),
            CimType.UInt32 => (number is >= uint.MinValue and <= uint.MaxValue, unchecked((uint)number)),
            CimType.SInt32 => (number is >= int.MinValue and <= int.MaxValue, unchecked((int)number)),
            CimType.Char16 => (number is >= char.MinValue and <= char.MaxValue, unchecked((char)number)),
            _ => (type == CimType.SInt64, number),
        };
        value = narrow;
        return fits;
    }

    private static bool TryBytes(ref Utf8JsonReader reader, object what, out CimValue value)
    {
        if (reader.TryGetBytesFromBase64(out var bytes))
        {
            value = bytes;
            return true;
        }

        try
        {
            // With line breaks every 76 characters, which only this method passes over.
            value = Convert.FromBase64String(reader.GetString()!);
            return true;
        }
        catch (FormatException)
        {
            throw Wrong(ref reader, CimType.UInt8, what);
        }
    }

    private bool TryArray(ref Utf8JsonReader reader, CimType type, CimClassInfo? embedded, object what, out CimValue value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Wrong(ref reader, type, what);
        }

        var items = new List<CimValue>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
            {
                value = CimValue.FromItems(type, items);
                return true;
            }

            if (!TryRead(ref reader, type, isArray: false, embedded, what, out var item))
            {
                return false;
            }

            if (item.IsNull && type is not (CimType.String or CimType.Reference))
            {
                throw Wrong(ref reader, type, what);
            }

            items.Add(item);
        }

        return false;
    }

    private static CimSchemaException Wrong(ref Utf8JsonReader reader, CimType type, object what)
    {
        var sent = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "the text \"" + Shortened(reader.GetString()!) + "\"",
            JsonTokenType.Number => "the number " + Shortened(System.Text.Encoding.UTF8.GetString(reader.ValueSpan.ToArray())),
            _ => reader.TokenType.ToString().ToUpperInvariant(),
        };
        return new CimSchemaException($"The AdminService sent {sent} for {what}, which is of type {type}: the MOF is not that of this server.")
        {
            ClassName = (what as CimPropertyInfo)?.Class?.Name, PropertyName = (what as CimPropertyInfo)?.Name,
        };
    }

    private static string Shortened(string text) => text.Length > 100 ? text.Substring(0, 100) + "…" : text;
}
