using System.Net;
using System.Text.Json;

namespace Mof.Benchmarks;

/// <summary>A collection of image packages as the AdminService sends it, members in its order, lazy values NULL or zero.</summary>
internal static class ImagePackageAnswer
{
    public const int Rows = 10_000;

    public static byte[] Create()
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("@odata.context", "https://cm01.contoso.com/AdminService/wmi/$metadata#SMS_ImagePackage");
            writer.WriteStartArray("value");
            for (var i = 0; i < Rows; i++)
            {
                Row(writer, i);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    private static void Row(Utf8JsonWriter writer, int number)
    {
        var id = "ABC" + number.ToString("X5", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("@odata.etag", id);
        writer.WriteStartArray("__LAZYPROPERTIES");
        writer.WriteStringValue("Icon");
        writer.WriteStringValue("ImageProperty");
        writer.WriteEndArray();
        writer.WriteNumber("__QUALIFIER_SECURITYVERBS", -1);
        foreach (var property in Properties())
        {
            writer.WritePropertyName(property.Name);
            Value(writer, property, id, number);
        }

        writer.WriteNumber("__GENUS", 2);
        writer.WriteString("__CLASS", "SMS_ImagePackage");
        writer.WriteString("__SUPERCLASS", "SMS_PackageBaseclass");
        writer.WriteString("__RELPATH", "SMS_ImagePackage.PackageID=\"" + id + "\"");
        writer.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter writer, Mof.Runtime.CimPropertyInfo property, string id, int number)
    {
        if (property.Name == "PackageID")
        {
            writer.WriteStringValue(id);
        }
        else if (property.IsArray && property.Type == Mof.Runtime.CimType.String)
        {
            writer.WriteStartArray();
            writer.WriteStringValue("Default");
            writer.WriteEndArray();
        }
        else if (property.IsLazy || property.IsArray || property.Type == Mof.Runtime.CimType.Instance)
        {
            writer.WriteNullValue();
        }
        else
        {
            switch (property.Type)
            {
                case Mof.Runtime.CimType.Boolean:
                    writer.WriteBooleanValue(number % 2 == 0);
                    break;
                case Mof.Runtime.CimType.DateTime:
                    writer.WriteStringValue("2026-01-31T08:30:00Z");
                    break;
                case Mof.Runtime.CimType.String:
                    writer.WriteStringValue(property.Name + " of package " + id);
                    break;
                default:
                    writer.WriteNumberValue(number);
                    break;
            }
        }
    }

    private static IEnumerable<Mof.Runtime.CimPropertyInfo> Properties() => Sample.ImagePackages.SMS_ImagePackage.Class.Properties;

    /// <summary>A client whose server is this answer.</summary>
    public static HttpClient Client(byte[] body) => new(new Answers(body)) { BaseAddress = new Uri("https://cm01.contoso.com/AdminService/") };

    private sealed class Answers(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body), RequestMessage = request });
    }
}
