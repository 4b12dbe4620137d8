using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>A method of a class. The test supplies what it does.</summary>
public sealed class ServerMethod(string name, Func<ServerCall, JsonObject?>? handler = null)
{
    public string Name { get; } = name;

    public bool Static { get; init; }

    public IList<ServerParameter> Parameters { get; init; } = [];

    /// <summary>
    /// Without out parameters: the answer has the shape <see cref="AdminServiceSiteOptions.ReturnOnlyAnswer"/> says,
    /// because the facts know both shapes.
    /// </summary>
    public bool ReturnOnly { get; init; }

    /// <summary>Returns ReturnValue and the out parameters; a missing ReturnValue is 0.</summary>
    public Func<ServerCall, JsonObject?> Handler { get; } = handler ?? (static _ => null);
}

/// <summary>One call of a method.</summary>
/// <param name="ClassName">The class of the object, or the class named in the address for a static method.</param>
/// <param name="Instance">What the server holds, a copy; null for a static method.</param>
/// <param name="Arguments">The in parameters as sent.</param>
public sealed record ServerCall(AdminServiceSite Site, string ClassName, string MethodName, JsonObject? Instance, JsonObject Arguments);
