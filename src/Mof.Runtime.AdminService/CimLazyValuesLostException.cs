namespace Mof.Runtime;

/// <summary>A server reset lazy properties that an update did not send. The values that they had are here: put them back.</summary>
public sealed class CimLazyValuesLostException : CimException
{
    /// <summary>An exception without a message.</summary>
    public CimLazyValuesLostException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What happened and what to do.</param>
    public CimLazyValuesLostException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a cause.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public CimLazyValuesLostException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The values that the properties had before the update, by name.</summary>
    public IReadOnlyDictionary<string, CimValue> LostValues { get; init; } = new Dictionary<string, CimValue>();
}
