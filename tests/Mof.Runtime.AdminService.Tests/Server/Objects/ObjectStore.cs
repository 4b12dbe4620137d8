using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>The objects of the site in the order they came.</summary>
internal sealed class ObjectStore(ServerSchema schema, string siteCode)
{
    private readonly Lock _lock = new();
    private readonly List<ServerObject> _objects = [];
    private readonly Dictionary<string, ServerObject> _byKey = [];

    public ServerObject? Find(ServerClass serverClass, ServerKey key)
    {
        lock (_lock)
        {
            return Index(serverClass, key) is { } index && _byKey.TryGetValue(index, out var found) && schema.IsA(found.Class, serverClass)
                ? found
                : null;
        }
    }

    public IReadOnlyList<ServerObject> All(ServerClass serverClass)
    {
        lock (_lock)
        {
            return [.. _objects.Where(o => schema.IsA(o.Class, serverClass))];
        }
    }

    /// <summary>What a collection query sees: a created object may take a while to show (post-write visibility).</summary>
    public IReadOnlyList<ServerObject> Query(ServerClass serverClass)
    {
        lock (_lock)
        {
            var visible = new List<ServerObject>();
            for (var i = 0; i < _objects.Count; i++)
            {
                if (!schema.IsA(_objects[i].Class, serverClass))
                {
                    continue;
                }

                if (_objects[i].HiddenFor > 0)
                {
                    Set(i, _objects[i] with { HiddenFor = _objects[i].HiddenFor - 1 });
                }
                else
                {
                    visible.Add(_objects[i]);
                }
            }

            return visible;
        }
    }

    /// <summary>Adds an object, keys that are missing are generated. False where the key is taken.</summary>
    public bool TryAdd(ServerClass serverClass, JsonObject values, int hiddenFor, out ServerObject added)
    {
        lock (_lock)
        {
            GenerateKeys(serverClass, values);
            added = Make(serverClass, values) with { HiddenFor = hiddenFor };
            if (!_byKey.TryAdd(Index(added), added))
            {
                return false;
            }

            _objects.Add(added);
            return true;
        }
    }

    /// <summary>Replaces values of an object; null where it is gone.</summary>
    public ServerObject? Change(ServerClass serverClass, ServerKey key, JsonObject changes)
    {
        lock (_lock)
        {
            if (Find(serverClass, key) is not { } found)
            {
                return null;
            }

            var values = found.ToJson();
            foreach (var (name, value) in changes)
            {
                values[name] = value?.DeepClone();
            }

            var changed = Make(found.Class, values) with { HiddenFor = found.HiddenFor };
            Set(_objects.IndexOf(found), changed);
            return changed;
        }
    }

    public bool Remove(ServerClass serverClass, ServerKey key)
    {
        lock (_lock)
        {
            return Find(serverClass, key) is { } found && _byKey.Remove(Index(found)) && _objects.Remove(found);
        }
    }

    /// <summary>An object outside the store, for generated rows.</summary>
    public ServerObject Make(ServerClass serverClass, JsonObject values)
    {
        var elements = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in schema.Properties(serverClass))
        {
            elements[property.Name] = JsonSerializer.SerializeToElement(values[property.Name]);
        }

        return new ServerObject(serverClass, elements);
    }

    private void Set(int position, ServerObject changed)
    {
        _byKey[Index(changed)] = changed;
        _objects[position] = changed;
    }

    /// <summary>ABC000NN for texts, the next number for integers; 0 is a value in a key of several parts.</summary>
    private void GenerateKeys(ServerClass serverClass, JsonObject values)
    {
        var keys = schema.Keys(serverClass);
        foreach (var key in keys)
        {
            var value = values[key.Name]?.ToJsonString();
            if (key.IsText && value is null or "\"\"")
            {
                values[key.Name] = NextText(serverClass, keys, values, key.Name);
            }
            else if (key.IsInteger && (value is null || (value == "0" && keys.Count == 1)))
            {
                values[key.Name] = 1 + _objects.Where(o => schema.KeyRoot(o.Class) == schema.KeyRoot(serverClass))
                    .Select(o => o.IsNull(key.Name) ? 0 : o[key.Name].GetInt64()).DefaultIfEmpty().Max();
            }
        }
    }

    private string NextText(ServerClass serverClass, IReadOnlyList<ServerProperty> keys, JsonObject values, string name)
    {
        for (var number = 1; ; number++)
        {
            var text = siteCode + number.ToString("X5", CultureInfo.InvariantCulture);
            var parts = keys.Select(k => k.Name == name ? text : KeyText(JsonSerializer.SerializeToElement(values[k.Name])));
            if (!_byKey.ContainsKey(Index(serverClass, parts.Select(static p => p.ToUpperInvariant()))))
            {
                return text;
            }
        }
    }

    private string Index(ServerObject serverObject) =>
        Index(serverObject.Class, schema.Keys(serverObject.Class).Select(k => KeyText(serverObject[k.Name]).ToUpperInvariant()));

    /// <summary>Null where the names or types of the key are not those of the class.</summary>
    private string? Index(ServerClass serverClass, ServerKey key)
    {
        var keys = schema.Keys(serverClass);
        var parts = keys.Select(k => key.Parts.Where(p => p.Name is null ? keys.Count == 1 : p.Name == k.Name)
            .Where(p => p.Value switch
            {
                string => k.IsText || k.Type == ServerType.DateTime,
                bool => k.Type == ServerType.Boolean,
                _ => k.IsInteger || k.IsReal,
            })
            .Select(static p => KeyText(JsonSerializer.SerializeToElement(p.Value)).ToUpperInvariant()).ToList()).ToList();
        return keys.Count > 0 && key.Parts.Count == keys.Count && parts.TrueForAll(static p => p.Count == 1)
            ? Index(serverClass, parts.Select(static p => p[0]))
            : null;
    }

    private string Index(ServerClass serverClass, IEnumerable<string> parts) =>
        schema.KeyRoot(serverClass).Name + "\n" + JsonSerializer.Serialize(parts);

    internal static string KeyText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.Number => value.GetDecimal().ToString("0.#############", CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };
}
