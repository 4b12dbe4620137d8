namespace Mof.Runtime;

/// <summary>An object as the in-memory server keeps it.</summary>
internal sealed class StoredObject(CimClassInfo cimClass, string className, CimValue[] values)
{
    public CimClassInfo Class { get; } = cimClass;

    public string ClassName { get; } = className;

    public CimValue[] Values { get; } = values;

    public CimPath Path => new(ClassName, [.. Class.Keys.Select(key => new KeyValuePair<string, CimValue>(key.Name, Values[key.Index]))]);

    /// <summary>What a query delivers: lazy numbers as zero, lazy flags as false, all other lazy values as NULL.</summary>
    public CimRecord ToQueryRecord(IReadOnlyList<CimPropertyInfo>? selected)
    {
        var record = new CimRecord(ClassName, Path);
        foreach (var property in Class.PropertyArray)
        {
            if (selected is null || selected.Any(chosen => string.Equals(chosen.Name, property.Name, StringComparison.OrdinalIgnoreCase)))
            {
                record[property.Name] = AsQueried(property, Values[property.Index]);
            }
        }

        return record;
    }

    public CimRecord ToRecord()
    {
        var record = new CimRecord(ClassName, Path);
        foreach (var property in Class.PropertyArray)
        {
            record[property.Name] = Values[property.Index];
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
