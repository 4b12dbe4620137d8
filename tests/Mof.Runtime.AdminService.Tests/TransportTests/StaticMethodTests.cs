using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>A static method as the very first use of its class.</summary>
public sealed class StaticMethodTests
{
    [Fact]
    public async Task A_class_needs_no_other_use_before_its_static_method()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Classes.Add(new ServerClass("SMS_TestUntouched")
        {
            Properties = { new("Id", ServerType.String) { Key = true } },
            Methods = { new("Ping", static _ => new JsonObject { ["ReturnValue"] = 3 }) { Static = true, ReturnOnly = true } },
        });
        Assert.Equal(3u, (await SMS_TestUntouched.PingAsync(site.Connection)).ReturnValue);
    }
}
