using System.Text;

namespace Mof.Runtime;

/// <summary>An object path: the class and the values of its keys, <c>SMS_Package.PackageID="ABC00001"</c>.</summary>
/// <remarks>
/// Paths compare blind to the case of names and texts, to the order of keys, and to the server and namespace before them, which
/// the same object may be written with and without. Immutable, thread-safe.
/// </remarks>
public sealed class CimPath : IEquatable<CimPath>
{
    private readonly KeyValuePair<string, CimValue>[] _keys;

    /// <summary>Makes a path.</summary>
    /// <param name="className">The class.</param>
    /// <param name="keys">Its keys; none for the class itself.</param>
    public CimPath(string className, params KeyValuePair<string, CimValue>[] keys)
    {
        ClassName = className ?? throw new ArgumentNullException(nameof(className));
        _keys = keys is null ? throw new ArgumentNullException(nameof(keys)) : (KeyValuePair<string, CimValue>[])keys.Clone();
    }

    private CimPath(string className, KeyValuePair<string, CimValue>[] keys, string? namespacePath, bool isSingleton)
    {
        ClassName = className;
        _keys = keys;
        NamespacePath = namespacePath;
        IsSingleton = isSingleton;
    }

    /// <summary>The class.</summary>
    public string ClassName { get; }

    /// <summary>The keys in the order given. The name is empty in <c>Class="v"</c>, which WMI takes for a class with one key.</summary>
    public IReadOnlyList<KeyValuePair<string, CimValue>> Keys => new ReadOnlyView<KeyValuePair<string, CimValue>>(_keys);

    /// <summary>Server and namespace as they stand before the class, <c>\\SERVER\root\sms\site_ABC</c>; null where they do not.</summary>
    public string? NamespacePath { get; }

    /// <summary>True for the one object of a class without keys: <c>Class=@</c>.</summary>
    public bool IsSingleton { get; }

    /// <summary>The path of the one object of a class without keys.</summary>
    /// <param name="className">The class.</param>
    public static CimPath Singleton(string className) => new(className ?? throw new ArgumentNullException(nameof(className)), [], null, isSingleton: true);

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path as WMI writes it.</param>
    /// <exception cref="FormatException">The text is no path; the message says where.</exception>
    public static CimPath Parse(string text)
    {
        var reader = new CimPathReader(text ?? throw new ArgumentNullException(nameof(text)));
        return reader.Read() ?? throw reader.Fault();
    }

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path as WMI writes it, or null.</param>
    /// <param name="path">The path, or null.</param>
    /// <returns>Whether the text is a path.</returns>
    public static bool TryParse(string? text, out CimPath? path)
    {
        path = text is null ? null : new CimPathReader(text).Read();
        return path is not null;
    }

    internal static CimPath Of(string className, KeyValuePair<string, CimValue>[] keys, string? namespacePath, bool isSingleton) =>
        new(className, keys, namespacePath, isSingleton);

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
        if (other is null || _keys.Length != other._keys.Length || IsSingleton != other.IsSingleton || !string.Equals(ClassName, other.ClassName, StringComparison.OrdinalIgnoreCase))
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

    /// <summary>The address of the object at the AdminService, relative to its base address: <c>wmi/SMS_Package('ABC00001')</c>.</summary>
    /// <exception cref="NotSupportedException">A key has no form in OData.</exception>
    public string ToODataUri() => "wmi/" + ODataText.Of(this);

    /// <summary>The path as WMI writes it: texts quoted, backslash and quote escaped with a backslash.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        if (NamespacePath is not null)
        {
            builder.Append(NamespacePath).Append(':');
        }

        builder.Append(ClassName);
        if (IsSingleton)
        {
            return builder.Append("=@").ToString();
        }

        for (var i = 0; i < _keys.Length; i++)
        {
            builder.Append(i > 0 ? "," : _keys[i].Key.Length == 0 ? "" : ".").Append(_keys[i].Key).Append('=').Append(KeyText(_keys[i].Value));
        }

        return builder.ToString();
    }

    private static string KeyText(CimValue value) => WqlText.Literal(value);
}
