using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>An object of the site. Immutable: a change makes a new one, so a running answer reads what it started with.</summary>
internal sealed record ServerObject(ServerClass Class, IReadOnlyDictionary<string, JsonElement> Values)
{
    private static readonly JsonElement s_null = JsonElement.Parse("null");

    /// <summary>Collection queries still to come that do not see this object yet.</summary>
    public int HiddenFor { get; init; }

    /// <summary>NULL is <see cref="JsonValueKind.Null"/>.</summary>
    public JsonElement this[string name] => Values.TryGetValue(name, out var value) ? value : s_null;

    public bool IsNull(string name) => this[name].ValueKind == JsonValueKind.Null;

    public JsonObject ToJson() =>
        new(Values.Select(static v => KeyValuePair.Create(v.Key, JsonSerializer.SerializeToNode(v.Value))));
}
