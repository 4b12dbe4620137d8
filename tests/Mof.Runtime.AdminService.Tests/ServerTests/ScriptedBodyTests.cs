using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>Bodies that are wrong, cut, split, or do not end.</summary>
public sealed class ScriptedBodyTests : IAsyncLifetime
{
    private PackageSite _packages = null!;

    public async Task InitializeAsync() => _packages = await PackageSite.StartSeededAsync();

    public async Task DisposeAsync() => await _packages.DisposeAsync();

    [Fact]
    public async Task Whole_bodies()
    {
        Assert.Equal("", await TextAsync(ScriptedAnswer.Empty()));
        Assert.StartsWith("<!DOCTYPE html>", await TextAsync(ScriptedAnswer.Html()), StringComparison.Ordinal);
        Assert.False(JsonNode.Parse(await TextAsync(ScriptedAnswer.ValueMissing()))!.AsObject().ContainsKey("value"));
        Assert.IsType<JsonObject>(JsonNode.Parse(await TextAsync(ScriptedAnswer.ValueIsObject()))!["value"]);
        Assert.Null(JsonNode.Parse(await TextAsync(ScriptedAnswer.ValueIsNull()))!["value"]);
        Assert.IsType<JsonArray>(JsonNode.Parse(await TextAsync(ScriptedAnswer.TopLevelArray())));
        _packages.Site.Script(ScriptedAnswer.Html());
        using var html = await _packages.GetAsync("SMS_ImagePackage");
        Assert.Equal("text/html", html.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("PkgFlags", "\"text\"")]
    [InlineData("Name", "{}")]
    [InlineData("Name", "5")]
    [InlineData("PkgFlags", "1.5")]
    [InlineData("PkgFlags", "1e400")]
    [InlineData("PkgFlags", "-1")]
    [InlineData("PkgFlags", "NaN")]
    [InlineData("Unknown", "[[1]]")]
    public async Task One_value_is_replaced_in_every_row(string property, string json)
    {
        var text = await TextAsync(ScriptedAnswer.WithValue(property, json), "SMS_PackageBaseclass");
        Assert.Equal(3, text.Split($"\"{property}\":{json}").Length);
        Assert.Equal(property != "Name", text.Contains("Größe", StringComparison.Ordinal));
        var entity = await TextAsync(ScriptedAnswer.WithValue("Description", json), "SMS_ImagePackage", "POST", """{"Name":"n"}""");
        Assert.Contains($"\"Description\":{json},", entity, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_comes_twice() => Assert.Contains(
        "\"Name\":\"Windows 11 – Größe\",\"Name\":5,", await TextAsync(ScriptedAnswer.DuplicateMember("Name", "5")), StringComparison.Ordinal);

    [Fact]
    public async Task Bytes_that_are_no_UTF8()
    {
        var bytes = await BytesAsync(ScriptedAnswer.InvalidUtf8("Name"));
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, true).GetString(bytes));
        var marked = await BytesAsync(ScriptedAnswer.ByteOrderMark());
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'{'], marked[..4]);
    }

    [Fact]
    public async Task Comments_and_trailing_commas_are_no_JSON()
    {
        var text = await TextAsync(ScriptedAnswer.CommentsAndTrailingCommas());
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(text));
        var lax = JsonNode.Parse(text, documentOptions: new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip })!;
        Assert.Single(lax["value"]!.AsArray());
    }

    [Theory]
    [InlineData(false, '[')]
    [InlineData(true, '{')]
    public async Task A_value_is_nested_deeply(bool objects, char bracket)
    {
        var text = await TextAsync(ScriptedAnswer.DeepNesting("Tags", objects: objects));
        Assert.InRange(text.Count(c => c == bracket), 100_000, 100_010);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = 200_000 });
        var deepest = 0;
        while (reader.Read())
        {
            deepest = Math.Max(deepest, reader.CurrentDepth);
        }

        Assert.Equal(100_003, deepest);
    }

    [Theory]
    [InlineData(Truncation.CleanEnd)]
    [InlineData(Truncation.ConnectionClosed)]
    [InlineData(Truncation.ContentLengthMissed)]
    public async Task A_body_ends_inside_a_row(Truncation truncation)
    {
        var whole = await _packages.Client.GetByteArrayAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative));
        _packages.Site.Script(ScriptedAnswer.Truncated(truncation));
        using var response = await _packages.Client.GetAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(truncation == Truncation.ContentLengthMissed ? whole.Length : (long?)null, response.Content.Headers.ContentLength);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var received = new MemoryStream();
        var failure = await Record.ExceptionAsync(() => stream.CopyToAsync(received));
        Assert.Equal(truncation == Truncation.CleanEnd, failure is null);
        Assert.Equal(whole[..(whole.Length * 2 / 3)], received.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_body_comes_in_pieces_and_is_whole(int largest)
    {
        var whole = await _packages.Client.GetStringAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative));
        var answer = largest == 0 ? ScriptedAnswer.Dripping() : ScriptedAnswer.InPieces(seed: 1, largest);
        Assert.Equal(whole, await TextAsync(answer));
        _packages.Site.Script(answer);
        using var response = await _packages.GetAsync("SMS_ImagePackage");
        Assert.True(response.Headers.TransferEncodingChunked);
    }

    [Fact]
    public async Task A_client_can_be_made_to_read_small_pieces()
    {
        var whole = await _packages.Client.GetStringAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative));
        using var client = new HttpClient(new SplittingHandler(new SocketsHttpHandler(), seed: 1, largest: 3)) { BaseAddress = _packages.Site.BaseAddress };
        await using var stream = await client.GetStreamAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative));
        var buffer = new byte[4096];
        var received = new List<byte>();
        var sizes = new HashSet<int>();
        for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
        {
            sizes.Add(count);
            received.AddRange(buffer[..count]);
        }

        Assert.Equal([1, 2, 3], sizes.Order());
        Assert.Equal(whole, Encoding.UTF8.GetString([.. received]));
    }

    [Fact]
    public async Task A_gigantic_text_and_a_gigantic_row_are_streamed()
    {
        Assert.Equal(200_000_000, await LengthAsync(ScriptedAnswer.GiganticText("Name", 200_000_000)) - """{"@odata.context":"x","value":[{"Name":""}]}""".Length);
        Assert.Equal(70_000, JsonNode.Parse(await TextAsync(ScriptedAnswer.GiganticText("Name", 70_000)))!["value"]![0]!["Name"]!.GetValue<string>().Length);
        Assert.InRange(await LengthAsync(ScriptedAnswer.GiganticRow(1_000_000)), 20_000_000, 30_000_000);
        Assert.Equal(5_000, JsonNode.Parse(await TextAsync(ScriptedAnswer.GiganticRow(5_000)))!["value"]![0]!.AsObject().Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_endless_body_ends_when_the_client_goes_away(bool rows)
    {
        _packages.Site.Script(rows ? ScriptedAnswer.EndlessRows(static i => $$"""{"PackageID":"{{i}}"}""") : ScriptedAnswer.EndlessError(500));
        using var response = await _packages.Client.GetAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var stream = await response.Content.ReadAsStreamAsync();
        var start = new byte[3_000_000];
        await stream.ReadExactlyAsync(start);
        Assert.StartsWith(
            rows ? """{"@odata.context":"x","value":[{"PackageID":"0"},{"PackageID":"1"}""" : """{"error":{"code":"500","message":" xxx""",
            Encoding.UTF8.GetString(start),
            StringComparison.Ordinal);
        await stream.DisposeAsync();
        await _packages.Site.Requests[^1].Finished.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(_packages.Site.Requests[^1].Aborted);
    }

    [Fact]
    public async Task A_stream_of_rows_is_filtered_and_paged_without_holding_it()
    {
        _packages.Site.Stream("SMS_R_System", 100_000, static i => new JsonObject { ["ResourceID"] = i, ["Name"] = $"n{i}" });
        Assert.Equal("100000", await _packages.Client.GetStringAsync(new Uri("wmi/SMS_R_System/$count", UriKind.Relative)));
        Assert.Equal("n99998 n99999", await _packages.NamesAsync("SMS_R_System?$filter=ResourceID%20ge%2099990&$skip=8"));
        await using var stream = await _packages.Client.GetStreamAsync(new Uri("wmi/SMS_R_System", UriKind.Relative));
        var length = 0L;
        var buffer = new byte[64 * 1024];
        for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
        {
            length += count;
        }

        Assert.InRange(length, 30_000_000, 60_000_000);
        await using var paged = await PackageSite.StartAsync(new() { PageSize = 10 });
        paged.Site.Stream("SMS_R_System", 1_000_000_000, static i => new JsonObject { ["ResourceID"] = i });
        Assert.Equal(10, (await paged.RowsAsync("SMS_R_System")).Count);
    }

    private async Task<byte[]> BytesAsync(ScriptedAnswer answer, string address = "SMS_ImagePackage", string method = "GET", string? body = null)
    {
        _packages.Site.Script(answer);
        using var response = await _packages.SendAsync(method, address, body);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> TextAsync(ScriptedAnswer answer, string address = "SMS_ImagePackage", string method = "GET", string? body = null) =>
        Encoding.UTF8.GetString(await BytesAsync(answer, address, method, body));

    private async Task<long> LengthAsync(ScriptedAnswer answer)
    {
        _packages.Site.Script(answer);
        using var response = await _packages.Client.GetAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (int count; (count = await stream.ReadAsync(buffer)) > 0;)
        {
            length += count;
        }

        return length;
    }
}
