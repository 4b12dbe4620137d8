using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>How a body is cut short.</summary>
public enum Truncation
{
    /// <summary>HTTP ends well, the JSON does not.</summary>
    CleanEnd,
    /// <summary>Chunked, and the connection closes without the last chunk.</summary>
    ConnectionClosed,
    /// <summary>Content-Length is right, the last bytes never come.</summary>
    ContentLengthMissed,
}

/// <summary>Bodies that travel badly or do not end.</summary>
public sealed partial class ScriptedAnswer
{
    /// <summary>The ordinary answer up to <paramref name="bytes"/>; without it two thirds, which is inside a row.</summary>
    public static ScriptedAnswer Truncated(Truncation truncation, int? bytes = null) => Altered(answer => answer with
    {
        Delivery = async context =>
        {
            var body = await answer.BytesAsync(context.RequestAborted);
            if (truncation == Truncation.ContentLengthMissed)
            {
                context.Response.ContentLength = body.Length;
            }

            await context.Response.Body.WriteAsync(body.AsMemory(0, Math.Min(bytes ?? (body.Length * 2 / 3), body.Length)), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            if (truncation != Truncation.CleanEnd)
            {
                // Not Abort: a reset can swallow what was sent. After a failure Kestrel sends what it has and closes.
                throw new CutConnectionException();
            }
        },
    });

    /// <summary>One byte a chunk.</summary>
    public static ScriptedAnswer Dripping() => InPieces(static () => 1);

    /// <summary>Chunks of 1 to <paramref name="largest"/> bytes, cut anywhere, the same for the same seed.</summary>
    public static ScriptedAnswer InPieces(int seed, int largest)
    {
        var random = new Random(seed);
        return InPieces(() => random.Next(1, largest + 1));
    }

    /// <summary>One row whose property is a text of this many characters; made while it is sent.</summary>
    public static ScriptedAnswer GiganticText(string property, long characters) => Streaming(async (stream, cancellation) =>
    {
        await WriteAsync(stream, $$"""{"@odata.context":"x","value":[{"{{property}}":" """.TrimEnd(), cancellation);
        var block = Encoding.UTF8.GetBytes(new string('x', 64 * 1024));
        for (var left = characters; left > 0; left -= block.Length)
        {
            await stream.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)), cancellation);
        }

        await WriteAsync(stream, "\"}]}", cancellation);
    });

    /// <summary>One row of this many unknown members; made while it is sent.</summary>
    public static ScriptedAnswer GiganticRow(long members) => Streaming(async (stream, cancellation) =>
    {
        await WriteAsync(stream, """{"@odata.context":"x","value":[{""", cancellation);
        await WriteAllAsync(stream, members, static i => string.Create(CultureInfo.InvariantCulture, $"\"Unknown{i}\":{i}"), cancellation);
        await WriteAsync(stream, "}]}", cancellation);
    });

    /// <summary>Rows without end, each the given JSON text; ends when the client goes away.</summary>
    public static ScriptedAnswer EndlessRows(Func<long, string> row) => Streaming((stream, cancellation) =>
        WriteEndlesslyAsync(stream, """{"@odata.context":"x","value":[""", i => i == 0 ? row(i) : "," + row(i), cancellation));

    private static ScriptedAnswer InPieces(Func<int> size) => Altered(answer => answer with
    {
        Delivery = async context =>
        {
            var body = await answer.BytesAsync(context.RequestAborted);
            await context.Response.StartAsync(context.RequestAborted);
            for (var position = 0; position < body.Length;)
            {
                var count = Math.Min(size(), body.Length - position);
                await context.Response.Body.WriteAsync(body.AsMemory(position, count), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                position += count;
            }
        },
    });

    private static ScriptedAnswer Streaming(Func<Stream, CancellationToken, Task> body) =>
        Instead(new ServerAnswer(200) { ContentType = ServerAnswer.JsonType, Body = body });

    private static Task WriteAsync(Stream stream, string text, CancellationToken cancellation) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation).AsTask();

    private static async Task WriteAllAsync(Stream stream, long count, Func<long, string> text, CancellationToken cancellation)
    {
        var buffer = new StringBuilder();
        for (var i = 0L; i < count; i++)
        {
            buffer.Append(i == 0 ? "" : ",").Append(text(i));
            if (buffer.Length > 32 * 1024 || i == count - 1)
            {
                await WriteAsync(stream, buffer.ToString(), cancellation);
                buffer.Clear();
            }
        }
    }

    private static async Task WriteEndlesslyAsync(Stream stream, string start, Func<long, string> text, CancellationToken cancellation)
    {
        var buffer = new StringBuilder(start);
        for (var i = 0L; ; i++)
        {
            buffer.Append(text(i));
            if (buffer.Length > 32 * 1024)
            {
                await WriteAsync(stream, buffer.ToString(), cancellation);
                buffer.Clear();
            }
        }
    }

    private sealed class CutConnectionException : Exception;
}
