using System.Buffers;
using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>
/// Reads the objects of a collection while they come: memory holds one of them, not all. A row that is not complete yet is read
/// again when more of it is there.
/// </summary>
internal sealed class RowReader : IDisposable
{
    private const int FirstSize = 64 * 1024;
    private const int ByteOrderMarkLength = 3;

    private readonly Stream _stream;
    private readonly CimQueryRequest _request;
    private readonly ObjectReader _objects;
    private readonly Uri _address;
    private readonly int _most;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;
    private bool _isComplete;
    private JsonReaderState _state;
    private Place _place;
    private string? _className;
    private bool _hasRows;

    public RowReader(Stream stream, CimQueryRequest request, ClassLayouts layouts, Uri address, int most)
    {
        _stream = stream;
        _request = request;
        _objects = new ObjectReader(request, layouts);
        _address = address;
        _most = most;
    }

    private enum Place
    {
        Beginning,
        Members,
        Rows,
        End,
    }

    /// <summary>The address of the next page, as the server wrote it; null where this is the last one. Known after the last row.</summary>
    public string? NextPage { get; private set; }

    /// <summary>Reads the next object.</summary>
    /// <returns>Null after the last one.</returns>
    public async ValueTask<CimRecord?> NextAsync(CancellationToken cancellationToken)
    {
        // What was too little is read again only when a quarter more is there: the work stays proportional to the text.
        var enough = _place == Place.Beginning ? ByteOrderMarkLength : 0;
        while (true)
        {
            if (_end - _start >= enough || _isComplete)
            {
                switch (Step(out var row))
                {
                    case Progress.Row:
                        return row;
                    case Progress.End:
                        return null;
                    case Progress.Moved:
                        enough = 0;
                        continue;
                }

                enough = _end - _start + Math.Max(256, (_end - _start) / 4);
            }

            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _stream.Dispose();
    }

    private enum Progress
    {
        TooLittle,
        Moved,
        Row,
        End,
    }

    private Progress Step(out CimRecord? row)
    {
        row = null;
        try
        {
            var text = new ReadOnlySpan<byte>(_buffer, _start, _end - _start);
            var reader = new Utf8JsonReader(text, _isComplete, _state);
            var progress = _place switch
            {
                Place.Beginning => Begin(ref reader),
                Place.Members => Member(ref reader),
                Place.Rows => Row(ref reader, out row),
                _ => Progress.End,
            };
            if (progress != Progress.TooLittle)
            {
                _start += (int)reader.BytesConsumed;
                _state = reader.CurrentState;
            }
            else if (_isComplete)
            {
                throw new CimException($"The answer to {_address} breaks off after {_end - _start} bytes of an object.") { ClassName = _request.Class.Name };
            }

            return progress;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw JsonBody.Invalid(_address, exception);
        }
    }

    private Progress Begin(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return Progress.TooLittle;
        }

        _place = Place.Members;
        return reader.TokenType == JsonTokenType.StartObject ? Progress.Moved : throw new CimException($"The answer to {_address} is no JSON object.");
    }

    private Progress Member(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return Progress.TooLittle;
        }

        if (reader.TokenType == JsonTokenType.EndObject)
        {
            _place = _hasRows ? Place.End : throw new CimException($"The answer to {_address} has no list of objects in \"value\".") { ClassName = _request.Class.Name };
            return Progress.Moved;
        }

        var (isRows, isNext) = (reader.ValueTextEquals("value"u8), reader.ValueTextEquals("@odata.nextLink"u8));
        if (!reader.Read())
        {
            return Progress.TooLittle;
        }

        if (isRows)
        {
            _hasRows = true;
            _place = reader.TokenType == JsonTokenType.StartArray ? Place.Rows : throw new CimException($"The answer to {_address} has no list of objects in \"value\".");
            return Progress.Moved;
        }

        if (isNext && reader.TokenType == JsonTokenType.String)
        {
            NextPage = reader.GetString();
            return Progress.Moved;
        }

        return reader.TrySkip() ? Progress.Moved : Progress.TooLittle;
    }

    private Progress Row(ref Utf8JsonReader reader, out CimRecord? row)
    {
        row = null;
        if (!reader.Read())
        {
            return Progress.TooLittle;
        }

        if (reader.TokenType == JsonTokenType.EndArray)
        {
            _place = Place.Members;
            return Progress.Moved;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new CimException($"The answer to {_address} has something else than objects in \"value\".");
        }

        row = _objects.TryRead(ref reader, _className, _request.Class, isEmbedded: false);
        _className = row?.ClassName ?? _className;
        return row is null ? Progress.TooLittle : Progress.Row;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0 && _start == _end)
        {
            _start = _end = 0;
        }

        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        try
        {
#if NET
            var read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
#else
            var read = await _stream.ReadAsync(_buffer, _end, _buffer.Length - _end, cancellationToken).ConfigureAwait(false);
#endif
            _end += read;
            _isComplete = read == 0;
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw AdminServiceClient.Broken(_address, exception);
        }

        // A byte order mark can only be told when its three bytes are there.
        if (_place == Place.Beginning && _start == 0 && new ReadOnlySpan<byte>(_buffer, 0, _end).StartsWith("\uFEFF"u8))
        {
            _start = ByteOrderMarkLength;
        }
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        if (length > _most)
        {
            throw new CimException(
                $"The answer to {_address} has an object of more than {_most} bytes (AdminServiceOptions.MaxObjectSize).") { ClassName = _request.Class.Name };
        }

        var room = length > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(checked(_buffer.Length * 2)) : _buffer;
        Buffer.BlockCopy(_buffer, _start, room, 0, length);
        if (room != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = room;
        }

        (_start, _end) = (0, length);
    }
}
