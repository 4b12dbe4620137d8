namespace Mof.Runtime;

/// <summary>What a server can be asked to do.</summary>
public enum CimOperation
{
    /// <summary>A query.</summary>
    Query,

    /// <summary>A count of the objects of a query.</summary>
    Count,

    /// <summary>A get of one object.</summary>
    Get,

    /// <summary>A creation.</summary>
    Create,

    /// <summary>An update of some properties.</summary>
    Update,

    /// <summary>A deletion.</summary>
    Delete,

    /// <summary>A call of a method.</summary>
    Invoke,

    /// <summary>A write of a whole object: <see cref="InMemoryTransport.RawPut"/>.</summary>
    RawPut,
}

/// <summary>One operation that an <see cref="InMemoryTransport"/> was asked for.</summary>
/// <param name="Operation">What was asked.</param>
/// <param name="Target">The path, the query in WQL, or the method.</param>
/// <param name="Properties">The properties or parameters sent.</param>
public sealed record CimLogEntry(CimOperation Operation, string Target, IReadOnlyList<string> Properties)
{
    /// <inheritdoc/>
    public override string ToString() => Operation + " " + Target + (Properties.Count == 0 ? "" : " (" + string.Join(", ", Properties) + ")");
}

/// <summary>A call of a method, for a handler of <c>InMemoryTransport.OnInvoke</c>.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The object; null for a static method.</param>
/// <param name="Arguments">The in parameters by name.</param>
public sealed record CimInvocation(CimMethodInfo Method, CimPath? Path, IReadOnlyDictionary<string, CimValue> Arguments);
