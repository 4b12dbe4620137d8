namespace Mof.Runtime.Wmi;

/// <summary>From objects of WMI to records. Belongs to one call; not thread-safe.</summary>
internal sealed class WmiRecordReader(CimRequest request)
{
    /// <summary>Rows of a JOIN: an embedded object for each alias (Extended WMI Query Language).</summary>
    private const string JoinedRow = "__GENERIC";

    private readonly CimQueryRequest? _query = request as CimQueryRequest;
    private readonly Dictionary<string, Shape> _shapes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads an object that was got: every property that the server has.</summary>
    public CimRecord Read(IWmiObject source)
    {
        var superclasses = source.Superclasses;
        var record = request.NewRecord(source.ClassName, superclasses);
        Fill(record, source, Present(record.Class, source));
        SetPath(record, source);
        return record;
    }

    /// <summary>Reads a row of a query: what it asked for, without the lazy values, which mean nothing there.</summary>
    /// <exception cref="CimSchemaException">A JOIN delivers no object of the class that was asked for.</exception>
    public CimRecord ReadRow(IWmiObject source)
    {
        var className = source.ClassName;
        if (string.Equals(className, JoinedRow, StringComparison.OrdinalIgnoreCase))
        {
            using var part = PartOfJoin(source);
            return ReadRow(part);
        }

        // All rows of a class have the same properties, so these are asked for once.
        if (!_shapes.TryGetValue(className, out var shape))
        {
            var superclasses = source.Superclasses;
            shape = new Shape(superclasses, [.. Present(request.NewRecord(className, superclasses).Class, source).Where(IsWanted)]);
            _shapes.Add(className, shape);
        }

        var record = request.NewRecord(className, shape.Superclasses);
        Fill(record, source, shape.Properties);

        // A row without its keys has a path, too, but a wrong one (ConfigMgr SDK, result sets).
        if (_query is { Properties: null, WqlOnly: null })
        {
            SetPath(record, source);
        }

        return record;
    }

    /// <summary>Reads one property, or one parameter.</summary>
    /// <exception cref="CimSchemaException">It is of another type.</exception>
    public CimValue Read(IWmiObject source, in WmiMember member)
    {
        var value = source[member.Name];
        try
        {
            return WmiValueReader.Read(value, member, Embedded(member.Embedded));
        }
        finally
        {
            Release(value);
        }
    }

    private bool IsWanted(CimPropertyInfo property) =>
        !property.IsLazy && (_query?.Properties is not { } selected || selected.Any(one => one.Index == property.Index));

    private static List<CimPropertyInfo> Present(CimClassInfo cimClass, IWmiObject source)
    {
        var names = new HashSet<string>(source.Properties.Select(static property => property.Name), StringComparer.OrdinalIgnoreCase);
        return [.. cimClass.Properties.Where(property => names.Contains(property.Name))];
    }

    private void Fill(CimRecord record, IWmiObject source, IReadOnlyList<CimPropertyInfo> properties)
    {
        foreach (var property in properties)
        {
            record.Set(property, Read(source, WmiMember.Of(record.ClassName, property)));
        }
    }

    // Where the class that was found has keys, they tell the path.
    private static void SetPath(CimRecord record, IWmiObject source)
    {
        if (record.Class.Keys.Count == 0 && CimPath.TryParse(source.RelativePath, out var path))
        {
            record.Path = path;
        }
    }

    private Func<IWmiObject, CimInstance> Embedded(CimClassInfo? declared) => source =>
    {
        var record = request.NewEmbeddedRecord(declared, source.ClassName, source.Superclasses);
        Fill(record, source, Present(record.Class, source));
        return CimRequest.ToEmbedded(record);
    };

    private IWmiObject PartOfJoin(IWmiObject row)
    {
        IWmiObject? found = null;
        foreach (var property in row.Properties)
        {
            if (property is { Type: CimType.Instance, IsArray: false } && row[property.Name] is IWmiObject part)
            {
                if (found is null && IsOfClass(part))
                {
                    found = part;
                }
                else
                {
                    part.Dispose();
                }
            }
        }

        return found ?? throw new CimSchemaException(
            $"The rows of the query {_query?.ToWql()} hold no object of {request.Class.Name}: select its properties, or query another class.")
        {
            ClassName = request.Class.Name,
        };
    }

    private bool IsOfClass(IWmiObject part) =>
        string.Equals(part.ClassName, request.Class.Name, StringComparison.OrdinalIgnoreCase) ||
        part.Superclasses.Contains(request.Class.Name, StringComparer.OrdinalIgnoreCase);

    private static void Release(object? value)
    {
        if (value is IWmiObject single)
        {
            single.Dispose();
        }

        foreach (var item in value as IWmiObject[] ?? [])
        {
            item.Dispose();
        }
    }

    private sealed record Shape(IReadOnlyList<string> Superclasses, IReadOnlyList<CimPropertyInfo> Properties);
}
