namespace Mof.Runtime;

/// <summary>Something went wrong with a CIM object; the base of all exceptions of this library.</summary>
public class CimException : Exception
{
    /// <summary>An exception without a message.</summary>
    public CimException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The class concerned; null if none.</summary>
    public string? ClassName { get; init; }

    /// <summary>The property, method or parameter concerned; null if none.</summary>
    public string? PropertyName { get; init; }

    /// <summary>The object concerned; null if none.</summary>
    public CimPath? Path { get; init; }

    /// <summary>The value concerned; NULL if none.</summary>
    public CimValue Value { get; init; }

    /// <summary>The server's code: the status of an HTTP answer, or the error code of WMI (an HRESULT, hence negative); null where there is none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>What the provider tells about the error beyond its code; null where it tells nothing.</summary>
    public CimExtendedStatus? ExtendedStatus { get; init; }
}
