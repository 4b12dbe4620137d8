namespace Mof.Runtime;

/// <summary>A property was read that the server has not delivered yet.</summary>
public sealed class LazyPropertyNotLoadedException : CimException
{
    /// <summary>An exception without a message.</summary>
    public LazyPropertyNotLoadedException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public LazyPropertyNotLoadedException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public LazyPropertyNotLoadedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
