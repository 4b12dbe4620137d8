namespace Mof.Runtime;

/// <summary>A method of the server failed.</summary>
public sealed class CimMethodException : CimException
{
    /// <summary>An exception without a message.</summary>
    public CimMethodException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimMethodException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimMethodException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
