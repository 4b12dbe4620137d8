using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>POST, PUT, PATCH and DELETE. Only the members that are sent change: Get, set what is given, Put.</summary>
internal sealed class WriteOperations(SiteState state)
{
    /// <summary>Creates, or updates where the key of an existing object is in the body (upsert).</summary>
    public ServerAnswer Post(BoundRequest request, JsonObject body)
    {
        var serverClass = state.Values.ClassOf(body, request.Class);
        if (KeyIn(serverClass, body) is not { } key)
        {
            return Create(request, serverClass, body);
        }

        if (state.IsDenied(serverClass, key))
        {
            throw ServiceErrorException.AccessDenied();
        }

        if (state.Store.Find(serverClass, key) is { } found)
        {
            return state.Options.PostUpdates
                ? Entity(201, request, Update(found, serverClass, key, body))
                : throw ServiceErrorException.Provider($"Generic failure: an object of class {serverClass.Name} with this key already exists.");
        }

        // A key that only the server assigns names an object that is gone, not a new one.
        return state.Classes.Keys(serverClass).Any(static k => k.ReadOnly) && !state.Options.WritesCreateAbsent
            ? throw Absent(serverClass)
            : Create(request, serverClass, body);
    }

    public ServerAnswer Put(BoundRequest request, JsonObject body)
    {
        ServerObject written;
        if (state.Store.Find(request.Class, request.Key!) is { } found)
        {
            written = Update(found, state.Values.ClassOf(body, request.Class), request.Key!, body);
        }
        else if (state.Options.WritesCreateAbsent)
        {
            written = Add(request.Class, Checked(request.Class, body, null), request.Key);
        }
        else
        {
            throw Absent(request.Class);
        }

        return state.Options.PutAnswer == PutAnswer.NoContent ? new ServerAnswer(204) : Entity(200, request, written);
    }

    public ServerAnswer Delete(BoundRequest request) =>
        state.Store.Remove(request.Class, request.Key!) ? new ServerAnswer(204) : throw Absent(request.Class);

    /// <summary>Checks a body: unknown member 400, wrong type 400, read-only or changed key 500. Returns canonical values.</summary>
    public JsonObject Checked(ServerClass serverClass, JsonObject body, ServerObject? existing)
    {
        var properties = state.Classes.Properties(serverClass);
        var keys = state.Classes.Keys(serverClass);
        var values = new JsonObject();
        foreach (var (name, value) in body)
        {
            if (ValueReader.IsAnnotation(name))
            {
                continue;
            }

            var property = properties.FirstOrDefault(p => p.Name == name)
                ?? throw ServiceErrorException.BadRequest($"The property '{name}' does not exist on type 'AdminService.{serverClass.Name}'.");
            if (keys.Contains(property))
            {
                CheckKey(property, value, existing);
                values[name] = value?.DeepClone();
            }
            else if (property.ReadOnly)
            {
                throw ServiceErrorException.Provider($"Generic failure: property {name} of {serverClass.Name} is read-only.");
            }
            else
            {
                values[name] = state.Values.Read(property, value);
            }
        }

        return values;
    }

    private void CheckKey(ServerProperty key, JsonNode? value, ServerObject? existing)
    {
        var read = value is null ? null : state.Values.Read(key, value);
        if (existing is not null && !string.Equals(Text(read), ObjectStore.KeyText(existing[key.Name]), StringComparison.OrdinalIgnoreCase))
        {
            throw ServiceErrorException.Provider($"Generic failure: key property {key.Name} of {existing.Class.Name} cannot be changed.");
        }

        static string Text(JsonNode? value) => ObjectStore.KeyText(System.Text.Json.JsonSerializer.SerializeToElement(value));
    }

    /// <param name="named">The class in the address, or in @odata.type of the body: only its properties may be sent.</param>
    private ServerObject Update(ServerObject found, ServerClass named, ServerKey key, JsonObject body)
    {
        if (!state.Classes.IsA(found.Class, named))
        {
            throw ServiceErrorException.BadRequest($"The object is no 'AdminService.{named.Name}'.");
        }

        var changes = Checked(named, body, found);
        foreach (var keyProperty in state.Classes.Keys(found.Class))
        {
            changes.Remove(keyProperty.Name);
        }

        if (state.Options.LosesUnsentLazyValues)
        {
            foreach (var lost in state.Classes.Properties(found.Class).Where(p => p.Lazy && !changes.ContainsKey(p.Name)))
            {
                changes[lost.Name] = JsonNode.Parse(EntityWriter.Zero(lost));
            }
        }

        return state.Store.Change(found.Class, key, changes) ?? throw Absent(found.Class);
    }

    private ServerAnswer Create(BoundRequest request, ServerClass serverClass, JsonObject body) =>
        Entity(201, request, Add(serverClass, Checked(serverClass, body, null), null));

    private ServerObject Add(ServerClass serverClass, JsonObject values, ServerKey? key)
    {
        if (serverClass.Abstract)
        {
            throw ServiceErrorException.Provider($"Generic failure: class {serverClass.Name} is abstract.");
        }

        var keys = state.Classes.Keys(serverClass);
        foreach (var (name, value) in key?.Parts ?? [])
        {
            values[name ?? keys[0].Name] = JsonValue.Create(value);
        }

        return state.Store.TryAdd(serverClass, values, state.Options.QueriesBeforeVisible, out var added)
            ? added
            : throw ServiceErrorException.Provider($"Generic failure: an object of class {serverClass.Name} with this key already exists.");
    }

    /// <summary>The bare entity, lazy values included, without a "value" array.</summary>
    private ServerAnswer Entity(int status, BoundRequest request, ServerObject entity) => ServerAnswer.Json(status, writer =>
    {
        using var inner = new MemoryStream();
        using var entityWriter = new System.Text.Json.Utf8JsonWriter(inner, EntityWriter.WriterOptions);
        state.Writer.Write(entityWriter, entity, request.Class, loaded: true, select: null);
        entityWriter.Flush();
        using var document = System.Text.Json.JsonDocument.Parse(inner.ToArray());
        writer.WriteStartObject();
        writer.WriteString("@odata.context", ReadOperations.Context(request) + "/$entity");
        foreach (var member in document.RootElement.EnumerateObject())
        {
            member.WriteTo(writer);
        }

        writer.WriteEndObject();
    });

    /// <summary>The complete key of a body; null where a part is missing or empty, which asks for a generated one.</summary>
    private ServerKey? KeyIn(ServerClass serverClass, JsonObject body)
    {
        var parts = new List<(string?, object)>();
        var keys = state.Classes.Keys(serverClass);
        foreach (var key in keys)
        {
            if (body[key.Name] is not { } value)
            {
                return null;
            }

            var read = state.Values.Read(key, value)!.ToJsonString();
            if (read == "\"\"" || (read == "0" && keys.Count == 1))
            {
                return null;
            }

            parts.Add((key.Name, read switch
            {
                "true" => true,
                "false" => false,
                ['"', ..] => value.GetValue<string>(),
                _ => FilterLexer.Number(read),
            }));
        }

        return parts.Count == 0 ? null : ServerKey.Of([.. parts]);
    }

    private static ServiceErrorException Absent(ServerClass serverClass) =>
        ServiceErrorException.NotFound($"No object of class {serverClass.Name} was found for the key.");
}
