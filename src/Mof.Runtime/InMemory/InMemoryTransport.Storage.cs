using System.Globalization;

namespace Mof.Runtime;

public sealed partial class InMemoryTransport
{
    private const string SedoVersion = "SedoObjectVersion";

    private IEnumerable<StoredObject> Answer(CimQueryRequest request)
    {
        request.ThrowIfWqlOnly();
        var found = _order.Select(path => _objects[path]).Where(stored => stored.Class.IsSubclassOf(request.Class.Name));
        if (request.Filter is { } filter)
        {
            found = found.Where(stored => filter.IsMetBy(stored.ValueOf));
        }

        found = Ordered(found, request.Order).Skip(request.Skip);
        return request.Take is { } take ? found.Take(take) : found;
    }

    private StoredObject Create(CimChangeSet changes)
    {
        if (changes.Class.IsAbstract)
        {
            throw new CimSchemaException($"{changes.ClassName} is abstract: no object can have it as its own class.") { ClassName = changes.ClassName };
        }

        var values = new CimValue[changes.Class.PropertyArray.Length];
        foreach (var change in changes.Changes)
        {
            // A new object has no value yet that a caller could read: what is read-only is the server's to set.
            var property = change.Property;
            if (property.IsReadOnly && !property.IsKey && (property.Flags & CimPropertyFlags.Creatable) == 0)
            {
                throw Refused(property, changes.ClassName, change.Value, "the schema marks it as read-only");
            }

            values[property.Index] = change.Value;
        }

        return Store(changes.Class, changes.ClassName, values, isNew: true);
    }

    private StoredObject Update(CimChangeSet changes)
    {
        var stored = Required(changes.Path!);
        foreach (var change in changes.Changes)
        {
            var target = Property(stored, change.Property.Name);
            var current = stored.Values[target.Index];
            ThrowIfRefused(target, stored, change.Value);
            if (change.ConflictsWith(current))
            {
                throw changes.Conflict(change, current);
            }
        }

        var version = stored.Class.FindProperty(SedoVersion) is { Type: CimType.String, IsArray: false } versioned ? versioned : null;
        if (SedoVersionCheck && version is not null && changes.TryGetLoaded(SedoVersion, out var read) && !read.Equals(stored.Values[version.Index]))
        {
            throw new CimConflictException(
                $"{changes} was saved by somebody else since it was read: its {SedoVersion} is {stored.Values[version.Index]} and not {read} any more. Refresh the object, then change it again.")
            {
                ClassName = stored.ClassName, PropertyName = SedoVersion, Path = stored.Path, Value = stored.Values[version.Index],
            };
        }

        foreach (var change in changes.Changes)
        {
            stored.Values[Property(stored, change.Property.Name).Index] = change.Value.Copy();
        }

        if (SedoVersionCheck && version is not null)
        {
            stored.Values[version.Index] = new Guid(++_lastVersion, 0, 0, new byte[8]).ToString();
        }

        return stored;
    }

    private void Store(CimInstance instance)
    {
        var values = new CimValue[instance.CimClass.PropertyArray.Length];
        foreach (var property in instance.CimClass.PropertyArray)
        {
            values[property.Index] = instance.TryGet(property, out var value) ? value : default;
        }

        Store(instance.CimClass, instance.ClassName, values, isNew: false);
    }

    private StoredObject Store(CimClassInfo cimClass, string className, CimValue[] values, bool isNew)
    {
        foreach (var property in cimClass.PropertyArray)
        {
            ref var value = ref values[property.Index];
            value = value.IsNull ? property.NullValue.Copy() : value.Copy();
        }

        foreach (var key in cimClass.Keys)
        {
            if (values[key.Index].IsNull || (key.Type == CimType.String && values[key.Index].AsString() is { Length: 0 }))
            {
                values[key.Index] = NewKey(key);
            }

            _keysInUse.Add(KeyText(key, values[key.Index]));
        }

        var stored = new StoredObject(cimClass, className, values);
        var path = stored.Path;
        if (isNew && Find(path) is not null)
        {
            throw new CimConflictException($"The server has an object {path} already.") { ClassName = className, Path = path };
        }

        if (!_objects.ContainsKey(path))
        {
            _order.Add(path);
        }

        _objects[path] = stored;
        return stored;
    }

