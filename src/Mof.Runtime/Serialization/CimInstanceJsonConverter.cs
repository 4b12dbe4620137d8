using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mof.Runtime;

/// <summary>
/// Writes proxies as JSON: <c>__CLASS</c> and the properties that are loaded, under their CIM names. What is not loaded is left
/// out; nothing is ever loaded by it. Generated proxies name it themselves; others are written with it once it is among
/// <see cref="JsonSerializerOptions.Converters"/>.
/// </summary>
/// <remarks>
/// Numbers are numbers, bytes are base64, datetimes the 25 characters of CIM, references their paths. It does not read: an
/// object comes from a server, or is made new. Thread-safe.
/// </remarks>
public sealed class CimInstanceJsonConverter : JsonConverter<CimInstance>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(CimInstance).IsAssignableFrom(typeToConvert);

    /// <inheritdoc/>
    public override CimInstance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        "A CIM object is not read from JSON: what was loaded, and what a server has, would be lost. Get it from its server by its key.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CimInstance value, JsonSerializerOptions options)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("__CLASS", value.ClassName);
        foreach (var property in value.CimClass.PropertyArray)
        {
            if (value.TryGet(property, out var content))
            {
                writer.WritePropertyName(property.Name);
                Write(writer, content, options);
            }
        }

        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, CimValue value, JsonSerializerOptions options)
    {
        if (value.IsNull)
        {
            writer.WriteNullValue();
            return;
        }

        if (value.AsBytes() is { } bytes && value.IsArray)
        {
            writer.WriteBase64StringValue(bytes);
            return;
        }

        if (value.IsArray)
        {
            writer.WriteStartArray();
            for (var i = 0; i < value.Count; i++)
            {
                Write(writer, value.ItemAt(i), options);
            }

            writer.WriteEndArray();
            return;
        }

        switch (value.Type)
        {
            case CimType.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case CimType.String or CimType.DateTime:
                writer.WriteStringValue(value.AsString());
                break;
            case CimType.Reference:
                writer.WriteStringValue(value.AsPath()!.ToString());
                break;
            case CimType.Char16:
                writer.WriteStringValue(value.AsChar().ToString());
                break;
            case CimType.Instance:
                Write(writer, value.AsObject<CimInstance>()!, options);
                break;
            case CimType.Real32 when !float.IsNaN(value.AsSingle()) && !float.IsInfinity(value.AsSingle()):
                writer.WriteNumberValue(value.AsSingle());
                break;
            case CimType.Real64 when !double.IsNaN(value.AsDouble()) && !double.IsInfinity(value.AsDouble()):
                writer.WriteNumberValue(value.AsDouble());
                break;
            case CimType.Real32 or CimType.Real64:
                // JSON has no number for these.
                writer.WriteStringValue(value.ToString());
                break;
            case CimType.UInt64:
                writer.WriteNumberValue(value.AsUInt64());
                break;
            default:
                writer.WriteNumberValue(value.AsInt64());
                break;
        }
    }
}
