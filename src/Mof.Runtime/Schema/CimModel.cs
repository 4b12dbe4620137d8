namespace Mof.Runtime;

/// <summary>One class of a model: its name, and how to come by its descriptor.</summary>
public readonly struct CimModelEntry : IEquatable<CimModelEntry>
{
    /// <summary>Makes an entry.</summary>
    /// <param name="className">The CIM name.</param>
    /// <param name="info">Gives the descriptor; not called before it is needed.</param>
    public CimModelEntry(string className, Func<CimClassInfo> info)
    {
        ClassName = className ?? throw new ArgumentNullException(nameof(className));
        Info = info ?? throw new ArgumentNullException(nameof(info));
    }

    /// <summary>The CIM name.</summary>
    public string ClassName { get; }

    internal Func<CimClassInfo> Info { get; }

    /// <inheritdoc/>
    public bool Equals(CimModelEntry other) => ClassName == other.ClassName && Info == other.Info;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CimModelEntry other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ClassName ?? "");

    /// <summary>Whether both are the same entry.</summary>
    public static bool operator ==(CimModelEntry left, CimModelEntry right) => left.Equals(right);

    /// <summary>Whether the entries differ.</summary>
    public static bool operator !=(CimModelEntry left, CimModelEntry right) => !left.Equals(right);
}

/// <summary>The classes of an assembly, by which objects that a server sends find their proxies. Immutable, thread-safe.</summary>
public sealed class CimModel
{
    private readonly Dictionary<string, Func<CimClassInfo>> _entries;

    /// <summary>Makes a model.</summary>
    /// <param name="entries">Its classes.</param>
    public CimModel(params CimModelEntry[] entries)
    {
        _entries = new Dictionary<string, Func<CimClassInfo>>((entries ?? throw new ArgumentNullException(nameof(entries))).Length, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            _entries[entry.ClassName] = entry.Info;
        }
    }

    internal static CimModel Empty { get; } = new();

    /// <summary>The names of the classes.</summary>
    public IReadOnlyCollection<string> ClassNames => _entries.Keys;

    /// <summary>Finds a class.</summary>
    /// <param name="className">The CIM name, whatever the case.</param>
    /// <returns>Its descriptor, or null.</returns>
    public CimClassInfo? Find(string className) => _entries.TryGetValue(className, out var info) ? info() : null;
}
