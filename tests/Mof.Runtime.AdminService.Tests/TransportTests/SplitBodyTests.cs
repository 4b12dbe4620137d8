using System.Text;
using System.Text.Json;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>However a body is cut into pieces, its rows are the same.</summary>
public sealed class SplitBodyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Random_pieces_give_the_same_rows(int seed)
    {
        await using var servers = await EquivalentServers<SMS_TestAllTypes>.StartAsync(new Random(seed), 30);
        var expected = await RowsAsync(servers.Site);
        Assert.Equal(servers.Rows.Select(Text), expected);
        foreach (var largest in new[] { 1, 3, 17, 1000, 70_000 })
        {
            using var client = new HttpClient(new SplittingHandler(new SocketsHttpHandler(), seed, largest)) { BaseAddress = servers.Server.BaseAddress };
            await using var connection = TypedSite.Connect(client);
            Assert.Equal(expected, await RowsAsync(connection));
            Assert.Equal(expected[^1], Text(await connection.GetAsync<SMS_TestAllTypes>(servers.Rows[^1].Id)));
        }
    }

    [Fact]
    public async Task Dripping_bodies_and_chunks_give_the_same_rows()
    {
        await using var servers = await EquivalentServers<SMS_TestAllTypes>.StartAsync(new Random(99), 5);
        var expected = await RowsAsync(servers.Site);
        foreach (var answer in new[] { ScriptedAnswer.Dripping(), ScriptedAnswer.InPieces(7, 5), ScriptedAnswer.InPieces(8, 500) })
        {
            servers.Server.Script(answer);
            Assert.Equal(expected, await RowsAsync(servers.Site));
        }
    }

    [Theory]
    [InlineData(65_500, 65_600)]
    [InlineData(131_000, 131_100)]
    public async Task Rows_about_as_long_as_the_buffer_are_read(int from, int to)
    {
        // The buffer begins with 64 KiB and doubles: a row may end right before, on and behind its edge.
        await using var site = await TypedSite.StartAsync();
        for (var length = from; length <= to; length += 9)
        {
            var text = new string('ß', length / 2);
            site.Server.Script(ScriptedAnswer.Raw($$"""{"value":[{"Id":"a","Text":"{{text}}"},{"Id":"b","Text":"{{text}}"},{"Id":"c"}]}"""));
            var rows = await site.Connection.Query<SMS_TestAllTypes>().ToListAsync();
            Assert.Equal([text, text, null], rows.Select(static row => row.Text));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_byte_order_mark_may_be_cut(int seed)
    {
        await using var site = await TypedSite.StartAsync();
        using var client = new HttpClient(new SplittingHandler(new SocketsHttpHandler(), seed, 2)) { BaseAddress = site.Server.BaseAddress };
        await using var connection = TypedSite.Connect(client);
        site.Server.Script(ScriptedAnswer.Raw("\uFEFF{\"value\":[{\"Id\":\"a\"}]}"));
        Assert.Equal("a", (await connection.Query<SMS_TestAllTypes>().SingleAsync()).Id);
        site.Server.Script(ScriptedAnswer.Raw("{}"));
        await Assert.ThrowsAsync<CimException>(() => connection.Query<SMS_TestAllTypes>().ToListAsync());
    }

    private static async Task<List<string>> RowsAsync(CimConnection connection) => [.. (await connection.Query<SMS_TestAllTypes>().ToListAsync()).Select(Text)];

    private static string Text(SMS_TestAllTypes row)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in RandomRows.ToJson(row))
        {
            text.Append(name).Append('=').Append(JsonSerializer.Serialize(value)).Append(';');
        }

        return text.ToString();
    }
}
