using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>The server's side of Machine.mof: what its methods do, and a site with one machine.</summary>
internal static class Machine
{
    public static async Task<TypedSite> StartAsync(AdminServiceSiteOptions? server = null, Func<ServerCall, JsonObject?>? echo = null, AdminServiceOptions? options = null)
    {
        var site = await TypedSite.StartAsync(server ?? new AdminServiceSiteOptions { ObjectArrayParametersFail = false }, options);
        ProxySchema.Add(
            site.Server.Classes,
            SMS_TestMachine.Class,
            new ServerMethod("Echo", echo ?? Echo) { Static = true, Parameters = [.. Parameters] },
            new ServerMethod("Start", Start) { Parameters = { new("Speed", ServerType.UInt32) } },
            new ServerMethod("CountAll", static _ => new() { ["ReturnValue"] = 7 }) { Static = true, ReturnOnly = true },
            new ServerMethod("Stop") { ReturnOnly = true });
        site.Server.Seed("SMS_TestMachine", new JsonObject { ["Id"] = "m", ["Speed"] = 5 });
        return site;
    }

    public static IEnumerable<ServerParameter> Parameters =>
    [
        new("Flag", ServerType.Boolean), new("Byte8", ServerType.UInt8), new("SByte8", ServerType.SInt8), new("Word16", ServerType.UInt16),
        new("Short16", ServerType.SInt16), new("Word32", ServerType.UInt32), new("Number32", ServerType.SInt32), new("Word64", ServerType.UInt64),
        new("Number64", ServerType.SInt64), new("Single32", ServerType.Real32), new("Double64", ServerType.Real64), new("Character", ServerType.Char16),
        new("Text", ServerType.String), new("Time", ServerType.DateTime), new("Owner", ServerType.Reference),
        new("Part", ServerType.Object) { ObjectClass = "SMS_TestPart" },
        new("Bytes", ServerType.UInt8) { IsArray = true }, new("Numbers", ServerType.SInt32) { IsArray = true }, new("Texts", ServerType.String) { IsArray = true },
        new("Parts", ServerType.Object) { IsArray = true, ObjectClass = "SMS_TestPart" },
    ];

    /// <summary>Gives back every argument but that of real32, which the client cannot read, under the name of its out parameter.</summary>
    public static JsonObject Echo(ServerCall call) => new(call.Arguments
        .Where(static argument => argument.Key != "Single32")
        .Select(static argument => KeyValuePair.Create(argument.Key + "Out", argument.Value?.DeepClone()))
        .Append(KeyValuePair.Create("ReturnValue", (JsonNode?)4294967295u)));

    private static JsonObject Start(ServerCall call)
    {
        var before = call.Instance!["Speed"]!.GetValue<uint>();
        call.Site.Change(call.ClassName, call.Instance["Id"]!.GetValue<string>(), new JsonObject { ["Speed"] = call.Arguments["Speed"]!.DeepClone() });
        return new() { ["ReturnValue"] = -1, ["Before"] = before };
    }
}
