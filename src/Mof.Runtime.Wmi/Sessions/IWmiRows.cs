namespace Mof.Runtime.Wmi;

/// <summary>The answer to a query, read forwards once. Not thread-safe.</summary>
internal interface IWmiRows : IDisposable
{
    /// <summary>Goes on to the next object; blocks for a second at most, so that its reader can stop.</summary>
    WmiStep MoveNext();

    /// <summary>The object of the last step; its reader disposes it.</summary>
    IWmiObject Current { get; }
}
