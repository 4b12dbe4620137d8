namespace Mof.Runtime;

/// <summary>The server refused the caller.</summary>
public sealed class CimAccessDeniedException : CimException
{
    /// <summary>An exception without a message.</summary>
    public CimAccessDeniedException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimAccessDeniedException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimAccessDeniedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
