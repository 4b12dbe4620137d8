namespace Mof.Runtime;

/// <summary>Asks for a call of a method.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CimMethodCall : CimRequest
{
    internal CimMethodCall(
        CimClassInfo cimClass, CimMethodInfo method, CimPath? path, IReadOnlyList<KeyValuePair<string, CimValue>> arguments, CimClassResolver classes)
        : base(cimClass, classes)
    {
        Method = method;
        Path = path;
        Arguments = arguments;
    }

    /// <summary>The method.</summary>
    public CimMethodInfo Method { get; }

    /// <summary>The object; null for a static method.</summary>
    public CimPath? Path { get; }

    /// <summary>The values of the in parameters by name, in the schema's order; optional ones may be missing.</summary>
    public IReadOnlyList<KeyValuePair<string, CimValue>> Arguments { get; }
}
