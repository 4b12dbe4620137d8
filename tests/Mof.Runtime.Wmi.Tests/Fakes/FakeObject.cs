namespace Mof.Runtime.Wmi.Tests;

/// <summary>An object of the fake server, or a client's copy of one. It takes values of exactly the .NET types that facts demand.</summary>
internal sealed class FakeObject(FakeClass cimClass) : IWmiObject
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The server whose open objects are counted; null for what nobody has to dispose.</summary>
    public FakeWmi? Owner { get; init; }

    public FakeClass Class { get; } = cimClass;

    public string ClassName => Class.Name;

    public IReadOnlyList<string> Superclasses => Class.Superclasses;

    public IReadOnlyList<WmiProperty> Properties => Selected is null ? Class.Properties : [.. Class.Properties.Where(property => Selected.Contains(property.Name))];

    /// <summary>The properties that a select list left over; null for all.</summary>
    public HashSet<string>? Selected { get; init; }

    /// <summary>What a client set, in order.</summary>
    public List<string> Written { get; } = [];

    public bool IsFresh { get; set; }

    public bool IsDisposed { get; private set; }

    public string? RelativePath => Class.Keys.Length == 0 ? Class.Name + "=@" : Path?.ToString();

    public CimPath? Path => Class.Keys.Any(key => this[key] is null)
        ? null
        : new CimPath(Class.Name, [.. Class.Keys.Select(key => new KeyValuePair<string, CimValue>(key, ToKey(this[key]!)))]);

    public object? this[string name]
    {
        get
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            _ = Declared(name);
            return _values.GetValueOrDefault(name) switch
            {
                FakeObject embedded => embedded.Copy(Owner),
                FakeObject[] several => Array.ConvertAll<FakeObject, IWmiObject>(several, item => item.Copy(Owner)),
                var value => value,
            };
        }
        set
        {
            ObjectDisposedException.ThrowIf(IsDisposed, this);
            var property = Declared(name);
            var expected = TypeOf(property);
            Assert.True(value is null || expected.IsInstanceOfType(value) && (value is IWmiObject or IWmiObject[] || value.GetType() == expected), $"{ClassName}.{name} is {expected}, not {value?.GetType()}.");
            Written.Add(property.Name);
            // WMI copies an embedded object when it is set.
            Store(property.Name, value switch
            {
                FakeObject embedded => embedded.Copy(null),
                IWmiObject[] several => Array.ConvertAll(several, static item => ((FakeObject)item).Copy(null)),
                _ => value,
            });
        }
    }

    /// <summary>Sets a value as the server has it.</summary>
    public FakeObject Store(string name, object? value)
    {
        _values[Declared(name).Name] = value;
        return this;
    }

    public object? Stored(string name) => _values.GetValueOrDefault(name);

    public FakeObject Copy(FakeWmi? owner, HashSet<string>? selected = null)
    {
        owner?.Opened();
        var copy = new FakeObject(Class) { Owner = owner, Selected = selected };
        foreach (var pair in _values)
        {
            copy._values[pair.Key] = pair.Value;
        }

        return copy;
    }

    public void Dispose()
    {
        if (!IsDisposed)
        {
            IsDisposed = true;
            Owner?.Closed();
        }
    }

    private static CimValue ToKey(object value) => value switch
    {
        string text => text,
        uint number => number,
        _ => (int)value,
    };

    private WmiProperty Declared(string name) =>
        Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) ??
        throw new WmiStatusException(unchecked((int)0x80041002), "Not found " + name);

    private static Type TypeOf(WmiProperty property)
    {
        var type = property.Type switch
        {
            CimType.Boolean => typeof(bool),
            CimType.UInt8 => typeof(byte),
            CimType.SInt8 => typeof(sbyte),
            CimType.UInt16 => typeof(ushort),
            CimType.SInt16 => typeof(short),
            CimType.UInt32 => typeof(uint),
            CimType.SInt32 => typeof(int),
            CimType.UInt64 => typeof(ulong),
            CimType.SInt64 => typeof(long),
            CimType.Real32 => typeof(float),
            CimType.Real64 => typeof(double),
            CimType.Char16 => typeof(char),
            CimType.Instance => typeof(IWmiObject),
            _ => typeof(string),
        };
        return property.IsArray ? type.MakeArrayType() : type;
    }
}
