namespace Mof.Runtime;

/// <summary>How a connection works.</summary>
public sealed class CimConnectionOptions
{
    /// <summary>
    /// The models in which the proxies of a server's objects are looked up, in order. That of the class which is asked for
    /// comes first without being named.
    /// </summary>
    public IList<CimModel> Models { get; } = new List<CimModel>();
}
