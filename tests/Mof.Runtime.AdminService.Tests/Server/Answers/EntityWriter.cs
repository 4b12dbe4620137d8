using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>
/// Writes an object in the order of members the facts document: @odata.etag (the key, no version), __LAZYPROPERTIES,
/// __QUALIFIER_SECURITYVERBS, the properties, then the other system properties.
/// </summary>
internal sealed class EntityWriter(ServerSchema schema, AdminServiceSiteOptions options)
{
    /// <summary>Newtonsoft, which the service uses, escapes no letters.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const string LazyProperties = "__LAZYPROPERTIES";
    private const string SecurityVerbs = "__QUALIFIER_SECURITYVERBS";

    private static readonly string[] s_systemProperties =
        [LazyProperties, SecurityVerbs, "__GENUS", "__CLASS", "__SUPERCLASS", "__DYNASTY", "__RELPATH", "__PROPERTY_COUNT", "__DERIVATION", "__SERVER", "__NAMESPACE", "__PATH"];

    /// <param name="requested">The class in the address; a row of another class carries @odata.type.</param>
    /// <param name="loaded">Lazy and embedded values are filled: a GET by key or the answer to a write.</param>
    /// <param name="select">The names of $select; null for all.</param>
    public void Write(Utf8JsonWriter writer, ServerObject entity, ServerClass requested, bool loaded, IReadOnlyList<string>? select)
    {
        var keys = schema.Keys(entity.Class);
        writer.WriteStartObject();
        if (options.RowTypes && entity.Class != requested)
        {
            writer.WriteString("@odata.type", "#AdminService." + entity.Class.Name);
        }

        if (keys.Count > 0 && keys.All(k => Selected(k.Name)))
        {
            writer.WriteString("@odata.etag", string.Join(';', keys.Select(k => ObjectStore.KeyText(entity[k.Name]))));
        }

        var properties = schema.Properties(entity.Class);
        foreach (var name in s_systemProperties.Take(2).Where(Selected))
        {
            WriteSystemProperty(writer, name, entity, properties, loaded);
        }

        foreach (var property in properties.Where(p => Selected(p.Name)))
        {
            WriteProperty(writer, entity, property, loaded);
        }

        foreach (var name in s_systemProperties.Skip(2).Where(Selected))
        {
            WriteSystemProperty(writer, name, entity, properties, loaded);
        }

        writer.WriteEndObject();

        bool Selected(string name) => select is null || select.Contains(name);
    }

    /// <summary>An unknown name in $select is answered by 404.</summary>
    public void CheckSelect(ServerClass serverClass, IReadOnlyList<string>? select)
    {
        var properties = schema.Properties(serverClass);
        foreach (var name in select ?? [])
        {
            if (!s_systemProperties.Contains(name) && !properties.Any(p => p.Name == name))
            {
                throw ServiceErrorException.NotFound($"Could not find a property named '{name}' on type 'AdminService.{serverClass.Name}'.");
            }
        }
    }

    private void WriteProperty(Utf8JsonWriter writer, ServerObject entity, ServerProperty property, bool loaded)
    {
        var unloaded = loaded ? (UnloadedValue?)null
            : property.IsObject ? options.EmbeddedInQueries
            : property.Lazy ? options.LazyInQueries : null;
        if (unloaded == UnloadedValue.LeftOut)
        {
            return;
        }

        writer.WritePropertyName(property.Name);
        switch (unloaded)
        {
            case UnloadedValue.Null:
                writer.WriteNullValue();
                break;
            case UnloadedValue.Zero:
                writer.WriteRawValue(Zero(property));
                break;
            default:
                WriteValue(writer, property, entity[property.Name]);
                break;
        }
    }

    /// <summary>"null or zero, which may not be the true value" (configuration-manager-lazy-properties).</summary>
    public static string Zero(ServerProperty property) => property switch
    {
        { IsArray: true, IsObject: true } => "[]",
        { IsArray: true } => "null",
        { Type: ServerType.Boolean } => "false",
        { IsInteger: true } or { IsReal: true } => "0",
        _ => "null",
    };

