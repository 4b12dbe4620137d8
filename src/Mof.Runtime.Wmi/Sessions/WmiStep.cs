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
