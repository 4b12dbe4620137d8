using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>One connection, many tasks; and how many of them reach the server at a time.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Many_tasks_share_one_connection()
    {
        // Two classes whose rows have other members in another order compete for the guessed layouts.
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", Enumerable.Range(0, 40).Select(static i => new JsonObject { ["Id"] = "k" + i, ["Text"] = "t" + i, ["Word32"] = i, ["LazyText"] = "l" + i }));
        site.Server.Seed("SMS_ImagePackage", Enumerable.Range(0, 40).Select(static i => TypedSite.Image($"ABC{i:X5}", "n" + i)));
        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            var row = await site.Connection.GetAsync<SMS_TestAllTypes>("K" + i);
            Assert.Equal(("t" + i, (uint?)i, "l" + i), (row.Text, row.Word32, row.LazyText));
            row.Text = "changed" + i;
            await row.PutAsync();
            var image = await site.Connection.Query<SMS_ImagePackage>().Where(x => x.Name == "N" + i).SingleAsync();
            Assert.Equal($"ABC{i:X5}", image.PackageID);
            var some = await site.Connection.Query<SMS_TestAllTypes>().Only(SMS_TestAllTypes.Properties.Word32).OrderBy(static x => x.Word32).ToListAsync();
            Assert.Equal(Enumerable.Range(0, 40).Select(static number => (uint?)number), some.Select(static one => one.Word32));
            await image.LoadLazyAsync();
            Assert.Equal("<WIM/>", image.ImageProperty);
        }));
        Assert.Equal(Enumerable.Range(0, 40).Select(static i => "changed" + i), site.Server.Stored("SMS_TestAllTypes").Select(static stored => stored["Text"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Lazy_values_are_loaded_so_many_at_a_time_and_no_more(int limit)
    {
        await using var site = await StartAsync(30);
        var release = HoldFirst(site, limit);
        var loading = site.Connection.Query<SMS_TestAllTypes>().IncludeLazy(limit).ToListAsync();
        await release;
        var rows = await loading;
        Assert.Equal(Enumerable.Range(0, 30).Select(static i => "l" + i), rows.Select(static row => row.LazyText));
        Assert.Equal(31, site.Server.Requests.Count);
        // The query itself may still be open.
        Assert.InRange(site.Server.MostConcurrentRequests, limit, limit + 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Objects_are_put_so_many_at_a_time_and_no_more(int limit)
    {
        await using var site = await TypedSite.StartAsync();
        var release = HoldFirst(site, limit);
        var putting = site.Connection.PutAllAsync(Enumerable.Range(0, 20).Select(static i => new SMS_TestAllTypes { Id = "k" + i }), limit);
        await release;
        await putting;
        Assert.Equal(20, site.Server.Stored("SMS_TestAllTypes").Count);
        Assert.Equal(limit, site.Server.MostConcurrentRequests);
    }

    [Fact]
    public async Task A_failure_among_many_puts_spares_the_others()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Script(ScriptedAnswer.Error(500, "Generic failure"), times: 3, when: static request => request.Body.Contains("bad", StringComparison.Ordinal));
        var failed = await Assert.ThrowsAsync<AggregateException>(() => site.Connection.PutAllAsync(
            Enumerable.Range(0, 12).Select(static i => new SMS_TestAllTypes { Id = (i % 4 == 0 ? "bad" : "good") + i })));
        Assert.Equal(3, failed.InnerExceptions.Count);
        Assert.All(failed.InnerExceptions, static inner => Assert.IsType<CimException>(inner));
        Assert.Equal(9, site.Server.Stored("SMS_TestAllTypes").Count);
    }

    [Fact]
    public async Task Who_leaves_a_loop_that_loads_leaves_no_request_behind()
    {
        await using var site = await StartAsync(30);
        await foreach (var row in site.Connection.Query<SMS_TestAllTypes>().IncludeLazy(4))
        {
            Assert.Equal("l0", row.LazyText);
            break;
        }

        await Task.WhenAll(site.Server.Requests.Select(static request => request.Finished)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.InRange(site.Server.Requests.Count, 2, 6);
    }

    [Fact]
    public async Task An_object_that_vanishes_while_it_is_loaded_is_left_out()
    {
        await using var site = await StartAsync(3);
        site.Server.Script(ScriptedAnswer.Error(404, "No object of class"), when: static request => request.Key?.ToString() == "'k1'");
        Assert.Equal(["k0", "k2"], (await site.Connection.Query<SMS_TestAllTypes>().IncludeLazy().ToListAsync()).Select(static row => row.Id));
    }

    private static async Task<TypedSite> StartAsync(int count)
    {
        var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", Enumerable.Range(0, count).Select(static i => new JsonObject { ["Id"] = "k" + i, ["LazyText"] = "l" + i }));
        return site;
    }

    /// <summary>Holds so many requests of single objects, until all of them are there.</summary>
    private static async Task HoldFirst(TypedSite site, int count)
    {
        static bool IsOne(LoggedRequest request) => request.Key is not null || request.Method == "POST";
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Server.Script(ScriptedAnswer.HeldUntil(gate.Task), times: count, when: IsOne);
        while (site.Server.Requests.Count(IsOne) < count)
        {
            await Task.Yield();
        }

        gate.SetResult();
    }
}
