using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Mof.Runtime.AdminService;

/// <summary>Sends requests: reads again where the server is busy, and turns every failure into an exception of this library.</summary>
internal sealed class AdminServiceClient
{
    private const int MostErrorBytes = 64 * 1024;
    // A server that asks for more than a day does not want to be asked again.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _client;
    private readonly AdminServiceOptions _options;
    private readonly Uri _base;

    public AdminServiceClient(HttpClient client, AdminServiceOptions options)
    {
        _client = client;
        _options = options;
        var address = client.BaseAddress ?? throw new ArgumentException("The HttpClient needs a base address: https://server/AdminService/", nameof(client));
        _base = address.AbsolutePath.Trim('/').Length == 0
            ? new Uri(address, "/AdminService/")
            : address.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? address : new Uri(address.AbsoluteUri + "/");
    }

    /// <summary>The address of a request that is relative to the AdminService.</summary>
    public Uri Address(string relative) => new(_base, relative);

    /// <summary>The next page of an answer. It has to be on the same server: credentials go there.</summary>
    public Uri SameServer(Uri page, string next)
    {
        if (!Uri.TryCreate(page, next, out var address) || Uri.Compare(address, _base, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new CimException($"The AdminService names {next} as the next page of {page}, which is not on the same server: it is not asked for.");
        }

        return address;
    }

    /// <summary>Reads with the headers only: the body is streamed.</summary>
    public async Task<HttpResponseMessage> ReadAsync(Uri address, RequestKind kind, string target, CancellationToken cancellationToken)
    {
        var response = await SendReadAsync(address, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await FaultAsync(response, kind, target, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a whole body; null where the object is absent.</summary>
    public async Task<byte[]?> TryReadAllAsync(Uri address, string target, CancellationToken cancellationToken)
    {
        using var response = await SendReadAsync(address, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return await BodyAsync(response, cancellationToken).ConfigureAwait(false);
        }

        var message = await MessageAsync(response, cancellationToken).ConfigureAwait(false);
        return AdminServiceFault.IsAbsent(response, message)
            ? null
            : throw AdminServiceFault.Of(response.StatusCode, message, RequestKind.Object, target, address.AbsoluteUri);
    }

    /// <summary>Reads a number; null where the server does not offer it.</summary>
    public async Task<long?> TryCountAsync(string relative, string target, CancellationToken cancellationToken)
    {
        var address = Address(relative);
        using var response = await SendReadAsync(address, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
        {
            // Perhaps the query itself is wrong: counting the keys will tell.
            return null;
        }

        if (!response.IsSuccessStatusCode)
        {
            throw await FaultAsync(response, RequestKind.Collection, target, cancellationToken).ConfigureAwait(false);
        }

        var text = System.Text.Encoding.UTF8.GetString(await BodyAsync(response, cancellationToken).ConfigureAwait(false)).Trim('\uFEFF', ' ', '\r', '\n', '"');
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <summary>Sends a change or a call, once: nobody knows what a write that failed has done.</summary>
    public async Task<byte[]> WriteAsync(HttpMethod method, Uri address, byte[]? body, RequestKind kind, string target, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, address, body, cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? JsonBody.Checked(await BodyAsync(response, cancellationToken).ConfigureAwait(false), address)
            : throw await FaultAsync(response, kind, target, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The body of an answer, as it comes.</summary>
    public async Task<Stream> StreamAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
#if NET
            return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
            cancellationToken.ThrowIfCancellationRequested();
            return await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        }
        catch (HttpRequestException exception)
        {
            throw Broken(response.RequestMessage?.RequestUri ?? _base, exception);
        }
    }

    /// <summary>A connection that broke, or took too long.</summary>
    public static CimException Broken(Uri address, Exception exception) => exception is OperationCanceledException
        ? new CimException($"The AdminService did not answer {address} in time (HttpClient.Timeout).", exception)
        : new CimException($"The connection to the AdminService failed at {address}: {exception.Message}", exception);

    private async Task<HttpResponseMessage> SendReadAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var response = await SendAsync(HttpMethod.Get, address, null, cancellationToken).ConfigureAwait(false);
            if (attempt == _options.MaxRetries || !IsBusy(response.StatusCode) || Delay(response.Headers.RetryAfter, attempt) is not { } delay)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsBusy(HttpStatusCode status) =>
        status is (HttpStatusCode)429 or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    // What the server asks for, else twice as long each time.
    private TimeSpan? Delay(RetryConditionHeaderValue? asked, int attempt)
    {
        var delay = asked?.Delta ?? (asked?.Date is { } date ? date - DateTimeOffset.UtcNow : TimeSpan.FromTicks(FirstDelay.Ticks << Math.Min(attempt, 10)));
        if (asked is null)
        {
            return delay < _options.MaxRetryDelay ? delay : _options.MaxRetryDelay;
        }

        return delay <= TimeSpan.Zero ? TimeSpan.Zero : delay <= _options.MaxRetryDelay && delay <= LongestDelay ? delay : null;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        }

        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Broken(address, exception);
        }
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        await ReadAtMostAsync(response, _options.MaxObjectSize, cancellationToken).ConfigureAwait(false) ?? throw new CimException(
            $"The AdminService answered {response.RequestMessage?.RequestUri} with more than {_options.MaxObjectSize} bytes for one object (AdminServiceOptions.MaxObjectSize).");

    private async Task<CimException> FaultAsync(HttpResponseMessage response, RequestKind kind, string target, CancellationToken cancellationToken) => AdminServiceFault.Of(
        response.StatusCode, await MessageAsync(response, cancellationToken).ConfigureAwait(false), kind, target, response.RequestMessage?.RequestUri?.AbsoluteUri ?? "");

    private async Task<string?> MessageAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await ReadAtMostAsync(response, MostErrorBytes, cancellationToken).ConfigureAwait(false);
            return body is null ? "an error text of more than 64 KiB" : AdminServiceFault.MessageOf(body);
        }
        catch (CimException)
        {
            // The status is worth more than a text that broke off.
            return null;
        }
    }

    private async Task<byte[]?> ReadAtMostAsync(HttpResponseMessage response, int most, CancellationToken cancellationToken)
    {
        // HttpClient.Timeout ends with the headers: a body that stops in the middle needs one of its own.
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (_client.Timeout > TimeSpan.Zero)
        {
            inTime.CancelAfter(_client.Timeout);
        }

        using var stream = await StreamAsync(response, cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
#if NET
            while ((read = await stream.ReadAsync(buffer, inTime.Token).ConfigureAwait(false)) > 0)
#else
            while ((read = await stream.ReadAsync(buffer, 0, buffer.Length, inTime.Token).ConfigureAwait(false)) > 0)
#endif
            {
                body.Write(buffer, 0, read);
                if (body.Length > most)
                {
                    return null;
                }
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Broken(response.RequestMessage?.RequestUri ?? _base, exception);
        }

        return body.ToArray();
    }
}
