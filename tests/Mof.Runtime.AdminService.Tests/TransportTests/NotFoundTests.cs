using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>404 is the AdminService's answer to almost everything: what it means stands in the text (facts, configmgr §5.2).</summary>
public sealed class NotFoundTests
{
    [Fact]
    public async Task An_absent_object_is_none()
    {
        await using var site = await TypedSite.StartAsync();
        Assert.Null(await site.Connection.FindAsync<SMS_TestAllTypes>("none"));
        var absent = await Assert.ThrowsAsync<CimNotFoundException>(() => site.Connection.GetAsync<SMS_TestAllTypes>("none"));
        Assert.Equal("SMS_TestAllTypes.Id=\"none\"", absent.Path!.ToString());
    }

    [Fact]
    public async Task Denied_access_is_not_absence()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" }, new JsonObject { ["Id"] = "b" });
        site.Server.Deny("SMS_TestAllTypes", "a");
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => site.Connection.FindAsync<SMS_TestAllTypes>("a"));
        Assert.Equal("b", (await site.Connection.Query<SMS_TestAllTypes>().SingleAsync()).Id);
        site.Server.Deny("SMS_TestAllTypes");
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => site.Connection.Query<SMS_TestAllTypes>().CountAsync());
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => site.Connection.PutAsync(new SMS_TestAllTypes()));
    }

    [Theory]
    [InlineData(401, "credentials")]
    [InlineData(403, "permission")]
    public async Task Who_may_not_come_in_is_told_so(int status, string said)
    {
        await using var site = await TypedSite.StartAsync();
        Func<Task>[] reads =
        [
            () => site.Connection.FindAsync<SMS_TestAllTypes>("a"), () => site.Connection.Query<SMS_TestAllTypes>().ToListAsync(), () => site.Connection.Query<SMS_TestAllTypes>().CountAsync(),
        ];
        foreach (var read in reads)
        {
            site.Server.Script(status == 401 ? ScriptedAnswer.Unauthorized() : ScriptedAnswer.Forbidden());
            var denied = await Assert.ThrowsAsync<CimAccessDeniedException>(read);
            Assert.Equal(status, denied.StatusCode);
            Assert.Contains(said, denied.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_property_and_an_unknown_class_of_a_query_are_faults_of_the_schema()
    {
        await using var site = await AdminServiceSite.StartAsync();
        using var client = site.CreateClient();
        await using var connection = TypedSite.Connect(client);
        var fault = await Assert.ThrowsAsync<CimSchemaException>(() => connection.Query<SMS_TestAllTypes>().ToListAsync());
        Assert.Contains("Resource not found for the segment 'SMS_TestAllTypes'", fault.Message, StringComparison.Ordinal);
        site.Classes.Add(new ServerClass("SMS_TestAllTypes") { Properties = { new("Id", ServerType.String) { Key = true } } });
        fault = await Assert.ThrowsAsync<CimSchemaException>(() => connection.Query<SMS_TestAllTypes>().Where(static x => x.Text == "a").ToListAsync());
        Assert.Contains("Could not find a property named 'Text'", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CimSchemaException>(() => connection.Query<SMS_TestAllTypes>().OrderBy(static x => x.Text).FirstOrDefaultAsync());
        await Assert.ThrowsAsync<CimSchemaException>(() => connection.Query<SMS_TestAllTypes>().Only(SMS_TestAllTypes.Properties.Text).ToListAsync());
        await Assert.ThrowsAsync<CimSchemaException>(() => connection.Query<SMS_TestAllTypes>().Where(static x => x.Text == "a").CountAsync());
        await Assert.ThrowsAsync<CimSchemaException>(() => connection.PutAsync(new SMS_TestAllTypes { Text = "a" }));
    }

    [Theory]
    [InlineData("""{"error":{"code":"404","message":"Resource not found for the segment 'SMS_TestAllTypes'."}}""", "application/json")]
    [InlineData("""{"error":{"code":"404","message":"No HTTP resource was found that matches the request URI 'https://server/wrong/wmi/SMS_TestAllTypes('a')'."}}""", "application/json")]
    [InlineData("<html><title>404 - File or directory not found.</title></html>", "text/html")]
    public async Task Another_404_is_not_absence(string body, string type)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Script(ScriptedAnswer.Raw(body, type, 404));
        await Assert.ThrowsAnyAsync<CimException>(() => site.Connection.FindAsync<SMS_TestAllTypes>("a"));
    }
}
