namespace Mof.Runtime;

/// <summary>A property that cannot be written was written.</summary>
public sealed class CimReadOnlyException : CimException
{
    /// <summary>An exception without a message.</summary>
    public CimReadOnlyException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimReadOnlyException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimReadOnlyException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
