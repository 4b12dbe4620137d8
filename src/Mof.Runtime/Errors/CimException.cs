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

    /// <summary>What the server answered: an HTTP status or a WMI error code; null where it did not come to that.</summary>
    public int? StatusCode { get; init; }
}
