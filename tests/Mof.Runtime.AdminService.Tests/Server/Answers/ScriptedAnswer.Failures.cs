using System.Globalization;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>Refusals.</summary>
public sealed partial class ScriptedAnswer
{
    /// <summary>401 as a site that wants Kerberos or NTLM sends it.</summary>
    public static ScriptedAnswer Unauthorized() => Instead(new ServerAnswer(401).WithHeader("WWW-Authenticate", "Negotiate"));

    /// <summary>403 has no body (an unapproved script, say).</summary>
    public static ScriptedAnswer Forbidden() => Instead(new ServerAnswer(403));

    public static ScriptedAnswer Error(int status, string message, string? code = null) =>
        Instead(ServerAnswer.Error(status, code ?? status.ToString(CultureInfo.InvariantCulture), message));

    /// <summary>404 that means "access denied".</summary>
    public static ScriptedAnswer AccessDenied() => Error(404, ServiceErrorException.AccessDenied().Message);

    /// <summary>429 or 503 without Retry-After.</summary>
    public static ScriptedAnswer Busy(int status = 503) => Error(status, "The service is busy.");

    /// <summary>429 or 503 with Retry-After in seconds.</summary>
    public static ScriptedAnswer Busy(int status, int retryAfterSeconds) =>
        Busy(status, retryAfterSeconds.ToString(CultureInfo.InvariantCulture));

    /// <summary>429 or 503 with Retry-After as an HTTP date.</summary>
    public static ScriptedAnswer Busy(int status, DateTimeOffset retryAfter) =>
        Busy(status, retryAfter.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>429 or 503 with Retry-After as given, however wrong.</summary>
    public static ScriptedAnswer Busy(int status, string retryAfter) => Instead(ServerAnswer
        .Error(status, status.ToString(CultureInfo.InvariantCulture), "The service is busy.").WithHeader("Retry-After", retryAfter));

    public static ScriptedAnswer Redirect(Uri location, int status = 302) =>
        Instead(new ServerAnswer(status).WithHeader("Location", location.ToString()));

    /// <summary>A valid error body with a very long message.</summary>
    public static ScriptedAnswer LongError(int status, int characters) => Error(status, new string('x', characters));

    /// <summary>An error body without end; the client has to give up reading.</summary>
    public static ScriptedAnswer EndlessError(int status) => Instead(new ServerAnswer(status)
    {
        ContentType = ServerAnswer.JsonType,
        Body = (stream, cancellation) => WriteEndlesslyAsync(stream, """{"error":{"code":"500","message":" """, static _ => "x", cancellation),
    });
}
