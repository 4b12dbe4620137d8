namespace Mof.Runtime.Wmi;

/// <summary>What came of a step through the answer to a query.</summary>
internal enum WmiStep
{
    /// <summary>There is a further object.</summary>
    Row,

    /// <summary>None has come yet; the server is still at work.</summary>
    Waiting,

    /// <summary>There are no more.</summary>
    End,
}

/// <summary>The answer to a query, read forwards once. Not thread-safe.</summary>
internal interface IWmiRows : IDisposable
{
    /// <summary>Goes on to the next object; blocks for a second at most, so that its reader can stop.</summary>
    WmiStep MoveNext();

    /// <summary>The object of the last step; its reader disposes it.</summary>
    IWmiObject Current { get; }
}
