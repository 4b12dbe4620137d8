using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>A request with its address bound to a class of the site.</summary>
internal sealed record BoundRequest(LoggedRequest Log, RequestTarget Target, Resource Resource, ServerClass Class, ServerKey? Key, Uri BaseAddress);

/// <summary>Decides which operation a request is, checks access, and turns failures into error bodies.</summary>
internal sealed class Endpoint(AdminServiceSite site, SiteState state)
{
    private readonly ReadOperations _read = new(state);
    private readonly WriteOperations _write = new(state);
    private readonly MethodOperations _methods = new(site, state);

    public ServerAnswer Answer(LoggedRequest request, Uri origin)
    {
        try
        {
            return Answer(Bind(request, origin));
        }
        catch (ServiceErrorException failure)
        {
            return ServerAnswer.Error(failure.Status, failure.Code, failure.Message);
        }
    }

    private ServerAnswer Answer(BoundRequest request)
    {
        var resource = request.Resource;
        if (resource.Method is not null)
        {
            return _methods.Invoke(request);
        }

        if (request.Key is null)
        {
            return request.Log.Method switch
            {
                "GET" when resource.Count => _read.Count(request),
                "GET" => _read.Collection(request),
                "POST" when !resource.Count => _write.Post(request, Body(request)),
                _ => throw NotAllowed(request),
            };
        }

        return request.Log.Method switch
        {
            "GET" => _read.Entity(request),
            "PUT" when state.Options.PutSupported => _write.Put(request, Body(request)),
            "PATCH" when state.Options.PatchSupported => _write.Put(request, Body(request)),
            "DELETE" => _write.Delete(request),
            _ => throw NotAllowed(request),
        };
    }

    private BoundRequest Bind(LoggedRequest request, Uri origin)
    {
        var target = RequestTarget.Read(request.RawTarget);
        var resource = Resource.Read(target.Segments);
        var serverClass = state.Classes.Find(resource.ClassName);
        if (serverClass is null or { Embedded: true })
        {
            throw ServiceErrorException.NotFound($"Resource not found for the segment '{resource.ClassName}'.");
        }

        var key = resource.KeyFor(state.Classes.Keys(serverClass));
        if (state.IsDenied(serverClass, key))
        {
            throw ServiceErrorException.AccessDenied();
        }

        return new BoundRequest(request, target, resource, serverClass, key, new Uri(origin, $"/{resource.Route}/"));
    }

    /// <summary>The body of a write; ODataMessageReader refuses anything that is no JSON object.</summary>
    internal static JsonObject Body(BoundRequest request)
    {
        if (!request.Log.Headers.TryGetValue("Content-Type", out var type) || !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new ServiceErrorException(415, $"The request entity's media type '{type}' is not supported for this resource.");
        }

        try
        {
            return JsonNode.Parse(request.Log.Body, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                ?? throw ServiceErrorException.BadRequest("The request body is no JSON object.");
        }
        catch (System.Text.Json.JsonException failure)
        {
            throw ServiceErrorException.BadRequest("The request body is no JSON: " + failure.Message);
        }
    }

    private static ServiceErrorException NotAllowed(BoundRequest request) =>
        new(405, $"The requested resource does not support http method '{request.Log.Method}'.");
}
