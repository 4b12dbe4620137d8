using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>POST wmi/Class.Method and wmi/Class(key)/AdminService.Method, both answered by 201.</summary>
internal sealed class MethodOperations(AdminServiceSite site, SiteState state)
{
    public ServerAnswer Invoke(BoundRequest request)
    {
        var name = request.Resource.Method!;
        var method = state.Classes.Method(request.Class, name);
        var instance = request.Key is null ? null : state.Store.Find(request.Class, request.Key)
            ?? throw ServiceErrorException.NotFound($"No object of class {request.Class.Name} was found for the key.");

        // The object's own class may declare more methods than the class in the address.
        method ??= instance is null ? null : state.Classes.Method(instance.Class, name);
        if (method is null || method.Static != (instance is null))
        {
            throw ServiceErrorException.NotFound($"Resource not found for the segment '{name}'.");
        }

        // Seen on real sites: a static method without in parameters also answers GET, with 201.
        var get = request.Log.Method == "GET" && method is { Static: true, Parameters.Count: 0 };
        if (request.Log.Method != "POST" && !get)
        {
            throw new ServiceErrorException(405, $"The requested resource does not support http method '{request.Log.Method}'.");
        }

        var arguments = get || request.Log.Body.Length == 0 ? [] : Endpoint.Body(request);
        Check(method, arguments);
        var call = new ServerCall(site, (instance?.Class ?? request.Class).Name, name, instance?.ToJson(), arguments);
        return Answer(request, method, method.Handler(call) ?? []);
    }

    /// <summary>"404 for wrong name or wrong parameter type (such as int vs string)", configmgr-hub.</summary>
    private void Check(ServerMethod method, JsonObject arguments)
    {
        foreach (var (name, value) in arguments)
        {
            if (ValueReader.IsAnnotation(name))
            {
                continue;
            }

            var parameter = method.Parameters.FirstOrDefault(p => p.Name == name)
                ?? throw ServiceErrorException.NotFound($"The parameter '{name}' in the request payload is not a valid parameter for the operation '{method.Name}'.");
            if (parameter is { IsArray: true, IsObject: true } && state.Options.ObjectArrayParametersFail)
            {
                throw ServiceErrorException.NotFound(
                    "Cannot call ODataParameterReader.Read or ODataParameterReader.ReadAsync in the 'ResourceSet' state before the reader of the value has finished.");
            }

            try
            {
                if (value is not null)
                {
                    state.Values.Read(parameter, value);
                }
            }
            catch (ServiceErrorException failure)
            {
                throw ServiceErrorException.NotFound(failure.Message);
            }
        }

        if (method.Parameters.FirstOrDefault(p => !p.Optional && !arguments.ContainsKey(p.Name)) is { } missing)
        {
            throw ServiceErrorException.NotFound(
                $"One or more parameters of the operation '{method.Name}' are missing from the request payload. The missing parameters are: {missing.Name}.");
        }
    }

    private ServerAnswer Answer(BoundRequest request, ServerMethod method, JsonObject results)
    {
        var value = method.ReturnOnly && state.Options.ReturnOnlyAnswer == ReturnOnlyAnswer.Value;
        var answer = new JsonObject
        {
            ["@odata.context"] = $"{request.BaseAddress}wmi/$metadata#{(value ? "Edm.Int32" : "__PARAMETERS")}",
            [value ? "value" : "ReturnValue"] = results["ReturnValue"]?.DeepClone() ?? 0,
        };
        foreach (var (name, result) in results)
        {
            if (name != "ReturnValue")
            {
                answer[name] = result?.DeepClone();
            }
        }

        return ServerAnswer.Json(201, writer => answer.WriteTo(writer));
    }
}
