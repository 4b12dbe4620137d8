namespace Mof.Runtime.Wmi;

/// <summary>The named values that go with a call: context qualifiers. Immutable, thread-safe.</summary>
internal sealed class WmiContext
{
    private const string InstanceCount = "InstanceCount";

    private readonly KeyValuePair<string, object>[] _values;

    private WmiContext(KeyValuePair<string, object>[] values) => _values = values;

    /// <summary>No values.</summary>
    public static WmiContext Empty { get; } = new([]);

    /// <summary>The values: strings, integers, booleans and arrays of strings.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Values => _values;

    /// <summary>The value of a name, whatever the case; null for none.</summary>
    public object? this[string name] =>
        Array.Find(_values, value => string.Equals(value.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>These values and one more, which takes the place of one of its name.</summary>
    public WmiContext With(string name, object value) => new(
    [
        .. _values.Where(existing => !string.Equals(existing.Key, name, StringComparison.OrdinalIgnoreCase)),
        new KeyValuePair<string, object>(name, value),
    ]);

    /// <summary>These values, and the most objects that a query shall return: the SMS Provider's TOP. A smaller number of the caller stays.</summary>
    public WmiContext WithAtMost(int count) => this[InstanceCount] is int own && own <= count ? this : With(InstanceCount, count);

    /// <summary>These values, and the request that a put writes the named properties alone (wmisdk, Updating Part of an Instance).</summary>
    public WmiContext WithOnly(string[] propertyNames) =>
        With("__PUT_EXTENSIONS", true).With("__PUT_EXT_CLIENT_REQUEST", true).With("__PUT_EXT_PROPERTIES", propertyNames);
}
