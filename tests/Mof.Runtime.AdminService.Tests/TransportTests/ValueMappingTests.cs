using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Every CIM type, edge values included, to the site and back: by creation, by update and by get.</summary>
public sealed class ValueMappingTests
{
    /// <summary>All but real32, which has a test of its own.</summary>
    public static TheoryData<string> Properties => [.. EdgeValues.All.Select(static edge => edge.Property).Where(static property => property != "Single32")];

    [Fact]
    public async Task Real_numbers_of_32_bits()
    {
        await A_created_object_has_the_values_it_was_given("Single32");
        await An_updated_object_has_the_values_it_was_given("Single32");
        await A_query_gives_what_a_get_gives_but_lazy_values("Single32");
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task A_created_object_has_the_values_it_was_given(string property)
    {
        await using var site = await TypedSite.StartAsync();
        foreach (var value in ValuesOf(property))
        {
            var sent = new SMS_TestAllTypes().With(property, value);
            await site.Connection.PutAsync(sent);
            Assert.Equal(value, sent.ValueOf(property));
            var got = await site.Connection.GetAsync<SMS_TestAllTypes>(sent.Id);
            Assert.Equal(value, got.ValueOf(property));
            Assert.Equal(["Id", property], EdgeValues.All.Select(static edge => edge.Property).Prepend("Id").Where(name => !got.ValueOf(name).IsNull));
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task An_updated_object_has_the_values_it_was_given(string property)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        var changed = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        foreach (var value in ValuesOf(property))
        {
            await changed.With(property, value).PutAsync();
            Assert.False(changed.HasChanges);
            Assert.Equal(value, changed.ValueOf(property));
            Assert.Equal(value, (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).ValueOf(property));
            Assert.Equal([property], site.Sent("PUT").Last().Json!.Select(static member => member.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public async Task A_query_gives_what_a_get_gives_but_lazy_values(string property)
    {
        await using var site = await TypedSite.StartAsync();
        var values = ValuesOf(property);
        foreach (var value in values)
        {
            await site.Connection.PutAsync(new SMS_TestAllTypes().With(property, value));
        }

        var rows = await site.Connection.Query<SMS_TestAllTypes>().ToListAsync();
        Assert.Equal(values.Length, rows.Count);
        Assert.All(rows.Zip(values), pair => Assert.Equal(
            SMS_TestAllTypes.Class.FindProperty(property)!.IsLazy ? default(CimValue?) : pair.Second,
            pair.First.TryGet(property, out var read) ? read : default(CimValue?)));
    }

    [Fact]
    public async Task What_is_NULL_is_NULL_and_an_empty_list_is_none()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a", ["Numbers"] = new JsonArray(), ["Text"] = "" });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        Assert.Null(got.Flag);
        Assert.Null(got.Word64);
        Assert.Null(got.Time);
        Assert.Null(got.Owner);
        Assert.Null(got.Texts);
        Assert.Null(got.Bytes);
        Assert.Null(got.Parts);
        Assert.Null(got.LazyParts);
        Assert.Empty(got.Numbers!);
        Assert.Equal("", got.Text);
    }

    [Fact]
    public async Task A_scalar_can_be_set_to_NULL()
    {
        await using var site = await TypedSite.StartAsync();
        var created = new SMS_TestAllTypes { Id = "a", Text = "t", Word32 = 1, Flag = true, Time = EdgeValues.Time("20260131083000.000000+***"), Owner = EdgeValues.Owner };
        await site.Connection.PutAsync(created);
        (created.Text, created.Word32, created.Flag, created.Time, created.Owner) = (null, null, null, null, null);
        await created.PutAsync();
        Assert.Equal("""{"Flag":null,"Word32":null,"Text":null,"Time":null,"Owner":null}""", site.Sent("PUT").Single().Body);
        Assert.All(["Text", "Word32", "Flag", "Time", "Owner"], name => Assert.Null(site.Server.Stored("SMS_TestAllTypes", "a")![name]));
        Assert.Null((await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unsigned_64_bit_number_comes_as_a_number_or_as_a_text(bool asString)
    {
        // The encoding of uint64 is unseen: the reader must take both (facts, runtime §3).
        await using var site = await TypedSite.StartAsync(new AdminServiceSiteOptions { UInt64AsString = asString });
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a", ["Word64"] = ulong.MaxValue, ["BigNumbers"] = new JsonArray(9223372036854775808ul, 0ul) });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        Assert.Equal(ulong.MaxValue, got.Word64);
        Assert.Equal([9223372036854775808ul, 0ul], got.BigNumbers!);
        got.Word64 = 1;
        await got.PutAsync();
        Assert.Equal(1ul, (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Word64);
    }

    [Fact]
    public async Task Texts_and_numbers_travel_in_the_form_that_the_service_documents()
    {
        await using var site = await TypedSite.StartAsync();
        await site.Connection.PutAsync(new SMS_TestAllTypes
        {
            Id = "a", Flag = true, SByte8 = -1, Word64 = ulong.MaxValue, Double64 = 0.1, Character = 'a', Text = "Größe\"", Owner = EdgeValues.Owner,
            Time = EdgeValues.Time("20260131083000.500000+***"), Bytes = [1, 2], Numbers = [1], Texts = [],
        });
        Assert.Equal(
            """{"Id":"a","Flag":true,"SByte8":-1,"Word64":18446744073709551615,"Double64":0.1,"Character":97,"Text":"Größe\"","Time":"2026-01-31T08:30:00.500000Z","Owner":"SMS_TestOwner.Name=\"a\\\"b\\\\c'd\",Number=4294967295,IsGroup=TRUE","Bytes":"AQI=","Numbers":[1],"Texts":[]}""",
            Assert.Single(site.Server.Requests, static request => request.Method == "POST").Body);
    }

    [Theory]
    [InlineData("Double64", "NaN")]
    [InlineData("Double64", "INF")]
    [InlineData("Double64", "-INF")]
    public async Task A_real_number_that_JSON_lacks_comes_as_a_text(string property, string text)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        site.Server.Script(ScriptedAnswer.WithValue(property, $"\"{text}\""));
        var value = (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).ValueOf(property);
        Assert.Equal(text switch { "NaN" => double.NaN, "INF" => double.PositiveInfinity, _ => double.NegativeInfinity }, value.AsDouble());
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "INF")]
    [InlineData(double.NegativeInfinity, "-INF")]
    public async Task A_real_number_that_JSON_lacks_goes_as_a_text(double value, string text)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        (got.Double64, got.Single32) = (value, (float)value);
        site.Server.Script(ScriptedAnswer.Instead(new ServerAnswer(204)), when: static request => request.Method == "PUT");
        await got.PutAsync();
        Assert.Equal($$"""{"Single32":"{{text}}","Double64":"{{text}}"}""", site.Sent("PUT").Single().Body);
    }

    private static CimValue[] ValuesOf(string property) => EdgeValues.All.Single(edge => edge.Property == property).Values;
}
