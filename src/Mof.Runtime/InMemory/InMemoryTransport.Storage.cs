using System.Globalization;

namespace Mof.Runtime;

public sealed partial class InMemoryTransport
{
    private void Begin(CimOperation operation, string target, string[] properties)
    {
        _log.Add(new CimLogEntry(operation, target, properties));
        if (_failures.TryGetValue(operation, out var queue) && queue.Count > 0)
        {
            throw queue.Dequeue();
        }
    }

    private Task<T> Run<T>(Func<T> action, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (_gate)
            {
                return Task.FromResult(action());
            }
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private StoredObject Store(CimInstance instance, bool isNew = false)
    {
        var values = new CimValue[instance.CimClass.PropertyArray.Length];
        foreach (var property in instance.CimClass.PropertyArray)
        {
            var value = ValueOf(instance, property);
            values[property.Index] = value.IsNull ? property.NullValue.Copy() : value.Copy();
        }

        foreach (var key in instance.CimClass.Keys)
        {
            if (values[key.Index].IsNull || (key.Type == CimType.String && values[key.Index].AsString() is { Length: 0 }))
            {
                values[key.Index] = NewKey(key);
            }
        }

        var stored = new StoredObject(instance.CimClass, instance.ClassName, values);
        if (isNew && _objects.ContainsKey(stored.Path))
        {
            throw new CimConflictException($"The server has an object {stored.Path} already.") { ClassName = stored.ClassName, Path = stored.Path };
        }

        if (!_objects.ContainsKey(stored.Path))
        {
            _order.Add(stored.Path);
        }

        _objects[stored.Path] = stored;
        return stored;
    }

    // As a site makes package ids: three characters of site code and five hexadecimal digits.
    private CimValue NewKey(CimPropertyInfo key)
    {
        do
        {
            _lastKey++;
            var made = key.Type == CimType.String
                ? "ABC" + _lastKey.ToString("X5", CultureInfo.InvariantCulture)
                : ValueConversion.To(key.Type, _lastKey);
            if (!_objects.Values.Any(stored => stored.Class.FindProperty(key.Name) is { } same && stored.Values[same.Index].Equals(made)))
            {
                return made;
            }
        }
        while (true);
    }

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
            var index = by.Property.Index;
            CimValue Key(StoredObject stored) => stored.Values[index];
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
            _ => CimFilter.Compare(x, y),
        };
    }
}
