using System.Net;
using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>Makes exceptions of the AdminService's answers. It says 404 for almost everything: its text tells what it means.</summary>
internal static class AdminServiceFault
{
    public static CimNotFoundException NotFound(CimPath path) =>
        new($"The server has no object {path}, or you may not see it.") { ClassName = path.ClassName, Path = path, StatusCode = (int)HttpStatusCode.NotFound };

    /// <summary>Whether an answer means that there is no such object, and nothing worse.</summary>
    /// <remarks>The service says 404 as well when it does not know the class ("segment") or the address; and so does any web server, with a page.</remarks>
    public static bool IsAbsent(HttpResponseMessage response, string? message) =>
        response.StatusCode == HttpStatusCode.NotFound && !IsAccessDenied(message) && !Holds(message, "for the segment") && !Holds(message, "No HTTP resource") &&
        response.Content.Headers.ContentType?.MediaType is null or "application/json" or "text/plain";

    public static CimException Of(HttpStatusCode status, string? message, RequestKind kind, string target, string address)
    {
        var said = string.IsNullOrWhiteSpace(message) ? "no text" : "\"" + message!.Trim() + "\"";
        var about = $"{target} ({ShortenedAddress(address)}; the AdminService said {(int)status} and {said})";
        var code = (int)status;
        if (status is HttpStatusCode.Unauthorized)
        {
            return new CimAccessDeniedException(
                $"The AdminService does not know who asks for {about}. Give the HttpClient credentials: UseDefaultCredentials on its handler, or a bearer token for AdminService_TokenAuth.")
            { StatusCode = code };
        }

        if (status is HttpStatusCode.Forbidden || IsAccessDenied(message))
        {
            return new CimAccessDeniedException($"The account has no permission for {about}.") { StatusCode = code };
        }

        return (status, kind) switch
        {
            (HttpStatusCode.NotFound, RequestKind.Object) => new CimNotFoundException($"The server has no object {about}, or you may not see it.") { StatusCode = code },
            (HttpStatusCode.NotFound, RequestKind.Method) => new CimSchemaException(
                $"The server found no method {about}: its name, or the name or type of a parameter, is not that of the server, or the object does not exist.") { StatusCode = code },
            (HttpStatusCode.NotFound, _) => new CimSchemaException(
                $"The server does not know {about}: the class, or a property of the query, is not that of the server; or the account may not see the class.") { StatusCode = code },
            (HttpStatusCode.BadRequest, _) => new CimSchemaException($"The server does not understand the request for {about}.") { StatusCode = code },
            (HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed, _) => new CimConflictException($"The server refuses the change of {about}: somebody else changed the object.") { StatusCode = code },
            (HttpStatusCode.RequestUriTooLong, _) => new CimException($"The request for {about} is longer than the server accepts: ask for fewer values at a time.") { StatusCode = code },
            ((HttpStatusCode)429 or HttpStatusCode.ServiceUnavailable, _) => new CimException($"The server is too busy for {about}. Try again later.") { StatusCode = code },
            ( >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, _) => new CimException(
                $"The server redirects {about}: the base address of the HttpClient is not that of the AdminService.") { StatusCode = code },
            ( >= HttpStatusCode.InternalServerError, _) => new CimException(
                $"The SMS Provider failed at {about}. The reason stands in SMSProv.log and AdminService.log on the site server.") { StatusCode = code },
            _ => new CimException($"The request for {about} failed.") { StatusCode = code },
        };
    }

    /// <summary>The text of an error: that of its JSON, or the beginning of what was sent instead.</summary>
    public static string? MessageOf(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error) &&
                error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String)
            {
                return Shortened(message.GetString());
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not every server in between sends JSON.
        }

        return Shortened(System.Text.Encoding.UTF8.GetString(body));
    }

    private static string ShortenedAddress(string address) => address.Length > 300 ? address.Substring(0, 300) + "…" : address;

    // Long enough for any message of the provider, too short for a page of HTML.
    private static string? Shortened(string? text) => text is { Length: > 1000 } ? text.Substring(0, 1000) + "…" : text;

    private static bool IsAccessDenied(string? message) => Holds(message, "access denied");

    private static bool Holds(string? message, string part) => message is not null && message.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
