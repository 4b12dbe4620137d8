namespace Mof.Runtime.Wmi;

/// <summary>What WMI reports of a failure, before it is known what was being done. Never leaves the transport but as an inner exception.</summary>
internal sealed class WmiStatusException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="statusCode">The code of WMI, as <see cref="System.Management.ManagementStatus"/> names them.</param>
    /// <param name="message">The server's text.</param>
    /// <param name="extendedStatus">What the provider tells beyond that; null for nothing.</param>
    /// <param name="innerException">The cause; null if none.</param>
    public WmiStatusException(int statusCode, string message, CimExtendedStatus? extendedStatus = null, Exception? innerException = null)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        ExtendedStatus = extendedStatus;
    }

    public int StatusCode { get; }

    public CimExtendedStatus? ExtendedStatus { get; }
}
