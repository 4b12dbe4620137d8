using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>A busy server: reads are tried again as it asks, writes and calls never are. Nothing here waits.</summary>
public sealed class RetryTests
{
    private static readonly string[] AtOnce = ["0", "Thu, 01 Jan 1970 00:00:00 GMT"];

    private static readonly string[] TooLong = ["31", "2147483647", "Fri, 31 Dec 9999 23:59:59 GMT"];

    private static readonly string?[] NotUnderstood = ["soon", "-1", "1.5", "", "99999999999", null];

    public static IEnumerable<object[]> Immediate => from status in (int[])[429, 502, 503, 504] from after in AtOnce select new object[] { status, after };

    public static TheoryData<string> Far => [.. TooLong];

    public static TheoryData<string?> Unclear => [.. NotUnderstood];

    [Theory]
    [MemberData(nameof(Immediate))]
    public async Task A_read_is_tried_again_at_once_where_the_server_says_so(int status, string after)
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Busy(status, after), times: 3);
        Assert.Equal("a", (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Id);
        site.Server.Script(ScriptedAnswer.Busy(status, after), times: 3);
        Assert.Single(await site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
        site.Server.Script(ScriptedAnswer.Busy(status, after), times: 3);
        Assert.Equal(1, await site.Connection.Query<SMS_TestAllTypes>().CountAsync());
        Assert.Equal(12, site.Server.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task After_the_last_try_the_answer_is_an_exception(int retries)
    {
        await using var site = await StartAsync(new AdminServiceOptions { MaxRetries = retries });
        site.Server.Script(ScriptedAnswer.Busy(503, 0), times: 100);
        var busy = await Assert.ThrowsAsync<CimException>(() => site.Connection.FindAsync<SMS_TestAllTypes>("a"));
        Assert.Equal(503, busy.StatusCode);
        Assert.Contains("The service is busy.", busy.Message, StringComparison.Ordinal);
        Assert.Equal(retries + 1, site.Server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Far))]
    public async Task A_server_that_asks_for_too_much_patience_is_not_asked_again(string after)
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Busy(503, after));
        await Assert.ThrowsAsync<CimException>(() => site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
        Assert.Single(site.Server.Requests);
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task What_is_no_time_counts_as_none(string? after)
    {
        // Then the wait of its own counts, cut to what is allowed.
        await using var site = await StartAsync(new AdminServiceOptions { MaxRetryDelay = TimeSpan.FromMilliseconds(1) });
        site.Server.Script(after is null ? ScriptedAnswer.Busy(429) : ScriptedAnswer.Busy(429, after));
        Assert.Equal("a", (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Id);
        Assert.Equal(2, site.Server.Requests.Count);
    }

    [Fact]
    public async Task The_own_wait_is_cut_to_the_longest_allowed()
    {
        await using var site = await StartAsync(new AdminServiceOptions { MaxRetryDelay = TimeSpan.FromMilliseconds(1) });
        site.Server.Script(ScriptedAnswer.Busy(503), times: 3);
        Assert.Equal("a", (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Id);
    }

    [Fact]
    public async Task A_wait_longer_than_a_timer_can_be_is_no_crash()
    {
        await using var site = await StartAsync(new AdminServiceOptions { MaxRetryDelay = TimeSpan.MaxValue });
        site.Server.Script(ScriptedAnswer.Busy(503, "2147483647"));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var ended = await Record.ExceptionAsync(() => site.Connection.GetAsync<SMS_TestAllTypes>("a", cancellation.Token));
        Assert.True(ended is OperationCanceledException or CimException, $"{ended}");
    }

    [Fact]
    public void A_negative_number_of_retries_is_refused()
    {
        using var client = new HttpClient { BaseAddress = new Uri("http://localhost/") };
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdminServiceTransport(client, new AdminServiceOptions { MaxRetries = -1 }));
    }

    [Fact]
    public async Task The_wait_can_be_cancelled()
    {
        await using var site = await StartAsync();
        using var cancellation = new CancellationTokenSource();
        var (busy, answered) = Busy("30");
        site.Server.Script(busy);
        var started = Stopwatch.GetTimestamp();
        var get = site.Connection.GetAsync<SMS_TestAllTypes>("a", cancellation.Token);
        await answered;
        await site.Server.Requests[0].Finished;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => get);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Single(site.Server.Requests);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Writes_and_calls_are_never_tried_again(int status)
    {
        await using var site = await Machine.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        var (row, machine) = (await site.Connection.GetAsync<SMS_TestAllTypes>("a"), await site.Connection.GetAsync<SMS_TestMachine>("m"));
        row.Text = "new";
        var before = site.Server.Requests.Count;
        site.Server.Script(ScriptedAnswer.Busy(status, 0), times: 100, when: static request => request.Method != "GET");
        Func<Task>[] writes =
        [
            () => row.PutAsync(), () => row.DeleteAsync(), () => site.Connection.PutAsync(new SMS_TestAllTypes()), () => machine.StartAsync(1), () => machine.StopAsync(),
            () => SMS_TestMachine.CountAllAsync(site.Connection),
        ];
        foreach (var write in writes)
        {
            Assert.Equal(status, (await Assert.ThrowsAsync<CimException>(write)).StatusCode);
        }

        Assert.Equal(writes.Length, site.Server.Requests.Skip(before).Count(static request => request.Method != "GET"));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(408)]
    [InlineData(400)]
    public async Task Other_failures_of_reads_are_not_tried_again(int status)
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Busy(status, 0), times: 100);
        await Assert.ThrowsAnyAsync<CimException>(() => site.Connection.GetAsync<SMS_TestAllTypes>("a"));
        await Assert.ThrowsAnyAsync<CimException>(() => site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
        Assert.Equal(2, site.Server.Requests.Count);
    }

    /// <summary>An answer, and when it was made.</summary>
    private static (ScriptedAnswer Answer, Task Made) Busy(string retryAfter)
    {
        var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (
            ScriptedAnswer.Altered(answer =>
            {
                made.SetResult();
                return answer.WithHeader("Retry-After", retryAfter) with { Status = 503 };
            }),
            made.Task);
    }

    private static async Task<TypedSite> StartAsync(AdminServiceOptions? options = null)
    {
        var site = await TypedSite.StartAsync(options: options);
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        return site;
    }
}
