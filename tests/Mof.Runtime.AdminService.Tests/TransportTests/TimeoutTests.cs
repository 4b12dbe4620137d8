using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Answers that do not come: the client's time limit, the caller's cancellation, a loop that is left.</summary>
public sealed class TimeoutTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _never = new();

    public static TheoryData<string> Operations => ["get", "query", "count", "create", "update", "delete", "call"];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_time_limit_of_the_client_is_a_failure_of_the_connection(string operation)
    {
        await using var site = await StartAsync();
        using var client = site.Server.CreateClient();
        client.Timeout = TimeSpan.FromMilliseconds(100);
        await using var connection = TypedSite.Connect(client, new AdminServiceOptions { VerifyAfterWrite = false });
        var row = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        site.Server.Script(ScriptedAnswer.HeldUntil(_never.Task));
        var late = await Assert.ThrowsAsync<CimException>(() => RunAsync(operation, connection, row, CancellationToken.None).WaitAsync(Patience));
        Assert.Contains("HttpClient.Timeout", late.Message, StringComparison.Ordinal);
        Assert.Contains(site.Server.BaseAddress + "wmi/SMS_Test", late.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_cancellation_of_the_caller_is_a_cancellation(string operation)
    {
        await using var site = await StartAsync();
        var row = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        // A deletion is answered without a body.
        ScriptedAnswer[] answers = operation == "delete"
            ? [ScriptedAnswer.HeldUntil(_never.Task)]
            : [ScriptedAnswer.HeldUntil(_never.Task), ScriptedAnswer.HeldInBody(_never.Task)];
        foreach (var held in answers)
        {
            site.Server.Script(held);
            using var cancellation = new CancellationTokenSource();
            var before = site.Server.Requests.Count;
            var running = RunAsync(operation, site.Connection, row, cancellation.Token);
            await AskedAsync(site, before);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(Patience));
            await site.Server.Requests[before].Finished.WaitAsync(Patience);
            Assert.True(site.Server.Requests[before].Aborted);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Who_has_cancelled_before_asks_nothing(string operation)
    {
        await using var site = await StartAsync();
        var row = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(operation, site.Connection, row, new CancellationToken(canceled: true)));
        Assert.Single(site.Server.Requests);
    }

    [Theory]
    [InlineData("get")]
    [InlineData("count")]
    [InlineData("create")]
    [InlineData("update")]
    [InlineData("call")]
    public async Task The_time_limit_covers_the_body(string operation)
    {
        await using var site = await StartAsync();
        using var client = site.Server.CreateClient();
        client.Timeout = TimeSpan.FromMilliseconds(200);
        await using var connection = TypedSite.Connect(client, new AdminServiceOptions { VerifyAfterWrite = false });
        var row = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        site.Server.Script(ScriptedAnswer.HeldInBody(_never.Task));
        await Assert.ThrowsAsync<CimException>(() => RunAsync(operation, connection, row, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task A_stream_can_be_cancelled_between_two_rows()
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.EndlessRows(static i => $$"""{"Id":"{{i}}"}"""));
        using var cancellation = new CancellationTokenSource();
        var rows = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in site.Connection.Query<SMS_TestAllTypes>().WithCancellation(cancellation.Token))
            {
                if (++rows == 1000)
                {
                    await cancellation.CancelAsync();
                }
            }
        });
        await site.Server.Requests[0].Finished.WaitAsync(Patience);
        Assert.True(site.Server.Requests[0].Aborted);
    }

    [Fact]
    public async Task Who_leaves_the_loop_closes_the_connection()
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.EndlessRows(static i => $$"""{"Id":"{{i}}"}"""));
        await foreach (var row in site.Connection.Query<SMS_TestAllTypes>())
        {
            if (row.Id == "7")
            {
                break;
            }
        }

        await site.Server.Requests[0].Finished.WaitAsync(Patience);
        Assert.True(site.Server.Requests[0].Aborted);
        // The next request has a connection of its own.
        Assert.Equal("a", (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Id);
    }

    public void Dispose() => _never.TrySetCanceled();

    private static Task RunAsync(string operation, CimConnection connection, SMS_TestAllTypes row, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case "get":
                return connection.GetAsync<SMS_TestAllTypes>("a", cancellationToken);
            case "query":
                return connection.Query<SMS_TestAllTypes>().ToListAsync(cancellationToken);
            case "count":
                return connection.Query<SMS_TestAllTypes>().CountAsync(cancellationToken);
            case "create":
                return connection.PutAsync(new SMS_TestAllTypes(), cancellationToken);
            case "update":
                row.Text += "x";
                return connection.PutAsync(row, cancellationToken);
            case "delete":
                return connection.DeleteAsync(row, cancellationToken);
            default:
                Assert.NotNull(SMS_TestMachine.Class);
                return SMS_TestMachine.CountAllAsync(connection, cancellationToken);
        }
    }

    private static async Task AskedAsync(TypedSite site, int before)
    {
        while (site.Server.Requests.Count == before)
        {
            await Task.Yield();
        }
    }

    private static async Task<TypedSite> StartAsync()
    {
        var site = await Machine.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        return site;
    }
}