    private void WriteValue(Utf8JsonWriter writer, ServerProperty property, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            writer.WriteNullValue();
        }
        else if (property.IsBinary)
        {
            writer.WriteStringValue(options.Base64LineBreaks
                ? Convert.ToBase64String(value.GetBytesFromBase64(), Base64FormattingOptions.InsertLineBreaks)
                : value.GetString());
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var element in value.EnumerateArray())
            {
                WriteElement(writer, property, element);
            }

            writer.WriteEndArray();
        }
        else
        {
            WriteElement(writer, property, value);
        }
    }

    private void WriteElement(Utf8JsonWriter writer, ServerProperty property, JsonElement value)
    {
        if (property.IsObject && value.ValueKind == JsonValueKind.Object)
        {
            WriteEmbedded(writer, property, value);
        }
        else if (property.Type == ServerType.UInt64 && options.UInt64AsString)
        {
            writer.WriteStringValue(value.GetRawText());
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private void WriteEmbedded(Utf8JsonWriter writer, ServerProperty property, JsonElement value)
    {
        var type = value.TryGetProperty("@odata.type", out var annotation) ? annotation.GetString() : null;
        var serverClass = schema.Find(type?[(type.LastIndexOf('.') + 1)..] ?? property.ObjectClass ?? "");
        if (serverClass is null)
        {
            value.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (type is not null)
        {
            writer.WriteString("@odata.type", type);
        }

        foreach (var member in schema.Properties(serverClass))
        {
            writer.WritePropertyName(member.Name);
            if (value.TryGetProperty(member.Name, out var memberValue))
            {
                WriteValue(writer, member, memberValue);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndObject();
    }

    private void WriteSystemProperty(Utf8JsonWriter writer, string name, ServerObject entity, IReadOnlyList<ServerProperty> properties, bool loaded)
    {
        var chain = schema.Chain(entity.Class);
        var space = @"root\sms\site_" + options.SiteCode;
        writer.WritePropertyName(name);
        switch (name)
        {
            case LazyProperties:
                WriteTexts(writer, properties.Where(static p => p.Lazy).Select(static p => p.Name).Prepend(SecurityVerbs));
                break;
            case SecurityVerbs when loaded:
                writer.WriteNumberValue(-1);
                break;
            case SecurityVerbs:
                writer.WriteNullValue();
                break;
            case "__GENUS":
                writer.WriteNumberValue(2);
                break;
            case "__CLASS":
                writer.WriteStringValue(entity.Class.Name);
                break;
            case "__SUPERCLASS":
                writer.WriteStringValue(entity.Class.Superclass);
                break;
            case "__DYNASTY":
                writer.WriteStringValue(chain[^1].Name);
                break;
            case "__RELPATH":
                writer.WriteStringValue(RelativePath(entity));
                break;
            case "__PROPERTY_COUNT":
                writer.WriteNumberValue(properties.Count);
                break;
            case "__DERIVATION":
                WriteTexts(writer, chain.Skip(1).Select(static c => c.Name));
                break;
            case "__SERVER":
                writer.WriteStringValue(options.ServerName);
                break;
            case "__NAMESPACE":
                writer.WriteStringValue(space);
                break;
            default:
                writer.WriteStringValue($@"\\{options.ServerName}\{space}:{RelativePath(entity)}");
                break;
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, IEnumerable<string> texts)
    {
        writer.WriteStartArray();
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>SMS_PackageStatus.PackageID="ABC00003",Personality=0: backslash escapes in texts.</summary>
    private string RelativePath(ServerObject entity) => entity.Class.Name + "." + string.Join(',', schema.Keys(entity.Class).Select(k =>
    {
        var text = ObjectStore.KeyText(entity[k.Name]);
        return k.IsText || k.Type == ServerType.DateTime
            ? $"{k.Name}=\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : $"{k.Name}={text}";
    }));
}
