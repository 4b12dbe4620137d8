namespace Mof.Runtime;

/// <summary>Somebody else changed the object since it was read.</summary>
public sealed class CimConflictException : CimException
{
    /// <summary>An exception without a message.</summary>
    public CimConflictException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimConflictException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimConflictException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
