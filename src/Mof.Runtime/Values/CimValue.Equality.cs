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
    internal CimValue Copy() => Copy(isSnapshot: false);

    /// <summary>A copy that knows of which objects it is one: <see cref="Restored"/> gives these back.</summary>
    internal CimValue Snapshot() => Copy(isSnapshot: true);

    private CimValue Copy(bool isSnapshot) => _object switch
    {
        CimInstance[] objects => new CimValue(CimType.Instance, 0, Array.ConvertAll(objects, item => item?.CopyEmbedded(isSnapshot)!), isArray: true),
        Array array => new CimValue(Type, 0, array.Clone(), isArray: true),
        CimInstance embedded => new CimValue(CimType.Instance, 0, embedded.CopyEmbedded(isSnapshot)),
        _ => this,
    };

    /// <summary>Embedded objects have been saved with the object around them: they have no changes of their own any more.</summary>
    internal void AcceptChanges()
    {
        if (_object is CimInstance embedded)
        {
            embedded.AcceptChanges();
        }
        else if (_object is CimInstance[] objects)
        {
            foreach (var item in objects)
            {
                item?.AcceptChanges();
            }
        }
    }

    /// <summary>A loaded value put back: embedded objects are those that were copied, with what they held then.</summary>
    internal CimValue Restored() => _object switch
    {
        CimInstance[] objects => new CimValue(CimType.Instance, 0, Array.ConvertAll(objects, static item => item?.RestoreOriginal()!), isArray: true),
        CimInstance embedded => new CimValue(CimType.Instance, 0, embedded.RestoreOriginal()),
        _ => this,
    };

    private static bool SameItems(Array left, Array right) => (left, right) switch
    {
        (string[] a, string[] b) => SameItems(a, b),
        (CimInstance[] a, CimInstance[] b) => a.Length == b.Length && !a.Where((item, i) => item is null ? b[i] is not null : b[i] is null || !item.HasSameValues(b[i])).Any(),
        (CimPath[] a, CimPath[] b) => SameItems(a, b),
        // An array of an enum is one of its underlying type to the runtime (ECMA-335 I.8.7.1), and holds the same values.
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (sbyte[] a, sbyte[] b) => SameItems(a, b),
        (ushort[] a, ushort[] b) => SameItems(a, b),
        (uint[] a, uint[] b) => SameItems(a, b),
        (ulong[] a, ulong[] b) => SameItems(a, b),
        (bool[] a, bool[] b) => SameItems(a, b),
        (char[] a, char[] b) => SameItems(a, b),
        (float[] a, float[] b) => SameItems(a, b),
        (double[] a, double[] b) => SameItems(a, b),
        _ => false,
    };

    private static bool SameItems<T>(T[] left, T[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        var comparer = EqualityComparer<T>.Default;
        for (var i = 0; i < left.Length; i++)
        {
            if (!comparer.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
