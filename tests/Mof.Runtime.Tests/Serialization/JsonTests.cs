using System.Text.Json;

namespace Mof.Runtime.Tests;

/// <summary>Proxies as JSON: what is loaded, nothing else, and never a request.</summary>
public sealed class JsonTests
{
    [Fact]
    public async Task Unloaded_values_are_left_out_and_nothing_is_loaded()
    {
        var server = new InMemoryTransport();
        server.Seed(new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class)
            .Set(SMS_ImagePackage.Properties.PackageID, "ABC00001")
            .Set(SMS_ImagePackage.Properties.Name, "Windows \"11\"")
            .Set(SMS_ImagePackage.Properties.ImageProperty, "<WIM/>")
            .Set(SMS_ImagePackage.Properties.Icon, new byte[] { 1, 2 })
            .Set(SMS_ImagePackage.Properties.RefreshSchedule, CimValue.FromObjects(new SMS_ScheduleToken[] { new SMS_ST_RecurWeekly { ForNumberOfWeeks = 2 } }))
            .ToInstance());
        await using var site = new CimConnection(server);
        var queried = await site.Query<SMS_ImagePackage>().FirstAsync();
        using var row = JsonDocument.Parse(JsonSerializer.Serialize(queried));
        Assert.Equal("SMS_ImagePackage", row.RootElement.GetProperty("__CLASS").GetString());
        Assert.Equal("Windows \"11\"", row.RootElement.GetProperty("Name").GetString());
        Assert.False(row.RootElement.TryGetProperty("ImageProperty", out _));
        Assert.False(row.RootElement.TryGetProperty("IconSize", out _));
        Assert.Equal(JsonValueKind.Null, row.RootElement.GetProperty("Language").ValueKind);
        Assert.Single(server.Log);

        await queried.LoadLazyAsync();
        using var whole = JsonDocument.Parse(JsonSerializer.Serialize<CimInstance>(queried));
        Assert.Equal("<WIM/>", whole.RootElement.GetProperty("ImageProperty").GetString());
        Assert.Equal("AQI=", whole.RootElement.GetProperty("Icon").GetString());
        Assert.Equal(2, whole.RootElement.GetProperty("RefreshSchedule")[0].GetProperty("ForNumberOfWeeks").GetInt32());
        Assert.Equal("SMS_ST_RecurWeekly", whole.RootElement.GetProperty("RefreshSchedule")[0].GetProperty("__CLASS").GetString());
    }

    [Fact]
    public void Proxies_inside_other_objects_are_written_the_same_way()
    {
        var text = JsonSerializer.Serialize(new { First = new SMS_Package { Name = "a" }, All = new SMS_PackageBaseclass[] { new SMS_Package { Name = "b" } }, None = (SMS_Package?)null });
        using var json = JsonDocument.Parse(text);
        Assert.Equal("a", json.RootElement.GetProperty("First").GetProperty("Name").GetString());
        Assert.Equal("b", json.RootElement.GetProperty("All")[0].GetProperty("Name").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("None").ValueKind);
    }

    [Fact]
    public void Reading_is_refused_with_a_reason() =>
        Assert.Contains("Get it from its server", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<SMS_Package>("{}")).Message);
}
