namespace Mof.Runtime;

/// <summary>Asks for one object, complete.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CimGetRequest : CimRequest
{
    internal CimGetRequest(CimClassInfo cimClass, CimPath path, CimClassResolver classes)
        : base(cimClass, classes) => Path = path;

    /// <summary>The object.</summary>
    public CimPath Path { get; }
}
