using System.Globalization;
using System.Text;

namespace Mof.Runtime;

/// <summary>An object path: the class and the values of its keys, <c>SMS_Package.PackageID="ABC00001"</c>.</summary>
/// <remarks>Paths compare blind to the case of names and texts and to the order of keys. Immutable, thread-safe.</remarks>
public sealed class CimPath : IEquatable<CimPath>
{
    private readonly KeyValuePair<string, CimValue>[] _keys;

    /// <summary>Makes a path.</summary>
    /// <param name="className">The class.</param>
    /// <param name="keys">Its keys; none for a class without keys.</param>
    public CimPath(string className, params KeyValuePair<string, CimValue>[] keys)
    {
        ClassName = className ?? throw new ArgumentNullException(nameof(className));
        _keys = keys is null ? throw new ArgumentNullException(nameof(keys)) : (KeyValuePair<string, CimValue>[])keys.Clone();
    }

    /// <summary>The class.</summary>
    public string ClassName { get; }

    /// <summary>The keys in the order given.</summary>
    public IReadOnlyList<KeyValuePair<string, CimValue>> Keys => new ReadOnlyView<KeyValuePair<string, CimValue>>(_keys);

    /// <summary>Reads a path; a server and namespace before it are passed over.</summary>
    /// <param name="text">The path as WMI writes it.</param>
    /// <exception cref="FormatException">The text is no path; the message says where.</exception>
    public static CimPath Parse(string text) => new CimPathReader(text ?? throw new ArgumentNullException(nameof(text))).Read();

    /// <summary>The value of a key; NULL when it has none of the name.</summary>
    /// <param name="name">The key's name, whatever the case.</param>
    public CimValue this[string name]
    {
        get
        {
            foreach (var key in _keys)
            {
                if (string.Equals(key.Key, name, StringComparison.OrdinalIgnoreCase))
                {
                    return key.Value;
                }
            }

            return default;
        }
    }

    /// <inheritdoc/>
    public bool Equals(CimPath? other)
    {
        if (other is null || _keys.Length != other._keys.Length || !string.Equals(ClassName, other.ClassName, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var key in _keys)
        {
            if (!string.Equals(KeyText(key.Value), KeyText(other[key.Key]), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CimPath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = StringComparer.OrdinalIgnoreCase.GetHashCode(ClassName);
        foreach (var key in _keys)
        {
            // Added, not chained: the order does not count.
            hash = unchecked(hash + StringComparer.OrdinalIgnoreCase.GetHashCode(KeyText(key.Value)));
        }

        return hash;
    }

    /// <summary>The path as WMI writes it: texts quoted, backslash and quote escaped with a backslash.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(ClassName);
        for (var i = 0; i < _keys.Length; i++)
        {
            builder.Append(i == 0 ? '.' : ',').Append(_keys[i].Key).Append('=').Append(KeyText(_keys[i].Value));
        }

        return builder.ToString();
    }

    private static string KeyText(CimValue value)
    {
        if (value.IsNull)
        {
            return "NULL";
        }

        return value.Type switch
        {
            CimType.Boolean => value.AsBoolean() ? "TRUE" : "FALSE",
            CimType.String or CimType.DateTime => Quote(value.AsString() ?? ""),
            CimType.Reference => Quote(value.AsPath()?.ToString() ?? ""),
            CimType.Char16 => ((int)value.AsChar()).ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value.ToObject(), CultureInfo.InvariantCulture) ?? "",
        };
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