    // As a site makes package ids: three characters of site code and five hexadecimal digits; no two kinds of package share one.
    private CimValue NewKey(CimPropertyInfo key)
    {
        while (true)
        {
            _lastKey++;
            CimValue made = key.Type switch
            {
                CimType.String => SiteCode + _lastKey.ToString("X5", CultureInfo.InvariantCulture),
                CimType.DateTime => (CimValue)(CimDateTime)new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(_lastKey),
                CimType.Reference => throw new CimSchemaException($"The server cannot make a value for the key {key}: a reference is the caller's to give."),
                _ => ValueConversion.To(key.Type, _lastKey),
            };
            if (!_keysInUse.Contains(KeyText(key, made)))
            {
                return made;
            }
        }
    }

    private static string KeyText(CimPropertyInfo key, CimValue value) => key.Name + "=" + WqlText.Literal(value);

    // A path may name a superclass: the object is the same.
    private StoredObject? Find(CimPath path)
    {
        if (_objects.TryGetValue(path, out var exact))
        {
            return exact;
        }

        return _objects.Values.FirstOrDefault(stored =>
            stored.Class.IsSubclassOf(path.ClassName) && new CimPath(path.ClassName, [.. stored.Path.Keys]).Equals(path));
    }

    private StoredObject Required(CimPath path) => Find(path ?? throw new ArgumentNullException(nameof(path))) ??
        throw new CimNotFoundException($"The server has no object {path}.") { ClassName = path.ClassName, Path = path };

    private static CimPropertyInfo Property(StoredObject stored, string name) => stored.Class.FindProperty(name) ??
        throw new CimSchemaException($"{stored.ClassName} has no property {name}.") { ClassName = stored.ClassName, PropertyName = name };

    private static void ThrowIfRefused(CimPropertyInfo property, StoredObject stored, CimValue value)
    {
        if ((property.IsKey || property.IsReadOnly) && !value.Equals(stored.Values[property.Index]))
        {
            throw Refused(
                property, stored.ClassName, value,
                property.IsKey ? "it is part of the key, which is fixed once the object exists" : "the schema marks it as read-only");
        }
    }

    private static CimReadOnlyException Refused(CimPropertyInfo property, string className, CimValue value, string why) =>
        new($"The server refuses to set {className}.{property.Name} to {value}: {why}.")
        {
            ClassName = className, PropertyName = property.Name, Value = value,
        };

    private static IEnumerable<StoredObject> Ordered(IEnumerable<StoredObject> objects, IReadOnlyList<CimOrder> order)
    {
        IOrderedEnumerable<StoredObject>? ordered = null;
        foreach (var by in order)
        {
            var property = by.Property;
            CimValue Key(StoredObject stored) => stored.ValueOf(property);
            ordered = (ordered, by.IsDescending) switch
            {
                (null, false) => objects.OrderBy(Key, NullFirst.Instance),
                (null, true) => objects.OrderByDescending(Key, NullFirst.Instance),
                (_, false) => ordered.ThenBy(Key, NullFirst.Instance),
                (_, true) => ordered.ThenByDescending(Key, NullFirst.Instance),
            };
        }

        return ordered ?? objects;
    }

    private sealed class NullFirst : IComparer<CimValue>
    {
        public static readonly NullFirst Instance = new();

        public int Compare(CimValue x, CimValue y) => (x.IsNull, y.IsNull) switch
        {
            (true, true) => 0,
            (true, false) => -1,
            (false, true) => 1,
            _ => CimOrdering.Compare(x, y),
        };
    }
}
