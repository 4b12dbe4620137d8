namespace Mof.Runtime.Wmi;

/// <summary>
/// A connection to one namespace: the few calls of WMI that the transport makes, all of them blocking. Failures are
/// <see cref="WmiStatusException"/>, or what COM throws. Thread-safe.
/// </summary>
internal interface IWmiSession
{
    /// <summary>The namespace without a server, <c>root\sms\site_ABC</c>.</summary>
    string NamespacePath { get; }

    /// <summary>Starts a query and returns at once.</summary>
    IWmiRows Query(string wql, WmiContext context);

    /// <summary>Gets one object, lazy values included.</summary>
    IWmiObject Get(string relativePath, WmiContext context);

    /// <summary>Makes a new object of a class, on the client.</summary>
    IWmiObject CreateInstance(string className, WmiContext context);

    /// <summary>Sends an object that comes from this session.</summary>
    /// <returns>Its path; null or empty where the server does not tell.</returns>
    string? Put(IWmiObject instance, WmiPutKind kind, WmiContext context);

    /// <summary>Deletes an object.</summary>
    void Delete(string relativePath, WmiContext context);

    /// <summary>Makes the in parameters of a method, to be filled; null where it has none.</summary>
    IWmiObject? GetMethodParameters(string className, string methodName, WmiContext context);

    /// <summary>Calls a method of an object, or of a class where the path is its name.</summary>
    /// <returns>The out parameters and <c>ReturnValue</c>; null where there are none.</returns>
    IWmiObject? Invoke(string relativePath, string methodName, IWmiObject? parameters, WmiContext context);
}
