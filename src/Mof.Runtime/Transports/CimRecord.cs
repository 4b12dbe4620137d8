namespace Mof.Runtime;

/// <summary>An object as a server sent it: what a transport fills, one value a property of the class that was found for it.</summary>
/// <remarks>
/// It belongs to one call and is handed over once: its values become those of the object. Get one from
/// <see cref="CimRequest.NewRecord"/>. Not thread-safe.
/// </remarks>
public sealed class CimRecord
{
    internal CimRecord(CimClassInfo cimClass, string className)
    {
        Class = cimClass;
        ClassName = className;
        Values = new CimValue[cimClass.PropertyArray.Length];
    }

    /// <summary>The class whose properties the record holds: the server's own, or the nearest one that has a proxy.</summary>
    public CimClassInfo Class { get; }

    /// <summary>The class that the server says the object has.</summary>
    public string ClassName { get; }

    /// <summary>The path; null for an embedded object, and where the keys tell it.</summary>
    public CimPath? Path { get; set; }

    internal CimValue[] Values { get; }

    /// <summary>A value by name, whatever the case. NULL where the class has no such property; one that it has not is passed over.</summary>
    /// <param name="name">The property's name.</param>
    /// <exception cref="CimSchemaException">The value is not of the property's type.</exception>
    public CimValue this[string name]
    {
        get => Class.FindProperty(name) is { } property ? Values[property.Index] : default;
        set
        {
            if (Class.FindProperty(name) is { } property)
            {
                Set(property, value);
            }
        }
    }

    /// <summary>Sets the value of a property.</summary>
    /// <param name="property">A property of <see cref="Class"/>.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="CimSchemaException">The value is not of the property's type.</exception>
    public void Set(CimPropertyInfo property, CimValue value)
    {
        if (property is null)
        {
            throw new ArgumentNullException(nameof(property));
        }

        if (!value.IsNull && (value.Type != property.Type || value.IsArray != property.IsArray))
        {
            throw new CimSchemaException(
                $"The server sent {value} for {property}, which is of type {property.Type}{(property.IsArray ? "[]" : "")}: the MOF is not that of this server.")
            {
                ClassName = ClassName, PropertyName = property.Name, Value = value,
            };
        }

        Values[property.Index] = value;
    }
}
