using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>Bodies that are not what the client expects.</summary>
public sealed partial class ScriptedAnswer
{
    private const string Placeholder = "@@placeholder@@";

    private static readonly JsonSerializerOptions s_unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>200 with this text as JSON; the operation is not performed.</summary>
    public static ScriptedAnswer Raw(string body, string contentType = ServerAnswer.JsonType, int status = 200) =>
        Instead(ServerAnswer.Text(status, contentType, body));

    public static ScriptedAnswer Empty() => Instead(ServerAnswer.Bytes(200, ServerAnswer.JsonType, []));

    /// <summary>A sign-in page of something in between, with status 200.</summary>
    public static ScriptedAnswer Html() => Raw("<!DOCTYPE html><html><body>Sign in</body></html>", "text/html; charset=utf-8");

    public static ScriptedAnswer ValueMissing() => Raw("""{"@odata.context":"x"}""");

    public static ScriptedAnswer ValueIsObject() => Raw("""{"@odata.context":"x","value":{"Name":"n"}}""");

    public static ScriptedAnswer ValueIsNull() => Raw("""{"@odata.context":"x","value":null}""");

    public static ScriptedAnswer TopLevelArray() => Raw("""[{"Name":"n"}]""");

    /// <summary>The ordinary answer after a byte order mark.</summary>
    public static ScriptedAnswer ByteOrderMark() => AlteredBody(static body => [.. Encoding.UTF8.Preamble, .. body]);

    /// <summary>The ordinary answer with a comment at its start and a comma after the last row.</summary>
    public static ScriptedAnswer CommentsAndTrailingCommas() => AlteredBody(static body =>
    {
        var text = Encoding.UTF8.GetString(body);
        var end = text.LastIndexOf(']');
        return Encoding.UTF8.GetBytes("/* from the site */" + (end < 0 ? text : text.Insert(end, ",")));
    });

    /// <summary>In every row the value of a property is this JSON text: another type, 1e400, NaN, anything.</summary>
    public static ScriptedAnswer WithValue(string property, string json) => WithValue(property, Encoding.UTF8.GetBytes(json));

    public static ScriptedAnswer WithValue(string property, byte[] json) => AlteredBody(body => Substitute(body, property, _ => json));

    /// <summary>In every row the property comes twice, the second time with this JSON text.</summary>
    public static ScriptedAnswer DuplicateMember(string property, string json) => AlteredBody(body => Substitute(
        body, property, ordinary => Encoding.UTF8.GetBytes($"{ordinary},{JsonSerializer.Serialize(property)}:{json}")));

    /// <summary>A text that is no UTF-8: the lead byte of two, then a bracket.</summary>
    public static ScriptedAnswer InvalidUtf8(string property) => WithValue(property, [(byte)'"', 0xC3, 0x28, (byte)'"']);

    /// <summary>In every row the value of a property is nested this deep, in arrays or in objects.</summary>
    public static ScriptedAnswer DeepNesting(string property, int levels = 100_000, bool objects = false)
    {
        var text = new StringBuilder();
        text.Insert(0, objects ? "{\"a\":" : "[", levels).Append('1').Append(objects ? '}' : ']', levels);
        return WithValue(property, text.ToString());
    }

    private static byte[] Substitute(byte[] body, string property, Func<string, byte[]> replacement)
    {
        var document = JsonNode.Parse(body)!.AsObject();
        var rows = document["value"] is JsonArray array ? array.OfType<JsonObject>() : [document];
        var replacements = new Queue<byte[]>();
        foreach (var row in rows)
        {
            replacements.Enqueue(replacement(row[property]?.ToJsonString(s_unescaped) ?? "null"));
            row[property] = Placeholder;
        }

        var parts = document.ToJsonString(s_unescaped).Split($"\"{Placeholder}\"");
        return [.. parts.SelectMany((part, i) => Encoding.UTF8.GetBytes(part).Concat(i < parts.Length - 1 ? replacements.Dequeue() : []))];
    }
}
