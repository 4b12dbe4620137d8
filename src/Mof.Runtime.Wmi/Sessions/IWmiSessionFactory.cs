namespace Mof.Runtime.Wmi;

/// <summary>Makes sessions. Thread-safe.</summary>
internal interface IWmiSessionFactory
{
    /// <summary>Connects; blocks.</summary>
    /// <param name="server">The server; a dot for this machine.</param>
    /// <param name="namespacePath">The namespace without a server.</param>
    IWmiSession Connect(string server, string namespacePath);
}
