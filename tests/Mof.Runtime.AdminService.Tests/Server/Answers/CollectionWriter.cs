using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>Streams {"@odata.context":…,"value":[…]} row by row; nothing stays in memory.</summary>
internal static class CollectionWriter
{
    private const int FlushSize = 32 * 1024;

    /// <param name="writeRow">Writes one row.</param>
    /// <param name="nextLink">Asked after the last row.</param>
    public static Func<Stream, CancellationToken, Task> Body<T>(
        string context, IEnumerable<T> rows, Action<Utf8JsonWriter, T> writeRow, Func<string?> nextLink) => async (stream, cancellation) =>
    {
        var buffer = new ArrayBufferWriter<byte>(2 * FlushSize);
        await using var writer = new Utf8JsonWriter(buffer, EntityWriter.WriterOptions);
        buffer.Write(Encoding.UTF8.GetBytes($$"""{"@odata.context":{{JsonSerializer.Serialize(context)}},"value":["""));
        var first = true;
        foreach (var row in rows)
        {
            if (!first)
            {
                buffer.Write(","u8);
            }

            first = false;
            writer.Reset();
            writeRow(writer, row);
            writer.Flush();
            if (buffer.WrittenCount >= FlushSize)
            {
                await stream.WriteAsync(buffer.WrittenMemory, cancellation);
                buffer.ResetWrittenCount();
            }
        }

        buffer.Write("]"u8);
        if (nextLink() is { } link)
        {
            buffer.Write(Encoding.UTF8.GetBytes($$""","@odata.nextLink":{{JsonSerializer.Serialize(link)}}"""));
        }

        buffer.Write("}"u8);
        await stream.WriteAsync(buffer.WrittenMemory, cancellation);
    };
}
