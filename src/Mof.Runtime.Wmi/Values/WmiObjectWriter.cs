namespace Mof.Runtime.Wmi;

/// <summary>
/// Sets properties of an object of WMI. The values get exactly the .NET type that the server's own type asks for:
/// System.Management would convert any other without a word. Disposing it lets go of the embedded objects that were made, which
/// must outlive the put. Not thread-safe.
/// </summary>
internal sealed class WmiObjectWriter(IWmiSession session, WmiContext context) : IDisposable
{
    private readonly List<IWmiObject> _made = [];

    /// <summary>Sets a property.</summary>
    /// <param name="target">The object.</param>
    /// <param name="name">The property's name, whatever the case.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="CimSchemaException">The server's class has no such property, or it is of another type.</exception>
    public void Write(IWmiObject target, string name, CimValue value)
    {
        var property = Find(target, name) ?? throw new CimSchemaException($"The server's {target.ClassName} has no {name}: the MOF is not that of this server.")
        {
            ClassName = target.ClassName, PropertyName = name, Value = value,
        };
        target[property.Name] = value.IsNull ? null : ToObject(property, value) ?? throw new CimSchemaException(
            $"{target.ClassName}.{name} is of type {property.Type}{(property.IsArray ? "[]" : "")} on the server and cannot hold {value}: the MOF is not that of this server.")
        {
            ClassName = target.ClassName, PropertyName = name, Value = value,
        };
    }

    public void Dispose()
    {
        foreach (var made in _made)
        {
            made.Dispose();
        }
    }

    private static WmiProperty? Find(IWmiObject target, string name) =>
        target.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase));

    private object? ToObject(WmiProperty property, CimValue value)
    {
        if (property.IsArray != value.IsArray)
        {
            return null;
        }

        if (!value.IsArray)
        {
            return ToItem(property.Type, value);
        }

        var items = Array.CreateInstance(ItemType(property.Type), value.Count);
        for (var i = 0; i < items.Length; i++)
        {
            if (ToItem(property.Type, value.ItemAt(i)) is not { } item)
            {
                return null;
            }

            items.SetValue(item, i);
        }

        return items;
    }

    private object? ToItem(CimType type, CimValue value)
    {
        if (value.IsNull)
        {
            return null;
        }

        if (value.Type != type)
        {
            return WmiInteger.Is(type) && WmiInteger.Is(value.Type) ? WmiInteger.To(type, value.ToObject()!) : null;
        }

        return type switch
        {
            CimType.Reference => value.AsPath()!.ToString(),
            CimType.Instance => ToEmbedded(value.AsObject<CimInstance>()!),
            _ => value.ToObject(),
        };
    }

    private IWmiObject ToEmbedded(CimInstance instance)
    {
        var made = session.CreateInstance(instance.ClassName, context);
        _made.Add(made);
        foreach (var property in instance.CimClass.Properties)
        {
            if (!instance.TryGet(property, out var value))
            {
                continue;
            }

            // What was never set stays what the server's class has for a default; a NULL that the server sent is a value.
            if (value.IsNull && (instance.LoadState == CimLoadState.New || Find(made, property.Name) is null))
            {
                continue;
            }

            Write(made, property.Name, value);
        }

        return made;
    }

    private static Type ItemType(CimType type) => type switch
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
}
