namespace Mof.Runtime;

/// <summary>A condition on an object's properties, as every server understands it. Immutable, thread-safe.</summary>
/// <remarks>
/// NULL never meets a comparison, nor does its negation: conditions are true, false or unknown, as in SQL. Texts compare blind to
/// case. So do the servers.
/// </remarks>
public abstract class CimFilter
{
    private protected CimFilter()
    {
    }

    /// <summary>The condition in WQL.</summary>
    public abstract string ToWql();

    /// <summary>The condition as an OData filter, not percent-encoded.</summary>
    /// <exception cref="NotSupportedException">OData has no form of it.</exception>
    public abstract string ToOData();

    /// <summary>Evaluates the condition.</summary>
    /// <param name="values">Gives the value of a property.</param>
    /// <returns>True, false, or null for unknown: a property is NULL.</returns>
    public abstract bool? Evaluate(Func<CimPropertyInfo, CimValue> values);

    /// <summary>Whether an object meets it: it is true, not unknown.</summary>
    /// <param name="values">Gives the value of a property.</param>
    public bool IsMetBy(Func<CimPropertyInfo, CimValue> values) => Evaluate(values) == true;

    /// <inheritdoc/>
    public override string ToString() => ToWql();

    /// <summary>The condition that this one is false; unknown where this one is. Written without NOT where that is possible.</summary>
    internal abstract CimFilter Negated();

    /// <summary>The condition that this one is false or unknown.</summary>
    internal abstract CimFilter NotTrue();

    /// <summary>The condition that this one is true or unknown.</summary>
    internal abstract CimFilter NotFalse();

    /// <summary>Whether it asks for items of arrays, whose NULL not every server can tell.</summary>
    internal virtual bool AsksForItems => false;

    internal static CimFilter And(CimFilter left, CimFilter right) => new CompoundFilter(isAnd: true, [left, right]);

    internal static CimFilter Or(CimFilter left, CimFilter right) => new CompoundFilter(isAnd: false, [left, right]);

    // A key is never NULL, so nothing about it is unknown.
    private protected static CimFilter OrUnknown(CimFilter filter, CimPropertyInfo property) =>
        property.IsKey ? filter : Or(filter, new NullFilter(property, isNull: true));
}

/// <summary>How two values are compared.</summary>
public enum CimComparison
{
    /// <summary>=</summary>
    Equal,

    /// <summary>&lt;&gt;</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,
}
