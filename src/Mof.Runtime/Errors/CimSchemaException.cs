namespace Mof.Runtime;

/// <summary>A class, property, method or type is not what the schema says.</summary>
public sealed class CimSchemaException : CimException
{
    /// <summary>An exception without a message.</summary>
    public CimSchemaException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimSchemaException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimSchemaException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
