namespace Mof.Runtime;

/// <summary>Makes an object with any property set, keys and read-only ones too: as a server has it. For data of tests and demos.</summary>
/// <typeparam name="T">The class.</typeparam>
public sealed class CimSeed<T>
    where T : CimInstance
{
    private readonly T _instance;

    /// <summary>Begins an object.</summary>
    /// <param name="cimClass">Its class.</param>
    public CimSeed(CimClassInfo<T> cimClass) => _instance = (T)(cimClass ?? throw new ArgumentNullException(nameof(cimClass))).Create();

    /// <summary>Sets a property, whatever the schema allows callers to do.</summary>
    /// <param name="property">The property.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This.</returns>
    public CimSeed<T> Set(CimPropertyInfo property, CimValue value)
    {
        _instance.Assign(property ?? throw new ArgumentNullException(nameof(property)), value);
        return this;
    }

    /// <summary>The object.</summary>
    public T ToInstance() => _instance;
}
