using System.Globalization;
using System.Text.RegularExpressions;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>What an address names: Class, Class(key), Class/key, Class/$count, Class.Method, Class(key)/AdminService.Method.</summary>
internal sealed partial record Resource(string Route, string ClassName, ServerKey? Key, string? Method, bool Count)
{
    private const string Bound = "AdminService.";

    public bool TokenRoute => Route.EndsWith("_TokenAuth", StringComparison.OrdinalIgnoreCase);

    public static Resource Read(IReadOnlyList<string> segments)
    {
        if (segments.Count is < 3 or > 5
            || !(Same(segments[0], "AdminService") || Same(segments[0], "AdminService_TokenAuth"))
            || !Same(segments[1], "wmi"))
        {
            throw ServiceErrorException.NotFound($"No HTTP resource was found that matches the request URI '{string.Join('/', segments)}'.");
        }

        var match = NamePattern().Match(segments[2]);
        if (!match.Success)
        {
            throw ServiceErrorException.NotFound($"Bad Request - Error in query syntax: '{segments[2]}'.");
        }

        var resource = new Resource(segments[0], match.Groups["class"].Value, null, null, false);
        if (match.Groups["method"] is { Success: true } method)
        {
            return segments.Count == 3 ? resource with { Method = method.Value } : throw TooLong(segments);
        }

        var next = 3;
        if (match.Groups["key"] is { Success: true } key)
        {
            resource = resource with { Key = KeyPredicate.Read(key.Value) };
        }
        else if (next < segments.Count && segments[next] == "$count")
        {
            return segments.Count == 4 ? resource with { Count = true } : throw TooLong(segments);
        }
        else if (next < segments.Count)
        {
            resource = resource with { Key = SlashKey(segments[next++]) };
        }

        if (next == segments.Count)
        {
            return resource;
        }

        return next == segments.Count - 1 && segments[next].StartsWith(Bound, StringComparison.Ordinal)
            ? resource with { Method = segments[next][Bound.Length..] }
            : throw TooLong(segments);
    }

    /// <summary>Class/k names no type: digits may be a text as well, which the class decides.</summary>
    private static ServerKey SlashKey(string text) => text.Length > 0
        ? ServerKey.Of((SlashName, text))
        : throw ServiceErrorException.NotFound("Bad Request - Error in query syntax: the key is empty.");

    /// <summary>Marks a key whose type the class has to decide.</summary>
    private const string SlashName = "/";

    /// <summary>The key with the type of the class's one key property.</summary>
    public ServerKey? KeyFor(IReadOnlyList<ServerProperty> keys) =>
        Key is { Parts: [(SlashName, string text)] }
            ? keys is [var key] && (key.IsInteger || key.IsReal)
                ? decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? ServerKey.Of((null, number)) : ServerKey.Of()
                : text
            : Key;

    private static ServiceErrorException TooLong(IReadOnlyList<string> segments) =>
        ServiceErrorException.NotFound($"The request URI '{string.Join('/', segments)}' goes on after its end.");

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?<class>\w+)(\.(?<method>\w+)|\((?<key>.*)\))?$", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern();
}
