namespace Mof.Runtime;

/// <summary>What a query asks of a server.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CimQueryRequest : CimRequest
{
    private bool[]? _isSelected;

    internal CimQueryRequest(CimClassInfo cimClass, CimClassResolver classes)
        : base(cimClass, classes)
    {
    }

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

    /// <summary>
    /// The WQL as its author wrote it; null where the query was not written in WQL, or has been refined since. A server that
    /// understands WQL gets it as it is.
    /// </summary>
    public string? Wql { get; internal init; }

    /// <summary>
    /// Why only a server that understands WQL can evaluate <see cref="Wql"/>: joins and functions have no form here. Null for all
    /// other queries.
    /// </summary>
    public string? WqlOnly { get; internal init; }

    /// <summary>The query in WQL. <see cref="Skip"/> and <see cref="Take"/> have no form there.</summary>
    public string ToWql() => Wql ?? WqlText.Of(this);

    /// <summary>The query as a request to the AdminService, relative to its base address: <c>wmi/SMS_Package?$filter=…</c>.</summary>
    /// <exception cref="NotSupportedException">OData has no form of it.</exception>
    public string ToODataUri() => "wmi/" + ODataText.Of(this, isCount: false);

    /// <summary>The request for the number of objects: <c>wmi/SMS_Package/$count?$filter=…</c>.</summary>
    /// <exception cref="NotSupportedException">OData has no form of it.</exception>
    public string ToODataCountUri() => "wmi/" + ODataText.Of(this, isCount: true);

    /// <summary>Throws where only a server that understands WQL can evaluate the query.</summary>
    /// <exception cref="NotSupportedException">It is one.</exception>
    public void ThrowIfWqlOnly()
    {
        if (WqlOnly is not null)
        {
            throw new NotSupportedException($"This server cannot evaluate the query {Wql}: {WqlOnly}");
        }
    }

    /// <summary>The same request for the keys alone; itself where there are none.</summary>
    public CimQueryRequest OnlyKeys() => Class.Keys.Count == 0 || WqlOnly is not null ? this : With(properties: Class.Keys);

    internal CimQueryRequest With(
        CimFilter? filter = null, IReadOnlyList<CimOrder>? order = null, IReadOnlyList<CimPropertyInfo>? properties = null, int? skip = null, int? take = null) =>
        WqlOnly is null || (filter is null && order is null && properties is null)
            ? new CimQueryRequest(Class, Classes)
            {
                Filter = filter ?? Filter,
                Order = order ?? Order,
                Properties = properties ?? Properties,
                Skip = skip ?? Skip,
                Take = take ?? Take,
                WqlOnly = WqlOnly,
                // A server has no TOP in WQL: how much is read of the answer is not part of the text.
                Wql = filter is null && order is null && properties is null ? Wql : null,
            }
            : throw new NotSupportedException($"The query {Wql} cannot be refined in C#: {WqlOnly} Write it completely in WQL.");

    /// <summary>Whether a property is among those that are asked for.</summary>
    /// <param name="property">A property of the class or of a subclass.</param>
    public bool IsSelected(CimPropertyInfo property) => IsSelected((property ?? throw new ArgumentNullException(nameof(property))).Index);

    /// <summary>Whether the property of a slot is among those that are asked for.</summary>
    internal bool IsSelected(int index)
    {
        if (Properties is null)
        {
            return true;
        }

        if (_isSelected is not { } isSelected)
        {
            isSelected = new bool[Class.PropertyArray.Length];
            foreach (var property in Properties)
            {
                isSelected[property.Index] = true;
            }

            _isSelected = isSelected;
        }

        return index < isSelected.Length && isSelected[index];
    }
}

/// <summary>One property of an order.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsDescending">True for the highest first.</param>
public sealed record CimOrder(CimPropertyInfo Property, bool IsDescending);
