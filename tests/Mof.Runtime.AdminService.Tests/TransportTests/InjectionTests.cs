using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Texts that mean something to a URI, to OData or to WQL touch exactly the objects that are meant, by every road.</summary>
public sealed partial class InjectionTests
{
    public static TheoryData<string, Func<CimConnection, string, Task<IReadOnlyList<SMS_TestAllTypes>>>> Roads => new()
    {
        { "GetAsync", static async (connection, text) => [await connection.GetAsync<SMS_TestAllTypes>(text)] },
        { "FindAsync", static async (connection, text) => [(await connection.FindAsync<SMS_TestAllTypes>(text))!] },
        { "Key", static async (connection, text) => [await SMS_TestAllTypes.GetAsync(connection, text)] },
        { "path", static async (connection, text) => [await connection.GetAsync<SMS_TestAllTypes>(CimPath.Parse(SMS_TestAllTypes.Class.PathOf(text).ToString()))] },
        { "Where ==", static async (connection, text) => await connection.Query<SMS_TestAllTypes>().Where(x => x.Id == text).ToListAsync() },
        { "Where == of a plain property", static async (connection, text) => await connection.Query<SMS_TestAllTypes>().Where(x => x.Text == text).ToListAsync() },
        { "Where list.Contains", static async (connection, text) => await connection.Query<SMS_TestAllTypes>().Where(x => new[] { text, text }.Contains(x.Id)).ToListAsync() },
        { "Where array.Contains", static async (connection, text) => await connection.Query<SMS_TestAllTypes>().Where(x => x.Texts!.Contains(text)).ToListAsync() },
        { "Where &&", static async (connection, text) => await connection.Query<SMS_TestAllTypes>().Where(x => x.Id.StartsWith(text) && x.Id.EndsWith(text) && x.Id.Contains(text) && x.Text == text).ToListAsync() },
        { "QueryWql", static async (connection, text) => await connection.QueryWql<SMS_TestAllTypes>($"SELECT * FROM SMS_TestAllTypes WHERE Id = {text}").ToListAsync() },
        { "QueryWql IN", static async (connection, text) => await connection.QueryWql<SMS_TestAllTypes>($"SELECT * FROM SMS_TestAllTypes WHERE Id IN {new[] { text }}").ToListAsync() },
        { "QueryWql LIKE", static async (connection, text) => await connection.QueryWql<SMS_TestAllTypes>($"SELECT * FROM SMS_TestAllTypes WHERE Id LIKE {CimLike.Escape(text)}").ToListAsync() },
    };

    [Theory]
    [MemberData(nameof(Roads))]
    public async Task A_text_finds_the_one_object_that_has_it(string road, Func<CimConnection, string, Task<IReadOnlyList<SMS_TestAllTypes>>> find)
    {
        await using var site = await StartAsync();
        foreach (var text in NastyTexts.All)
        {
            var found = Assert.Single(await find(site.Connection, text));
            Assert.True((text, text) == (found.Id, found.Text), $"{road}: {text} found {found.Id}");
        }

        Assert.Equal(NastyTexts.All.Count, site.Server.Requests.Count);
        Assert.All(site.Server.Requests, AssertEncoded);
    }

    [Fact]
    public async Task A_put_changes_the_one_object_that_is_meant()
    {
        foreach (var update in Enum.GetValues<AdminServiceUpdate>())
        {
            await using var site = await StartAsync(new AdminServiceOptions { Update = update });
            foreach (var text in NastyTexts.All)
            {
                var changed = await site.Connection.GetAsync<SMS_TestAllTypes>(text);
                (changed.Text, changed.LazyText, changed.Texts) = (text + "!", text, [text, text]);
                await changed.PutAsync();
                Assert.Equal(text + "!", changed.Text);
            }

            Assert.Equal(NastyTexts.All, site.Server.Stored("SMS_TestAllTypes").Select(static stored => stored["LazyText"]!.GetValue<string>()));
            Assert.Equal(NastyTexts.All.Select(static text => text + "!"), site.Server.Stored("SMS_TestAllTypes").Select(static stored => stored["Text"]!.GetValue<string>()));
            Assert.All(site.Server.Requests, AssertEncoded);
        }
    }

    [Fact]
    public async Task A_deletion_takes_the_one_object_that_is_meant()
    {
        await using var site = await StartAsync();
        var left = NastyTexts.All.ToList();
        foreach (var row in await site.Connection.Query<SMS_TestAllTypes>().ToListAsync())
        {
            await row.DeleteAsync();
            Assert.True(left.Remove(row.Id));
            Assert.Equal(left, site.Server.Stored("SMS_TestAllTypes").Select(static stored => stored["Id"]!.GetValue<string>()));
        }

        Assert.Empty(left);
        Assert.All(site.Server.Requests, AssertEncoded);
    }

