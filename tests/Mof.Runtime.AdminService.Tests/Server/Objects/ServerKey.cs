using System.Globalization;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>A key: one value, or several by name in any order. Values are texts, decimals and booleans.</summary>
public sealed class ServerKey
{
    private ServerKey(IReadOnlyList<(string? Name, object Value)> parts) => Parts = parts;

    /// <summary>The name is null where the key has one unnamed value.</summary>
    public IReadOnlyList<(string? Name, object Value)> Parts { get; }

    public static implicit operator ServerKey(string value) => Of((null, value));

    public static implicit operator ServerKey(long value) => Of((null, value));

    public static ServerKey Of(params (string? Name, object Value)[] parts) => new(
    [
        .. parts.Select(static p => (p.Name, p.Value switch
        {
            string or bool or decimal => p.Value,
            _ => Convert.ToDecimal(p.Value, CultureInfo.InvariantCulture),
        })),
    ]);

    public override string ToString() => string.Join(",", Parts.Select(static p =>
        (p.Name is null ? "" : p.Name + "=") + (p.Value is string text ? $"'{text}'" : Convert.ToString(p.Value, CultureInfo.InvariantCulture))));
}
