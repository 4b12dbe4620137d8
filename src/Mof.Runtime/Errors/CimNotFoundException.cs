namespace Mof.Runtime;

/// <summary>There is no such object, or the caller may not see it.</summary>
public sealed class CimNotFoundException : CimException
{
    /// <summary>An exception without a message.</summary>
    public CimNotFoundException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimNotFoundException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
