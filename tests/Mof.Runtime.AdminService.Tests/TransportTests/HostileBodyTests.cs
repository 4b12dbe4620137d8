using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Answers that are wrong, cut or without end: one kind of exception, which names the address, soon, and in little memory.</summary>
public sealed class HostileBodyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, Func<ScriptedAnswer>> Bodies = new()
    {
        ["Empty"] = ScriptedAnswer.Empty,
        ["Blank"] = static () => ScriptedAnswer.Raw(" \r\n"),
        ["Html"] = ScriptedAnswer.Html,
        ["ValueMissing"] = ScriptedAnswer.ValueMissing,
        ["ValueIsObject"] = ScriptedAnswer.ValueIsObject,
        ["ValueIsNull"] = ScriptedAnswer.ValueIsNull,
        ["ValueOfNumbers"] = static () => ScriptedAnswer.Raw("""{"value":[1]}"""),
        ["ValueOfNull"] = static () => ScriptedAnswer.Raw("""{"value":[null]}"""),
        ["ValueOfArrays"] = static () => ScriptedAnswer.Raw("""{"value":[[]]}"""),
        ["TopLevelArray"] = ScriptedAnswer.TopLevelArray,
        ["TopLevelText"] = static () => ScriptedAnswer.Raw("\"text\""),
        ["TopLevelNull"] = static () => ScriptedAnswer.Raw("null"),
        ["TopLevelNumber"] = static () => ScriptedAnswer.Raw("1"),
        ["Brace"] = static () => ScriptedAnswer.Raw("{"),
        ["Quote"] = static () => ScriptedAnswer.Raw("{\""),
        ["Colon"] = static () => ScriptedAnswer.Raw("{\"value\":"),
        ["Bracket"] = static () => ScriptedAnswer.Raw("{\"value\":["),
        ["Comma"] = static () => ScriptedAnswer.Raw("{\"value\":[{},"),
        ["TwoByteOrderMarks"] = static () => ScriptedAnswer.Raw("\uFEFF\uFEFF{\"value\":[]}"),
        ["CommentsAndTrailingCommas"] = ScriptedAnswer.CommentsAndTrailingCommas,
        ["InvalidUtf8"] = static () => ScriptedAnswer.InvalidUtf8("Text"),
        ["InvalidUtf8InKey"] = static () => ScriptedAnswer.InvalidUtf8("Id"),
        ["InvalidUtf8InUnknown"] = static () => ScriptedAnswer.InvalidUtf8("__CLASS"),
        ["HalfASurrogate"] = static () => ScriptedAnswer.WithValue("Text", "\"\\uD83D\""),
        ["HugeNumber"] = static () => ScriptedAnswer.WithValue("Word32", "1e400"),
        ["NumberWithoutEnd"] = static () => ScriptedAnswer.WithValue("Word64", new string('9', 10_000)),
        ["NoNumber"] = static () => ScriptedAnswer.WithValue("Double64", "NaN"),
        ["DuplicateOfAnotherType"] = static () => ScriptedAnswer.DuplicateMember("Text", "{}"),
        ["DeepArrays"] = static () => ScriptedAnswer.DeepNesting("Unknown"),
        ["DeepObjects"] = static () => ScriptedAnswer.DeepNesting("Unknown", objects: true),
        ["DeepParts"] = static () => ScriptedAnswer.WithValue("Part", string.Concat(Enumerable.Repeat("{\"Inner\":", 10_000)) + "null" + new string('}', 10_000)),
        ["CleanEnd"] = static () => ScriptedAnswer.Truncated(Truncation.CleanEnd, 150),
        ["ConnectionClosed"] = static () => ScriptedAnswer.Truncated(Truncation.ConnectionClosed),
        ["ContentLengthMissed"] = static () => ScriptedAnswer.Truncated(Truncation.ContentLengthMissed),
        ["GiganticText"] = static () => ScriptedAnswer.GiganticText("Text", 1L << 40),
        ["GiganticUnknownText"] = static () => ScriptedAnswer.GiganticText("Unknown", 1L << 40),
        ["GiganticRow"] = static () => ScriptedAnswer.GiganticRow(1L << 40),
        ["EndlessError"] = static () => ScriptedAnswer.EndlessError(500),
        ["EndlessError404"] = static () => ScriptedAnswer.EndlessError(404),
        ["LongError"] = static () => ScriptedAnswer.LongError(500, 1_000_000),
    };

    /// <summary>Bodies that an operation takes for an answer. Each is a bug of its own or a rule; see the tests below.</summary>
    private static readonly HashSet<string> Accepted =
    [
        "query ValueMissing", "query NumberWithoutEnd", "get NumberWithoutEnd", "create NumberWithoutEnd", "get Comma", "create Comma", "call CleanEnd",
        "get Empty", "get Blank", "get ValueMissing", "get ValueIsObject", "get ValueIsNull", "get ValueOfNumbers", "get ValueOfNull", "get ValueOfArrays", "get HalfASurrogate",
        "get EndlessError404",
        "create ValueMissing", "create ValueIsObject", "create ValueIsNull", "create HalfASurrogate",
        "call Empty", "call Blank", "call ValueMissing", "call ValueIsObject", "call ValueIsNull", "call ValueOfNumbers", "call ValueOfNull", "call ValueOfArrays",
        "call HalfASurrogate", "call NumberWithoutEnd", "call InvalidUtf8", "call InvalidUtf8InKey", "call InvalidUtf8InUnknown", "call HugeNumber", "call DuplicateOfAnotherType",
    ];

    public static IEnumerable<object[]> Cases =>
        from operation in (string[])["query", "get", "create", "call"]
        from body in Bodies.Keys
        where !Accepted.Contains(operation + " " + body)
        select new object[] { operation, body };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_hostile_body_is_an_exception_that_names_the_address(string operation, string body)
    {
        await using var site = await StartAsync();
        site.Server.Script(Bodies[body]());
        var failed = await Record.ExceptionAsync(() => RunAsync(operation, site.Connection).WaitAsync(Patience));
        Assert.True(failed is CimException, $"{failed}");
        Assert.True(failed.Message.Contains("its key is unknown", StringComparison.Ordinal) || failed.Message.Contains("/AdminService/wmi/SMS_Test", StringComparison.Ordinal) || failed is CimSchemaException { PropertyName: not null }, failed.Message);
        Assert.InRange(failed.Message.Length, 1, 3000);
        // The connection is as good as before.
        Assert.Equal("a", (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Id);
    }

    [Theory]
    [InlineData("query", "ValueMissing")]
    [InlineData("get", "ValueMissing")]
    [InlineData("get", "ValueIsObject")]
    [InlineData("get", "ValueIsNull")]
    [InlineData("create", "ValueMissing")]
    [InlineData("create", "ValueIsNull")]
    public async Task An_answer_without_an_object_is_none(string operation, string body) => await A_hostile_body_is_an_exception_that_names_the_address(operation, body);

    [Theory]
    [InlineData("Empty")]
    [InlineData("Blank")]
    [InlineData("ValueOfNumbers")]
    [InlineData("ValueOfNull")]
    [InlineData("ValueOfArrays")]
    public async Task A_get_that_is_answered_by_nothing_is_a_fault(string body)
    {
        await using var site = await StartAsync();
        site.Server.Script(Bodies[body]());
        await Assert.ThrowsAnyAsync<CimException>(() => site.Connection.FindAsync<SMS_TestAllTypes>("a"));
    }

    [Theory]
    [InlineData("query")]
    [InlineData("get")]
    [InlineData("create")]
    public async Task An_error_with_status_200_is_an_error(string operation)
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Raw("""{"error":{"code":"500","message":"Generic failure"}}"""));
        await Assert.ThrowsAnyAsync<CimException>(() => RunAsync(operation, site.Connection));
    }

    [Fact]
    public async Task A_broken_compression_is_a_broken_connection()
    {
        await using var site = await StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.All }) { BaseAddress = site.Server.BaseAddress };
        await using var connection = TypedSite.Connect(client);
        foreach (var operation in (string[])["query", "get", "create"])
        {
            site.Server.Script(ScriptedAnswer.Altered(static answer => answer.WithHeader("Content-Encoding", "gzip")));
            await Assert.ThrowsAsync<CimException>(() => RunAsync(operation, connection));
        }
    }

    [Fact]
    public async Task A_long_number_is_cut_in_the_message() => await A_hostile_body_is_an_exception_that_names_the_address("get", "NumberWithoutEnd");

    [Fact]
    public async Task The_message_about_an_empty_creation_names_the_address()
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.Empty());
        var failed = await Assert.ThrowsAsync<CimException>(() => RunAsync("create", site.Connection));
        Assert.Contains("/AdminService/wmi/SMS_TestAllTypes", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_JSON_is_an_exception_or_a_text()
    {
        await using var site = await StartAsync();
        site.Server.Script(Bodies["HalfASurrogate"]());
        var failed = await Record.ExceptionAsync(() => site.Connection.GetAsync<SMS_TestAllTypes>("a"));
        Assert.True(failed is null or CimException, $"{failed}");
    }

    [Theory]
    [InlineData("query")]
    [InlineData("get")]
    [InlineData("create")]
    public async Task What_JSON_allows_is_read(string operation)
    {
        await using var site = await StartAsync();
        foreach (var answer in new[]
        {
            ScriptedAnswer.ByteOrderMark(), ScriptedAnswer.DuplicateMember("Text", "\"twice\""), ScriptedAnswer.WithValue("Unknown", "[[{}],1e400]"),
            ScriptedAnswer.AlteredBody(static body => [.. "\r\n\t "u8, .. body, .. "\r\n"u8]), ScriptedAnswer.DeepNesting("Unknown", 40),
        })
        {
            site.Server.Script(answer);
            await RunAsync(operation, site.Connection);
        }
    }

    [Fact]
    public async Task Rows_without_end_can_be_left()
    {
        await using var site = await StartAsync();
        site.Server.Script(ScriptedAnswer.EndlessRows(static i => $$"""{"Id":"{{i}}","Unknown{{i}}":0}"""));
        await foreach (var row in site.Connection.Query<SMS_TestAllTypes>())
        {
            if (row.Id == "5000")
            {
                break;
            }
        }
    }

    private static Task RunAsync(string operation, CimConnection connection)
    {
        switch (operation)
        {
            case "query":
                return connection.Query<SMS_TestAllTypes>().ToListAsync();
            case "get":
                return connection.GetAsync<SMS_TestAllTypes>("a");
            case "create":
                return connection.PutAsync(new SMS_TestAllTypes { Text = "new" });
            default:
                Assert.NotNull(SMS_TestMachine.Class);
                return SMS_TestMachine.CountAllAsync(connection);
        }
    }

    private static async Task<TypedSite> StartAsync()
    {
        var site = await Machine.StartAsync(options: new AdminServiceOptions { MaxObjectSize = 256 * 1024 });
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a", ["Text"] = "text" });
        return site;
    }
}
