namespace Mof.Runtime;

/// <summary>An object as the in-memory server keeps it.</summary>
internal sealed class StoredObject(CimClassInfo cimClass, string className, CimValue[] values)
{
    public CimClassInfo Class { get; } = cimClass;

    public string ClassName { get; } = className;

    public CimValue[] Values { get; } = values;

    /// <summary>The value of a property, which may be described by the proxies of another assembly.</summary>
    public CimValue ValueOf(CimPropertyInfo property)
    {
        var properties = Class.PropertyArray;
        if (property.Index < properties.Length && string.Equals(properties[property.Index].Name, property.Name, StringComparison.OrdinalIgnoreCase))
        {
            return Values[property.Index];
        }

        return Class.FindProperty(property.Name) is { } own ? Values[own.Index] : default;
    }

    public CimPath Path => (Class.Flags & CimClassFlags.Singleton) != 0 && Class.Keys.Count == 0
        ? CimPath.Singleton(ClassName)
        : new CimPath(ClassName, [.. Class.Keys.Select(key => new KeyValuePair<string, CimValue>(key.Name, Values[key.Index]))]);

    /// <summary>What a query delivers: lazy numbers as zero, lazy flags as false, all other lazy values as NULL.</summary>
    public CimRecord ToQueryRecord(CimQueryRequest request) => Fill(request.NewRecord(ClassName, Superclasses), request.IsSelected, AsQueried);

    /// <summary>What a get delivers.</summary>
    public CimRecord ToRecord(CimRequest request) => Fill(request.NewRecord(ClassName, Superclasses), static _ => true, static (_, value) => value);

    private List<string> Superclasses
    {
        get
        {
            var names = new List<string>();
            for (var superclass = Class.Superclass; superclass is not null; superclass = superclass.Superclass)
            {
                names.Add(superclass.Name);
            }

            return names;
        }
    }

    // The caller's proxies may be those of another assembly: then the name tells, else the slot.
    private CimRecord Fill(CimRecord record, Func<int, bool> isSelected, Func<CimPropertyInfo, CimValue, CimValue> deliver)
    {
        record.Path = Path;
        foreach (var target in record.Class.PropertyArray)
        {
            if (isSelected(target.Index) && (record.Class == Class ? Class.PropertyArray[target.Index] : Class.FindProperty(target.Name)) is { } source)
            {
                // What the server has and what the program edits are two things.
                var delivered = deliver(source, Values[source.Index]).Copy();
                delivered.AcceptChanges();
                record.Set(target, delivered);
            }
        }

        return record;
    }

    public static CimValue AsQueried(CimPropertyInfo property, CimValue value)
    {
        if (!property.IsLazy)
        {
            // Result sets never carry embedded objects, lazy or not.
            return property.Type == CimType.Instance ? default : value;
        }

        if (property.IsArray)
        {
            return default;
        }

        return property.Type switch
        {
            CimType.Boolean => false,
            >= CimType.UInt8 and <= CimType.Real64 => ValueConversion.To(property.Type, 0),
            _ => default,
        };
    }
}
