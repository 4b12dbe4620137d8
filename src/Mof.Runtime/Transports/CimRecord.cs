namespace Mof.Runtime;

/// <summary>An object as a transport hands it over: its class, its path and its values by name.</summary>
/// <remarks>Names are blind to case. Not thread-safe while being filled.</remarks>
public sealed class CimRecord
{
    private readonly Dictionary<string, CimValue> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins a record.</summary>
    /// <param name="className">The server's class of the object.</param>
    /// <param name="path">Its path; null for an embedded object.</param>
    public CimRecord(string className, CimPath? path = null)
    {
        ClassName = className ?? throw new ArgumentNullException(nameof(className));
        Path = path;
    }

    /// <summary>The server's class of the object.</summary>
    public string ClassName { get; }

    /// <summary>Its path; null for an embedded object.</summary>
    public CimPath? Path { get; }

    /// <summary>The names of the values that are there, embedded objects not among them.</summary>
    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>A value; NULL where there is none.</summary>
    /// <param name="name">The property's name.</param>
    public CimValue this[string name]
    {
        get => _values.TryGetValue(name, out var value) ? value : default;
        set => _values[name] = value;
    }
}