    [Fact]
    public async Task A_composite_key_with_nasty_parts_finds_its_object()
    {
        await using var site = await TypedSite.StartAsync();
        foreach (var text in NastyTexts.All)
        {
            site.Server.Seed("SMS_TestOwner", new JsonObject { ["Name"] = text, ["Number"] = 7, ["IsGroup"] = true, ["Comment"] = "yes" });
            site.Server.Seed("SMS_TestOwner", new JsonObject { ["Name"] = text, ["Number"] = 7, ["IsGroup"] = false, ["Comment"] = "no" });
        }

        foreach (var text in NastyTexts.All)
        {
            var owner = await site.Connection.GetAsync(new SMS_TestOwner.Key(text, 7, true));
            Assert.Equal((text, "yes"), (owner.Name, owner.Comment));
            Assert.Null(await site.Connection.FindAsync(new SMS_TestOwner.Key(text, 8, true)));
        }

        Assert.All(site.Server.Requests, AssertEncoded);
    }

    [Fact]
    public async Task References_and_arguments_arrive_as_they_are()
    {
        await using var site = await Machine.StartAsync();
        foreach (var text in NastyTexts.All)
        {
            var path = SMS_TestOwner.Class.PathOf(text, 1u, false);
            var result = await SMS_TestMachine.EchoAsync(
                site.Connection, true, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'a', text, EdgeValues.Time("20260131083000.000000+***"), path,
                new SMS_TestWheel { Name = text }, [], [], [text], []);
            Assert.Equal((text, text, path), (result.TextOut, result.PartOut!.Name, result.OwnerOut!.Value.Path));
            Assert.Equal([text], result.TextsOut!);
            await site.Connection.PutAsync(new SMS_TestAllTypes { Id = text, Owner = path });
            Assert.Equal(text, (await site.Connection.Query<SMS_TestAllTypes>().Where(x => x.Owner == path).SingleAsync()).Id);
        }

        Assert.All(site.Server.Requests, AssertEncoded);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_not_the_replacement_character()
    {
        await using var site = await StartAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => site.Connection.GetAsync<SMS_TestAllTypes>("\uD83D"));
        await Assert.ThrowsAsync<NotSupportedException>(() => site.Connection.Query<SMS_TestAllTypes>().CountAsync(static x => x.Id == "\uDE00"));
    }

    [Theory]
    [InlineData("SMS_TestAllTypes?$top=1&x=")]
    [InlineData("SMS_TestAllTypes/$count?")]
    [InlineData("../v1.0/Device")]
    [InlineData("SMS TestAllTypes")]
    public async Task The_class_of_a_path_adds_nothing_to_the_address(string className)
    {
        await using var site = await StartAsync();
        await Record.ExceptionAsync(() => site.Connection.FindAsync<SMS_TestAllTypes>(new CimPath(className, new KeyValuePair<string, CimValue>("Id", "plain"))));
        await Record.ExceptionAsync(() => site.Connection.FindAsync<SMS_TestAllTypes>(
            new CimPath("SMS_TestAllTypes", new("Id", "plain"), new(className, "x"))));
        Assert.All(site.Server.Requests, static request => Assert.Matches(@"^/AdminService/wmi/[\w%]+\([\w%,=]*\)$", request.RawTarget));
    }

    [Fact]
    public async Task A_path_without_a_key_gets_nothing()
    {
        await using var site = await StartAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => site.Connection.GetAsync<SMS_TestAllTypes>(new CimPath("SMS_TestAllTypes")));
    }

    private static async Task<TypedSite> StartAsync(AdminServiceOptions? options = null)
    {
        var site = await TypedSite.StartAsync(options: options);
        site.Server.Seed("SMS_TestAllTypes", NastyTexts.All.Select(static text => new JsonObject { ["Id"] = text, ["Text"] = text, ["Texts"] = new JsonArray(text, "x") }));
        return site;
    }

    private static void AssertEncoded(LoggedRequest request)
    {
        Assert.Matches(Encoded(), request.RawTarget);
        Assert.True(request.Options.Keys.All(static option => option is "$filter" or "$select" or "$top"), request.RawTarget);
        Assert.Equal(request.Options.Count, request.RawTarget.Contains('?', StringComparison.Ordinal) ? request.RawTarget.Count(static c => c == '&') + 1 : 0);
    }

    // Class, key in parentheses, method; then options whose values are encoded completely.
    [GeneratedRegex(@"^/AdminService/wmi/\w+(\.\w+)?(\((\w+=)?[\w.~%-]*(,\w+=[\w.~%-]*)*\))?(/AdminService\.\w+)?(\?\$\w+=[\w.~,%-]*(&\$\w+=[\w.~,%-]*)*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Encoded();
}
