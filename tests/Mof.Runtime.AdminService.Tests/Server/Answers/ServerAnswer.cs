using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>An answer before it is sent. The body writes itself, so that it need not be in memory.</summary>
public sealed record ServerAnswer(int Status)
{
    public const string JsonType = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string? ContentType { get; init; }

    /// <summary>Writes the body; null where there is none.</summary>
    public Func<Stream, CancellationToken, Task>? Body { get; init; }

    /// <summary>How the answer travels; by default headers, then the body in one go.</summary>
    public Func<HttpContext, Task>? Delivery { get; init; }

    public static ServerAnswer Text(int status, string contentType, string body) => Bytes(status, contentType, Encoding.UTF8.GetBytes(body));

    public static ServerAnswer Bytes(int status, string? contentType, byte[] body) => new(status)
    {
        ContentType = contentType,
        Body = (stream, cancellation) => stream.WriteAsync(body, cancellation).AsTask(),
    };

    /// <summary>{"error":{"code":"404","message":"…"}}</summary>
    public static ServerAnswer Error(int status, string code, string message) => Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", code);
        writer.WriteString("message", message);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    internal static ServerAnswer Json(int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, EntityWriter.WriterOptions))
        {
            write(writer);
        }

        return Bytes(status, JsonType, buffer.WrittenSpan.ToArray());
    }

    internal ServerAnswer WithHeader(string name, string value) => this with { Headers = [.. Headers, KeyValuePair.Create(name, value)] };

    /// <summary>The whole body, for answers that are altered.</summary>
    internal async Task<byte[]> BytesAsync(CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        await (Body?.Invoke(stream, cancellation) ?? Task.CompletedTask);
        return stream.ToArray();
    }

    internal async Task SendAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        if (ContentType is not null)
        {
            context.Response.ContentType = ContentType;
        }

        foreach (var (name, value) in Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        if (Delivery is not null)
        {
            await Delivery(context);
        }
        else if (Body is not null)
        {
            await Body(context.Response.Body, context.RequestAborted);
        }
        else
        {
            context.Response.Headers.ContentLength ??= Status == 204 ? null : 0;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} {ContentType}");
}
