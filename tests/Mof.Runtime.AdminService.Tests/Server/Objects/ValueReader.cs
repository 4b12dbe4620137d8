using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>
/// Reads values of request bodies (and of seeds) by the declared types, into one canonical form: numbers as numbers,
/// times in UTC, base64 without line breaks.
/// </summary>
internal sealed partial class ValueReader(ServerSchema schema, bool uint64AsString)
{
    private const string TypeAnnotation = "@odata.type";
    private const string TypePrefix = "#AdminService.";

    /// <summary>Throws 400 for a value of the wrong type and 500, as the provider does, for null in an array or an embedded property.</summary>
    public JsonNode? Read(ServerProperty property, JsonNode? value)
    {
        if (value is null)
        {
            return property.IsArray || property.IsObject || property.NotNull
                ? throw ServiceErrorException.Provider($"Generic failure: property {property.Name} cannot be null.")
                : null;
        }

        if (property.IsBinary)
        {
            return Binary(property, value);
        }

        if (!property.IsArray)
        {
            return Element(property, value);
        }

        return value is JsonArray array
            ? new JsonArray([.. array.Select(item => Element(property, item ?? throw Wrong(property, item)))])
            : throw Wrong(property, value);
    }

    /// <summary>The class of an object by its @odata.type; <paramref name="declared"/> where it has none.</summary>
    public ServerClass ClassOf(JsonObject value, ServerClass declared)
    {
        if (!value.TryGetPropertyValue(TypeAnnotation, out var annotation))
        {
            return declared;
        }

        return annotation?.GetValueKind() == JsonValueKind.String
            && annotation.GetValue<string>() is { } name
            && name.StartsWith(TypePrefix, StringComparison.Ordinal)
            && schema.Find(name[TypePrefix.Length..]) is { } named
            && schema.IsA(named, declared)
                ? named
                : throw ServiceErrorException.BadRequest(
                    $"A type named '{annotation?.ToJsonString()}' could not be resolved, or is no 'AdminService.{declared.Name}'.");
    }

    /// <summary>Annotations are no members: "@odata.x" and "Name@odata.x".</summary>
    public static bool IsAnnotation(string name) => name.Contains("@odata.", StringComparison.Ordinal);

    private JsonNode Element(ServerProperty property, JsonNode value)
    {
        var kind = value.GetValueKind();
        return property switch
        {
            { IsObject: true } => Embedded(property, value as JsonObject ?? throw Wrong(property, value)),
            { IsText: true } when kind == JsonValueKind.String => value.DeepClone(),
            { Type: ServerType.Boolean } when kind is JsonValueKind.True or JsonValueKind.False => value.DeepClone(),
            { Type: ServerType.DateTime } when kind == JsonValueKind.String => DateTime(property, value),
            { IsReal: true } when kind == JsonValueKind.Number => value.DeepClone(),
            { Type: ServerType.UInt64 } when kind == JsonValueKind.String && uint64AsString => Integer(property, value.GetValue<string>(), value),
            { IsInteger: true } when kind == JsonValueKind.Number => Integer(property, value.ToJsonString(), value),
            _ => throw Wrong(property, value),
        };
    }

    private static JsonNode Integer(ServerProperty property, string text, JsonNode value)
    {
        var (low, high) = property.IntegerRange;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= low && number <= high
                ? JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!
                : throw Wrong(property, value);
    }

    private static JsonNode Binary(ServerProperty property, JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            throw Wrong(property, value);
        }

        var text = value.GetValue<string>();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count)
            ? Convert.ToBase64String(bytes, 0, count)
            : throw Wrong(property, value);
    }

    /// <summary>The service renders every time with Z, whatever was meant.</summary>
    private static JsonNode DateTime(ServerProperty property, JsonNode value)
    {
        var text = value.GetValue<string>();
        return MomentPattern().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
                ? moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
                : throw Wrong(property, value);
    }

    private JsonObject Embedded(ServerProperty property, JsonObject value)
    {
        var declared = property.ObjectClass is null ? null : schema.Find(property.ObjectClass);
        if (declared is null)
        {
            return (JsonObject)value.DeepClone();
        }

        var actual = ClassOf(value, declared);
        if (actual.Abstract)
        {
            throw ServiceErrorException.Provider(
                $"Generic failure: an object of abstract class {actual.Name} cannot be made; {property.Name} needs {TypeAnnotation}.");
        }

        var canonical = new JsonObject();
        if (actual != declared)
        {
            canonical[TypeAnnotation] = TypePrefix + actual.Name;
        }

        var properties = schema.Properties(actual);
        foreach (var (name, member) in value)
        {
            if (IsAnnotation(name) || name == "__CLASS")
            {
                continue;
            }

            var target = properties.FirstOrDefault(p => p.Name == name)
                ?? throw ServiceErrorException.BadRequest($"The property '{name}' does not exist on type 'AdminService.{actual.Name}'.");
            canonical[name] = Read(target, member);
        }

        return canonical;
    }

    private static ServiceErrorException Wrong(ServerProperty property, JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return ServiceErrorException.BadRequest(
            $"Cannot convert the literal '{(text.Length > 200 ? text[..200] : text)}' of '{property.Name}' to the expected type '{property.EdmName}'.");
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex MomentPattern();
}
