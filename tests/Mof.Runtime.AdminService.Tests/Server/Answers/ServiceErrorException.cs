namespace Mof.Runtime.AdminService.Tests;

/// <summary>A failure the service reports by status and error body. Method handlers of tests may throw it.</summary>
public sealed class ServiceErrorException(int status, string message, string? code = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code ?? status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>404 is the answer to almost anything that goes wrong on this route.</summary>
    internal static ServiceErrorException NotFound(string message) => new(404, message);

    internal static ServiceErrorException BadRequest(string message) => new(400, message);

    internal static ServiceErrorException Provider(string message) => new(500, message);

    /// <summary>ModernDriverManagement issue 179: access denied comes as 404 with this text, two blanks included.</summary>
    internal static ServiceErrorException AccessDenied() => new(404, "Access denied  WMI QUERY: ");
}
