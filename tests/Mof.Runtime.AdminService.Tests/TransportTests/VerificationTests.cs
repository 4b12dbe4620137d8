using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Lazy values that an update resets, and changes that somebody else made.</summary>
public sealed class VerificationTests
{
    private static readonly AdminServiceSiteOptions Losing = new() { LosesUnsentLazyValues = true };

    [Theory]
    [InlineData(AdminServiceUpdate.PutChanged)]
    [InlineData(AdminServiceUpdate.PostUpsert)]
    public async Task Values_that_were_lost_come_with_the_exception_and_can_be_put_back(AdminServiceUpdate update)
    {
        await using var site = await UpdateTests.StartAsync(new AdminServiceOptions { Update = update }, Losing);
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.Text = "new";
        var lost = await Assert.ThrowsAsync<CimLazyValuesLostException>(() => row.PutAsync());
        Assert.Equal(["LazyText", "LazyNumber"], lost.LostValues.Keys);
        Assert.Equal(("new", null), UpdateTests.Stored(site));
        await row.RefreshAsync();
        foreach (var (name, value) in lost.LostValues)
        {
            Assert.True(row.TrySet(name, value));
        }

        await row.PutAsync();
        Assert.Equal(("new", "lazy"), UpdateTests.Stored(site));
    }

    [Fact]
    public async Task A_full_put_loses_nothing()
    {
        await using var site = await UpdateTests.StartAsync(new AdminServiceOptions { Update = AdminServiceUpdate.PutFull }, Losing);
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.Text = "new";
        await row.PutAsync();
        Assert.Equal(("new", "lazy"), UpdateTests.Stored(site));
    }

    [Fact]
    public async Task Who_switches_the_check_off_hears_nothing()
    {
        await using var site = await UpdateTests.StartAsync(new AdminServiceOptions { VerifyAfterWrite = false }, Losing);
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.Text = "new";
        await row.PutAsync();
        Assert.Equal(("new", null), UpdateTests.Stored(site));
    }

    [Fact]
    public async Task A_lazy_value_that_somebody_else_changed_is_no_loss()
    {
        await using var site = await UpdateTests.StartAsync();
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.Text = "new";
        site.Server.Script(
            ScriptedAnswer.Altered(answer =>
            {
                site.Server.Change("SMS_TestAllTypes", "a", new JsonObject { ["LazyText"] = "theirs" });
                return answer;
            }),
            when: static request => request.Method == "PUT");
        await row.PutAsync();
        Assert.Equal(("new", "theirs"), UpdateTests.Stored(site));
    }

    [Theory]
    [InlineData(AdminServiceUpdate.PutChanged, true, true)]
    [InlineData(AdminServiceUpdate.PutChanged, false, false)]
    [InlineData(AdminServiceUpdate.PostUpsert, false, false)]
    [InlineData(AdminServiceUpdate.PutFull, false, true)]
    public async Task A_change_by_somebody_else_is_a_conflict_where_the_object_is_read_first(AdminServiceUpdate update, bool readFirst, bool expected)
    {
        await using var site = await UpdateTests.StartAsync(new AdminServiceOptions { Update = update, VerifyAfterWrite = false, ReadBeforeWrite = readFirst });
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        (row.Text, row.Word32) = ("mine", 8);
        site.Server.Change("SMS_TestAllTypes", "a", new JsonObject { ["Text"] = "theirs", ["LazyText"] = "theirs" });
        if (!expected)
        {
            await row.PutAsync();
            Assert.Equal(("mine", "theirs"), UpdateTests.Stored(site));
            return;
        }

        var conflict = await Assert.ThrowsAsync<CimConflictException>(() => row.PutAsync());
        Assert.Equal(("Text", "theirs", row.Path), (conflict.PropertyName, conflict.Value.AsString(), conflict.Path));
        Assert.Empty(site.Sent("PUT"));
        Assert.True(row.HasChanges);
        row.RevertChanges();
        await row.RefreshAsync();
        row.Text = "mine";
        await row.PutAsync();
        Assert.Equal(("mine", "theirs"), UpdateTests.Stored(site));
    }

    [Fact]
    public async Task A_change_of_another_property_by_somebody_else_is_no_conflict()
    {
        await using var site = await UpdateTests.StartAsync(new AdminServiceOptions { ReadBeforeWrite = true });
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        row.Text = "mine";
        site.Server.Change("SMS_TestAllTypes", "a", new JsonObject { ["Word32"] = 9 });
        await row.PutAsync();
        Assert.Equal(9u, row.Word32);
        Assert.Equal(("mine", "lazy"), UpdateTests.Stored(site));
    }

    [Fact]
    public async Task An_object_that_is_gone_is_not_found()
    {
        foreach (var options in new AdminServiceOptions[] { new(), new() { VerifyAfterWrite = false }, new() { VerifyAfterWrite = false, Update = AdminServiceUpdate.PutFull } })
        {
            await using var site = await UpdateTests.StartAsync(options);
            var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
            site.Server.Remove("SMS_TestAllTypes", "a");
            row.Text = "new";
            await Assert.ThrowsAsync<CimNotFoundException>(() => row.PutAsync());
            await Assert.ThrowsAsync<CimNotFoundException>(() => row.RefreshAsync());
            await Assert.ThrowsAsync<CimNotFoundException>(() => row.LoadLazyAsync());
            await Assert.ThrowsAsync<CimNotFoundException>(() => row.DeleteAsync());
            Assert.True(row.HasChanges);
            Assert.Empty(site.Server.Stored("SMS_TestAllTypes"));
        }
    }
}
