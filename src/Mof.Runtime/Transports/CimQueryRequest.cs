namespace Mof.Runtime;

/// <summary>What a query asks of a server.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CimQueryRequest
{
    internal CimQueryRequest(CimClassInfo cimClass) => Class = cimClass;

    /// <summary>The class; objects of its subclasses belong to the answer.</summary>
    public CimClassInfo Class { get; }

    /// <summary>The filter; null for none.</summary>
    public CimFilter? Filter { get; internal init; }

    /// <summary>The order; empty for the server's.</summary>
    public IReadOnlyList<CimOrder> Order { get; internal init; } = [];

    /// <summary>The properties to deliver, keys included; null for all.</summary>
    public IReadOnlyList<CimPropertyInfo>? Properties { get; internal init; }

    /// <summary>How many objects to pass over.</summary>
    public int Skip { get; internal init; }

    /// <summary>How many objects to deliver at most; null for all.</summary>
    public int? Take { get; internal init; }

    /// <summary>The query in WQL. <see cref="Skip"/> and <see cref="Take"/> have no form there.</summary>
    public string ToWql()
    {
        var properties = Properties is null ? "*" : string.Join(", ", Properties.Select(static property => property.Name));
        var filter = Filter is null ? "" : " WHERE " + Filter.ToWql();
        var order = Order.Count == 0
            ? ""
            : " ORDER BY " + string.Join(", ", Order.Select(static order => order.Property.Name + (order.IsDescending ? " DESC" : "")));
        return "SELECT " + properties + " FROM " + Class.Name + filter + order;
    }
}

/// <summary>One property of an order.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsDescending">True for the highest first.</param>
public sealed record CimOrder(CimPropertyInfo Property, bool IsDescending);
