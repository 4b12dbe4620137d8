namespace Mof.Runtime;

public readonly partial struct CimValue
{
    /// <summary>Whether both are the same value of the same type; arrays by content, embedded objects by their values.</summary>
    public bool Equals(CimValue other)
    {
        if (_kind != other._kind || _bits != other._bits)
        {
            return false;
        }

        if (ReferenceEquals(_object, other._object))
        {
            return true;
        }

        return (_object, other._object) switch
        {
            (Array left, Array right) => SameItems(left, right),
            (CimInstance left, CimInstance right) => left.HasSameValues(right),
            ({ } left, { } right) => left.Equals(right),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CimValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_kind * 397) ^ _bits.GetHashCode() ^ (_object is string or CimPath ? _object.GetHashCode() : 0));

    /// <summary>The value as people read it; NULL for NULL.</summary>
    public override string ToString()
    {
        if (IsNull)
        {
            return "NULL";
        }

        if (_object is Array items)
        {
            return "{" + string.Join(", ", items.Cast<object?>()) + "}";
        }

        return Type switch
        {
            CimType.String => "\"" + _object + "\"",
            CimType.Boolean => AsBoolean() ? "TRUE" : "FALSE",
            _ => Convert.ToString(ToObject(), System.Globalization.CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>The value as a literal of OData: <c>'text'</c> with quotes doubled, <c>2026-01-31T08:30:00Z</c>, <c>null</c>.</summary>
    /// <exception cref="NotSupportedException">OData has no form of it: an embedded object, an interval, an array.</exception>
    public string ToODataLiteral() => IsArray ? throw new NotSupportedException("An array has no literal in OData.") : ODataText.Literal(this);

    /// <summary>Whether two values are equal.</summary>
    public static bool operator ==(CimValue left, CimValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(CimValue left, CimValue right) => !left.Equals(right);

    /// <summary>A copy that shares nothing which can be changed: byte arrays and embedded objects are copied, too.</summary>
    internal CimValue Copy() => _object switch
    {
        CimInstance[] objects => new CimValue(CimType.Instance, 0, Array.ConvertAll(objects, static item => item.CopyEmbedded()), isArray: true),
        Array array => new CimValue(Type, 0, array.Clone(), isArray: true),
        CimInstance embedded => new CimValue(CimType.Instance, 0, embedded.CopyEmbedded()),
        _ => this,
    };

    /// <summary>A loaded value put back: embedded objects are those that were copied, with what they held then.</summary>
    internal CimValue Restored() => _object switch
    {
        CimInstance[] objects => new CimValue(CimType.Instance, 0, Array.ConvertAll(objects, static item => item.RestoreOriginal()), isArray: true),
        CimInstance embedded => new CimValue(CimType.Instance, 0, embedded.RestoreOriginal()),
        _ => this,
    };

    // An array of an enum and one of its underlying type hold the same values.
    private static object? Plain(object? item) =>
        item is Enum value ? Convert.ChangeType(value, value.GetTypeCode(), System.Globalization.CultureInfo.InvariantCulture) : item;

    private static bool SameItems(Array left, Array right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            var (a, b) = (Plain(left.GetValue(i)), Plain(right.GetValue(i)));
            if (a is CimInstance first && b is CimInstance second ? !first.HasSameValues(second) : !Equals(a, b))
            {
                return false;
            }
        }

        return true;
    }
}
