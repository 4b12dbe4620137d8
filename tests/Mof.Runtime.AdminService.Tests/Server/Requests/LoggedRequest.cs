using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>A request the site received.</summary>
public sealed record LoggedRequest
{
    public required int Number { get; init; }

    public required string Method { get; init; }

    /// <summary>Path and query exactly as they came over the wire.</summary>
    public required string RawTarget { get; init; }

    /// <summary>By name, case-blind.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string Body { get; init; }

    /// <summary>The class in the address, in its casing there; null where the address could not be read, as are the following.</summary>
    public string? ClassName { get; init; }

    public ServerKey? Key { get; init; }

    /// <summary>The method of the class that is called.</summary>
    public string? MethodName { get; init; }

    public bool IsCount { get; init; }

    public bool TokenRoute { get; init; }

    /// <summary>The decoded query options, such as $filter.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The status of the answer, 0 while there is none.</summary>
    public int Status { get; internal set; }

    /// <summary>The client went away, or the connection broke, before the answer was complete.</summary>
    public bool Aborted { get; internal set; }

    /// <summary>Completes when the server is done with the request.</summary>
    public Task Finished => Done.Task;

    internal TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The body as JSON object; null where it is none.</summary>
    public JsonObject? Json => Body.Length == 0 ? null : JsonNode.Parse(Body) as JsonObject;

    public override string ToString() => $"{Method} {RawTarget} → {Status}";
}
