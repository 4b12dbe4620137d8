namespace Mof.Runtime;

/// <summary>Makes an object with any property set, keys and read-only ones too: as a server has it. For data of tests and demos.</summary>
/// <typeparam name="T">The class.</typeparam>
public sealed class CimSeed<T>
    where T : CimInstance
{
    private readonly CimClassInfo<T> _class;
    private readonly List<KeyValuePair<CimPropertyInfo, CimValue>> _values = [];

    /// <summary>Begins an object.</summary>
    /// <param name="cimClass">Its class.</param>
    public CimSeed(CimClassInfo<T> cimClass) => _class = cimClass ?? throw new ArgumentNullException(nameof(cimClass));

    /// <summary>Sets a property, whatever the schema allows callers to do.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This.</returns>
    /// <exception cref="ArgumentException">The class has no such property.</exception>
    public CimSeed<T> Set(CimPropertyInfo property, CimValue value)
    {
        var own = _class.FindOwn(property ?? throw new ArgumentNullException(nameof(property))) ??
            throw new ArgumentException($"{property} is no property of {_class}.", nameof(property));
        _values.Add(new(own, value));
        return this;
    }

    /// <summary>The object; a new one each time.</summary>
    /// <exception cref="CimSchemaException">A value is not of its property's type.</exception>
    public T ToInstance()
    {
        var instance = (T)_class.Create();
        foreach (var pair in _values)
        {
            // Each object has bytes and embedded objects of its own.
            instance.Assign(pair.Key, pair.Value.Copy());
        }

        return instance;
    }
}
