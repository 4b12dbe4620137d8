namespace Mof.Runtime;

/// <summary>A CIM value of any type, or NULL, without boxing: what proxies, queries and transports pass to each other.</summary>
/// <remarks>
/// The default value is NULL. Immutable but for byte arrays, which are handed out as they are; thread-safe to read.
/// Readers named <c>As…</c> expect a value of their type, which the slots of a <see cref="CimInstance"/> guarantee.
/// </remarks>
public readonly partial struct CimValue : IEquatable<CimValue>
{
    // Kinds below FirstType carry no value. A slot that was never filled is not the same as one that holds NULL.
    private const byte NotLoadedKind = 1;
    private const byte FirstType = 2;
    private const byte ArrayFlag = 64;

    private readonly object? _object;
    private readonly long _bits;
    private readonly byte _kind;

    private CimValue(CimType type, long bits, object? content = null, bool isArray = false)
    {
        _kind = (byte)(FirstType + (byte)type + (isArray ? ArrayFlag : 0));
        _bits = bits;
        _object = content;
    }

    private CimValue(byte kind)
    {
        _kind = kind;
        _bits = 0;
        _object = null;
    }

    /// <summary>NULL.</summary>
    public static CimValue Null => default;

    internal static CimValue NotLoaded => new(NotLoadedKind);

    internal bool IsNotLoaded => _kind == NotLoadedKind;

    /// <summary>True when there is a value: neither NULL nor not loaded.</summary>
    internal bool HasValue => _kind >= FirstType;

    /// <summary>Whether both are values of one type, or both NULL.</summary>
    internal bool HasTypeOf(in CimValue other) => _kind == other._kind;

    /// <summary>True for NULL.</summary>
    public bool IsNull => _kind < FirstType;

    /// <summary>The type; meaningless for NULL.</summary>
    public CimType Type => (CimType)((_kind & ~ArrayFlag) - FirstType);

    /// <summary>True for an array.</summary>
    public bool IsArray => HasValue && (_kind & ArrayFlag) != 0;

    /// <summary>The value as .NET object, boxed: for transports and tools. NULL is null.</summary>
    public object? ToObject()
    {
        if (IsNull)
        {
            return null;
        }

        if (_object is not null)
        {
            return _object;
        }

        return Type switch
        {
            CimType.Boolean => AsBoolean(),
            CimType.UInt8 => AsByte(),
            CimType.SInt8 => AsSByte(),
            CimType.SInt16 => AsInt16(),
            CimType.UInt16 => AsUInt16(),
            CimType.SInt32 => AsInt32(),
            CimType.UInt32 => AsUInt32(),
            CimType.SInt64 => AsInt64(),
            CimType.UInt64 => AsUInt64(),
            CimType.Real32 => AsSingle(),
            CimType.Real64 => AsDouble(),
            CimType.Char16 => AsChar(),
            _ => null,
        };
    }

    /// <summary>Reads a boolean; NULL is the default of the type.</summary>
    public bool AsBoolean() => _bits != 0;

    /// <summary>Reads a boolean; NULL is null.</summary>
    public bool? AsNullableBoolean() => HasValue ? AsBoolean() : null;

    /// <summary>Makes a boolean.</summary>
    public static implicit operator CimValue(bool value) => new(CimType.Boolean, value ? 1 : 0);

    /// <summary>Makes a boolean, or NULL.</summary>
    public static implicit operator CimValue(bool? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a uint8; NULL is the default of the type.</summary>
    public byte AsByte() => unchecked((byte)_bits);

    /// <summary>Reads a uint8; NULL is null.</summary>
    public byte? AsNullableByte() => HasValue ? AsByte() : null;

    /// <summary>Makes a uint8.</summary>
    public static implicit operator CimValue(byte value) => new(CimType.UInt8, value);

    /// <summary>Makes a uint8, or NULL.</summary>
    public static implicit operator CimValue(byte? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a sint8; NULL is the default of the type.</summary>
    public sbyte AsSByte() => unchecked((sbyte)_bits);

    /// <summary>Reads a sint8; NULL is null.</summary>
    public sbyte? AsNullableSByte() => HasValue ? AsSByte() : null;

    /// <summary>Makes a sint8.</summary>
    public static implicit operator CimValue(sbyte value) => new(CimType.SInt8, value);

    /// <summary>Makes a sint8, or NULL.</summary>
    public static implicit operator CimValue(sbyte? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a sint16; NULL is the default of the type.</summary>
    public short AsInt16() => unchecked((short)_bits);

    /// <summary>Reads a sint16; NULL is null.</summary>
    public short? AsNullableInt16() => HasValue ? AsInt16() : null;

    /// <summary>Makes a sint16.</summary>
    public static implicit operator CimValue(short value) => new(CimType.SInt16, value);

    /// <summary>Makes a sint16, or NULL.</summary>
    public static implicit operator CimValue(short? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a uint16; NULL is the default of the type.</summary>
    public ushort AsUInt16() => unchecked((ushort)_bits);

    /// <summary>Reads a uint16; NULL is null.</summary>
    public ushort? AsNullableUInt16() => HasValue ? AsUInt16() : null;

    /// <summary>Makes a uint16.</summary>
    public static implicit operator CimValue(ushort value) => new(CimType.UInt16, value);

    /// <summary>Makes a uint16, or NULL.</summary>
    public static implicit operator CimValue(ushort? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a sint32; NULL is the default of the type.</summary>
    public int AsInt32() => unchecked((int)_bits);

    /// <summary>Reads a sint32; NULL is null.</summary>
    public int? AsNullableInt32() => HasValue ? AsInt32() : null;

    /// <summary>Makes a sint32.</summary>
    public static implicit operator CimValue(int value) => new(CimType.SInt32, value);

    /// <summary>Makes a sint32, or NULL.</summary>
    public static implicit operator CimValue(int? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a uint32; NULL is the default of the type.</summary>
    public uint AsUInt32() => unchecked((uint)_bits);

    /// <summary>Reads a uint32; NULL is null.</summary>
    public uint? AsNullableUInt32() => HasValue ? AsUInt32() : null;

    /// <summary>Makes a uint32.</summary>
    public static implicit operator CimValue(uint value) => new(CimType.UInt32, value);

    /// <summary>Makes a uint32, or NULL.</summary>
    public static implicit operator CimValue(uint? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a sint64; NULL is the default of the type.</summary>
    public long AsInt64() => _bits;

    /// <summary>Reads a sint64; NULL is null.</summary>
    public long? AsNullableInt64() => HasValue ? AsInt64() : null;

    /// <summary>Makes a sint64.</summary>
    public static implicit operator CimValue(long value) => new(CimType.SInt64, value);

    /// <summary>Makes a sint64, or NULL.</summary>
    public static implicit operator CimValue(long? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a uint64; NULL is the default of the type.</summary>
    public ulong AsUInt64() => unchecked((ulong)_bits);

    /// <summary>Reads a uint64; NULL is null.</summary>
    public ulong? AsNullableUInt64() => HasValue ? AsUInt64() : null;

    /// <summary>Makes a uint64.</summary>
    public static implicit operator CimValue(ulong value) => new(CimType.UInt64, unchecked((long)value));

    /// <summary>Makes a uint64, or NULL.</summary>
    public static implicit operator CimValue(ulong? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a real32; NULL is the default of the type.</summary>
    public float AsSingle() => SingleBits.From(_bits);

    /// <summary>Reads a real32; NULL is null.</summary>
    public float? AsNullableSingle() => HasValue ? AsSingle() : null;

    /// <summary>Makes a real32.</summary>
    public static implicit operator CimValue(float value) => new(CimType.Real32, SingleBits.Of(value));

    /// <summary>Makes a real32, or NULL.</summary>
    public static implicit operator CimValue(float? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a real64; NULL is the default of the type.</summary>
    public double AsDouble() => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>Reads a real64; NULL is null.</summary>
    public double? AsNullableDouble() => HasValue ? AsDouble() : null;

    /// <summary>Makes a real64.</summary>
    public static implicit operator CimValue(double value) => new(CimType.Real64, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Makes a real64, or NULL.</summary>
    public static implicit operator CimValue(double? value) => value is { } some ? some : default(CimValue);

    /// <summary>Reads a char16; NULL is the default of the type.</summary>
    public char AsChar() => unchecked((char)_bits);

    /// <summary>Reads a char16; NULL is null.</summary>
    public char? AsNullableChar() => HasValue ? AsChar() : null;

    /// <summary>Makes a char16.</summary>
    public static implicit operator CimValue(char value) => new(CimType.Char16, value);

    /// <summary>Makes a char16, or NULL.</summary>
    public static implicit operator CimValue(char? value) => value is { } some ? some : default(CimValue);
}
