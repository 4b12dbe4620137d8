namespace Mof.Runtime.Wmi;

/// <summary>From values as System.Management gives them to values of the runtime, by the type that the schema tells.</summary>
internal static class WmiValueReader
{
    /// <summary>Reads a value.</summary>
    /// <param name="value">The value; null for NULL.</param>
    /// <param name="member">What it is read as.</param>
    /// <param name="embedded">Reads an embedded object.</param>
    /// <exception cref="CimSchemaException">It is of another type.</exception>
    public static CimValue Read(object? value, in WmiMember member, Func<IWmiObject, CimInstance> embedded)
    {
        if (value is null or DBNull)
        {
            return CimValue.Null;
        }

        var found = member.IsArray ? ReadArray(value, member.Type, embedded) : ReadScalar(value, member.Type, embedded);
        return found ?? throw new CimSchemaException(
            $"The server sent {Describe(value)} for {member}, which is of type {member.Type}{(member.IsArray ? "[]" : "")}: the MOF is not that of this server.")
        {
            ClassName = member.Owner, PropertyName = member.Name,
        };
    }

    private static CimValue? ReadScalar(object value, CimType type, Func<IWmiObject, CimInstance> embedded) => (type, value) switch
    {
        (CimType.Boolean, bool flag) => flag,
        (CimType.UInt32, uint number) => number,
        (>= CimType.UInt8 and <= CimType.SInt64, not Array) => WmiInteger.To(type, value) is { } number ? Integer(number) : (CimValue?)null,
        (CimType.Real32, float real) => real,
        (CimType.Real64, double real) => real,
        (CimType.Real64, float real) => (double)real,
        (CimType.Char16, char character) => character,
        (CimType.Char16, ushort unit) => (char)unit,
        // A VARIANT has no char: WMI hands it out as VT_I2.
        (CimType.Char16, short unit) => unchecked((char)unit),
        (CimType.DateTime, string text) => CimDateTime.TryParse(text, out var time) ? time : (CimValue?)null,
        (CimType.String, string text) => text,
        (CimType.Reference, string text) => CimPath.TryParse(text, out var path) ? path : (CimValue?)null,
        (CimType.Instance, IWmiObject instance) => CimValue.FromObject(embedded(instance)),
        _ => (CimValue?)null,
    };

    private static CimValue Integer(object number) => number switch
    {
        byte some => some,
        sbyte some => some,
        ushort some => some,
        short some => some,
        uint some => some,
        int some => some,
        ulong some => some,
        _ => (long)number,
    };

    private static CimValue? ReadArray(object value, CimType type, Func<IWmiObject, CimInstance> embedded)
    {
        if (value is not Array array)
        {
            return null;
        }

        // The items decide, not the type of the array: a byte[] may be seen as an sbyte[] (ECMA-335 I.8.7.1).
        var items = new CimValue[array.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (array.GetValue(i) is not { } item || ReadScalar(item, type, embedded) is not { } read)
            {
                return null;
            }

            items[i] = read;
        }

        return type switch
        {
            CimType.Boolean => List(items, static item => item.AsBoolean()),
            CimType.UInt8 => List(items, static item => item.AsByte()),
            CimType.SInt8 => List(items, static item => item.AsSByte()),
            CimType.UInt16 => List(items, static item => item.AsUInt16()),
            CimType.SInt16 => List(items, static item => item.AsInt16()),
            CimType.UInt32 => List(items, static item => item.AsUInt32()),
            CimType.SInt32 => List(items, static item => item.AsInt32()),
            CimType.UInt64 => List(items, static item => item.AsUInt64()),
            CimType.SInt64 => List(items, static item => item.AsInt64()),
            CimType.Real32 => List(items, static item => item.AsSingle()),
            CimType.Real64 => List(items, static item => item.AsDouble()),
            CimType.Char16 => List(items, static item => item.AsChar()),
            CimType.DateTime => List(items, static item => item.AsDateTime()),
            CimType.String => List(items, static item => item.AsString()),
            CimType.Reference => List(items, static item => item.AsPath()),
            _ => CimValue.FromObjects(Array.ConvertAll(items, static item => item.AsObject<CimInstance>()!)),
        };
    }

    private static CimValue List<T>(CimValue[] items, Converter<CimValue, T> read) => CimValue.FromList(Array.ConvertAll(items, read));

    private static string Describe(object value) => value switch
    {
        string text => "the text \"" + text + "\"",
        IWmiObject instance => "an object of " + instance.ClassName,
        Array array => $"{array.Length} values of .NET type {array.GetType().GetElementType()!.Name}",
        IFormattable number => $"{number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)} of .NET type {value.GetType().Name}",
        _ => value + " of .NET type " + value.GetType().Name,
    };
}
