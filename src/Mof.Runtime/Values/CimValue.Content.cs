namespace Mof.Runtime;

public readonly partial struct CimValue
{
    /// <summary>Reads a datetime; NULL is the default of the type.</summary>
    public CimDateTime AsDateTime() => _object is string text && CimDateTime.TryParse(text, out var value) ? value : default;

    /// <summary>Reads a datetime; NULL is null.</summary>
    public CimDateTime? AsNullableDateTime() => HasValue ? AsDateTime() : null;

    /// <summary>Makes a datetime.</summary>
    public static implicit operator CimValue(CimDateTime value) => new(CimType.DateTime, 0, value.ToString());

    /// <summary>Makes a datetime, or NULL.</summary>
    public static implicit operator CimValue(CimDateTime? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a string; NULL is null.</summary>
    public string? AsString() => _object as string;

    /// <summary>Makes a string, or NULL.</summary>
    public static implicit operator CimValue(string? value) => value is null ? default : new(CimType.String, 0, value);

    /// <summary>Reads a byte array, the stored one itself: changes in place are found when the object is put.</summary>
    public byte[]? AsBytes() => _object as byte[];

    /// <summary>Makes a uint8 array from a copy of the bytes, or NULL.</summary>
    public static implicit operator CimValue(byte[]? value) => value is null ? default : new(CimType.UInt8, 0, (byte[])value.Clone(), isArray: true);

    /// <summary>Makes a reference, or NULL.</summary>
    public static implicit operator CimValue(CimPath? value) => value is null ? default : new(CimType.Reference, 0, value);

    /// <summary>Makes a reference, or NULL.</summary>
    public static CimValue FromReference<T>(CimReference<T>? reference)
        where T : CimInstance => reference is { } some ? some.Path : default(CimValue);

    /// <summary>Reads a reference; NULL is null.</summary>
    public CimReference<T>? AsReference<T>()
        where T : CimInstance => _object is CimPath path ? new CimReference<T>(path) : default(CimReference<T>?);

    /// <summary>Reads the path of a reference; NULL is null.</summary>
    public CimPath? AsPath() => _object as CimPath;

    /// <summary>Makes an array of references from a copy of the list, or NULL.</summary>
    public static CimValue FromReferences<T>(IReadOnlyList<CimReference<T>>? references)
        where T : CimInstance
    {
        if (references is null)
        {
            return default;
        }

        var paths = new CimPath[references.Count];
        for (var i = 0; i < paths.Length; i++)
        {
            paths[i] = references[i].Path;
        }

        return new CimValue(CimType.Reference, 0, paths, isArray: true);
    }

    /// <summary>Reads an array of references; NULL is null.</summary>
    public IReadOnlyList<CimReference<T>>? AsReferences<T>()
        where T : CimInstance =>
        _object is CimPath[] paths ? new ReadOnlyView<CimReference<T>>(Array.ConvertAll(paths, static path => new CimReference<T>(path))) : null;

    /// <summary>Makes an embedded object, or NULL.</summary>
    public static CimValue FromObject(CimInstance? value) => value is null ? default : new(CimType.Instance, 0, value);

    /// <summary>Reads an embedded object; NULL, and an object of another class, is null.</summary>
    public T? AsObject<T>()
        where T : CimInstance => _object as T;

    /// <summary>Makes an array of embedded objects from a copy of the list, or NULL.</summary>
    public static CimValue FromObjects<T>(IReadOnlyList<T>? items)
        where T : CimInstance
    {
        if (items is null)
        {
            return default;
        }

        var copy = new CimInstance[items.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = items[i];
        }

        return new CimValue(CimType.Instance, 0, copy, isArray: true);
    }

    /// <summary>Reads an array of embedded objects; NULL is null, and so is an array with an object of another class.</summary>
    public IReadOnlyList<T>? AsObjects<T>()
        where T : CimInstance
    {
        if (_object is not CimInstance[] items)
        {
            return null;
        }

        var typed = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not T item)
            {
                return null;
            }

            typed[i] = item;
        }

        return new ReadOnlyView<T>(typed);
    }

    /// <summary>Makes an array from a copy of the list, or NULL.</summary>
    /// <typeparam name="T">A primitive of this type's operators, string, CimDateTime, CimPath, or an enum.</typeparam>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is none of these.</exception>
    public static CimValue FromList<T>(IReadOnlyList<T>? items)
    {
        if (items is null)
        {
            return default;
        }

        var copy = new T[items.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = items[i];
        }

        return FromArray(copy, typeof(T));
    }

    /// <summary>Reads an array of primitives, strings, datetimes or an enum over the stored type; NULL is null.</summary>
    public IReadOnlyList<T>? AsList<T>()
    {
        if (typeof(T) == typeof(CimDateTime) && _object is string[] texts)
        {
            return new ReadOnlyView<T>((T[])(object)Array.ConvertAll(texts, CimDateTime.Parse));
        }

        // An array of an enum may be seen as one of its underlying type and back (ECMA-335 I.8.7.1).
        return _object is T[] items ? new ReadOnlyView<T>(items) : null;
    }

    /// <summary>Makes an array of single values, as a transport reads them. NULL among numbers becomes their zero, which is all that an array of numbers can hold.</summary>
    /// <param name="type">The type of the items.</param>
    /// <param name="items">The items; each of the type, or NULL.</param>
    public static CimValue FromItems(CimType type, IReadOnlyList<CimValue> items)
    {
        if (items is null)
        {
            throw new ArgumentNullException(nameof(items));
        }

        Array array = type switch
        {
            CimType.Boolean => Converted(items, static item => item.AsBoolean()),
            CimType.UInt8 => Converted(items, static item => item.AsByte()),
            CimType.SInt8 => Converted(items, static item => item.AsSByte()),
            CimType.UInt16 => Converted(items, static item => item.AsUInt16()),
            CimType.SInt16 => Converted(items, static item => item.AsInt16()),
            CimType.UInt32 => Converted(items, static item => item.AsUInt32()),
            CimType.SInt32 => Converted(items, static item => item.AsInt32()),
            CimType.UInt64 => Converted(items, static item => item.AsUInt64()),
            CimType.SInt64 => Converted(items, static item => item.AsInt64()),
            CimType.Real32 => Converted(items, static item => item.AsSingle()),
            CimType.Real64 => Converted(items, static item => item.AsDouble()),
            CimType.Char16 => Converted(items, static item => item.AsChar()),
            CimType.DateTime => Converted(items, static item => item.AsDateTime().ToString()),
            CimType.Reference => Converted(items, static item => item.AsPath()!),
            CimType.Instance => Converted(items, static item => item.AsObject<CimInstance>()!),
            _ => Converted(items, static item => item.AsString()!),
        };
        return new CimValue(type, 0, array, isArray: true);
    }

    private static T[] Converted<T>(IReadOnlyList<CimValue> items, Func<CimValue, T> convert)
    {
        var array = new T[items.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = convert(items[i]);
        }

        return array;
    }

    /// <summary>How many items an array has; 0 for what is none.</summary>
    public int Count => _object is Array array && IsArray ? array.Length : 0;

    /// <summary>One item of an array.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="InvalidOperationException">It is no array.</exception>
    /// <exception cref="IndexOutOfRangeException">The array has no such item.</exception>
    public CimValue ItemAt(int index) => _object switch
    {
        string[] texts => Type == CimType.DateTime ? new CimValue(CimType.DateTime, 0, texts[index]) : texts[index],
        CimPath[] paths => paths[index],
        CimInstance[] objects => FromObject(objects[index]),
        bool[] flags => flags[index],
        float[] reals => reals[index],
        double[] reals => reals[index],
        char[] characters => characters[index],
        // Arrays of enums and of the other sign of a width are what they are stored as (ECMA-335 I.8.7.1).
        Array items when IsArray => Integer(items, index),
        _ => throw new InvalidOperationException($"{this} is no array."),
    };

    private CimValue Integer(Array items, int index) => Type switch
    {
        CimType.UInt8 => ((byte[])items)[index],
        CimType.SInt8 => ((sbyte[])items)[index],
        CimType.UInt16 => ((ushort[])items)[index],
        CimType.SInt16 => ((short[])items)[index],
        CimType.UInt32 => ((uint[])items)[index],
        CimType.SInt32 => ((int[])items)[index],
        CimType.UInt64 => ((ulong[])items)[index],
        _ => ((long[])items)[index],
    };

    private static CimValue FromArray(Array array, Type element)
    {
        var type = array switch
        {
            string[] => CimType.String,
            CimDateTime[] => CimType.DateTime,
            CimPath[] => CimType.Reference,
            // Enums have the type code of their underlying type.
            _ => System.Type.GetTypeCode(element) switch
            {
                TypeCode.Boolean => CimType.Boolean,
                TypeCode.Byte => CimType.UInt8,
                TypeCode.SByte => CimType.SInt8,
                TypeCode.UInt16 => CimType.UInt16,
                TypeCode.Int16 => CimType.SInt16,
                TypeCode.UInt32 => CimType.UInt32,
                TypeCode.Int32 => CimType.SInt32,
                TypeCode.UInt64 => CimType.UInt64,
                TypeCode.Int64 => CimType.SInt64,
                TypeCode.Single => CimType.Real32,
                TypeCode.Double => CimType.Real64,
                TypeCode.Char => CimType.Char16,
                _ => throw new ArgumentException("No CIM array has elements of type " + element + "."),
            },
        };
        return new CimValue(type, 0, array is CimDateTime[] times ? Array.ConvertAll(times, static time => time.ToString()) : array, isArray: true);
    }
}
