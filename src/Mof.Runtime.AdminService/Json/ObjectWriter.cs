using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>Writes properties and arguments as the AdminService reads them.</summary>
internal static class ObjectWriter
{
    // The body is sent as UTF-8 JSON, never put into a page: only what JSON itself wants is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(IEnumerable<(string Name, CimValue Value)> members)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, Options))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in members)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value);
            }

            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, CimValue value)
    {
        if (value.IsNull)
        {
            writer.WriteNullValue();
        }
        else if (!value.IsArray)
        {
            WriteScalar(writer, value);
        }
        else if (value.AsBytes() is { } bytes)
        {
            writer.WriteBase64StringValue(bytes);
        }
        else
        {
            writer.WriteStartArray();
            for (var i = 0; i < value.Count; i++)
            {
                WriteValue(writer, value.ItemAt(i));
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, CimValue value)
    {
        switch (value.Type)
        {
            case CimType.Boolean:
                writer.WriteBooleanValue(value.AsBoolean());
                break;
            case CimType.String:
                writer.WriteStringValue(value.AsString());
                break;
            case CimType.DateTime:
                writer.WriteStringValue(EdmDateTime.HasForm(value) ? value.ToODataLiteral() : value.AsString());
                break;
            case CimType.Reference:
                writer.WriteStringValue(value.AsPath()!.ToString());
                break;
            case CimType.Instance:
                WriteEmbedded(writer, value.AsObject<CimInstance>()!);
                break;
            case CimType.UInt64:
                writer.WriteNumberValue(value.AsUInt64());
                break;
            case CimType.Real32 or CimType.Real64 when value.ToODataLiteral() is "NaN" or "INF" or "-INF":
                writer.WriteStringValue(value.ToODataLiteral());
                break;
            case CimType.Real32:
                writer.WriteNumberValue(value.AsSingle());
                break;
            case CimType.Real64:
                writer.WriteNumberValue(value.AsDouble());
                break;
            default:
                writer.WriteNumberValue(value.AsInt64());
                break;
        }
    }

    // The declared class is abstract more often than not: the type says which it is.
    private static void WriteEmbedded(Utf8JsonWriter writer, CimInstance embedded)
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.type", "#AdminService." + embedded.ClassName);
        foreach (var property in embedded.CimClass.Properties)
        {
            if (embedded.TryGet(property, out var value) && !value.IsNull)
            {
                writer.WritePropertyName(property.Name);
                WriteValue(writer, value);
            }
        }

        writer.WriteEndObject();
    }
}
