using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Objects inside objects: of derived classes, nested, in arrays, changed in place.</summary>
public sealed class EmbeddedObjectTests
{
    [Fact]
    public async Task Nested_objects_of_derived_classes_go_there_and_back()
    {
        await using var site = await TypedSite.StartAsync();
        var created = new SMS_TestAllTypes
        {
            Id = "a",
            Part = new SMS_TestWheel { Name = "outer", Size = 29, Spokes = [1, 2], Inner = new SMS_TestWheel { Name = "inner" } },
            Parts = [new SMS_TestWheel { Name = "first" }, new SMS_TestWheel { Inner = new SMS_TestWheel { Spokes = [] } }],
            LazyParts = [],
        };
        await site.Connection.PutAsync(created);
        var body = site.Sent("POST").Single().Json!;
        Assert.Equal(
            """{"@odata.type":"#AdminService.SMS_TestWheel","Name":"outer","Inner":{"@odata.type":"#AdminService.SMS_TestWheel","Name":"inner"},"Size":29,"Spokes":[1,2]}""",
            body["Part"]!.ToJsonString());
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        var outer = Assert.IsType<SMS_TestWheel>(got.Part);
        Assert.Equal(("outer", 29u, CimLoadState.Full), (outer.Name, outer.Size, outer.LoadState));
        Assert.Equal([1, 2], outer.Spokes!);
        var inner = Assert.IsType<SMS_TestWheel>(outer.Inner);
        Assert.Equal(("inner", 28u), (inner.Name, inner.Size));
        Assert.Equal(["first", null], got.Parts!.Select(static part => part.Name));
        Assert.Empty(Assert.IsType<SMS_TestWheel>(got.Parts![1].Inner).Spokes!);
        Assert.Empty(got.LazyParts!);
        Assert.False(got.HasChanges);
        Assert.Equal(created.ValueOf("Part"), got.ValueOf("Part"));
    }

    [Fact]
    public async Task A_change_deep_inside_sends_the_whole_property_and_no_other()
    {
        await using var site = await TypedSite.StartAsync();
        await site.Connection.PutAsync(new SMS_TestAllTypes
        {
            Id = "a", Text = "t", Part = new SMS_TestWheel { Size = 1, Inner = new SMS_TestWheel { Size = 2 } }, Parts = [new SMS_TestWheel { Size = 3 }],
        });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        ((SMS_TestWheel)got.Part!.Inner!).Size = 20;
        Assert.Equal(["Part"], got.Changes.Select(static property => property.Name));
        await got.PutAsync();
        Assert.Equal(
            """{"Part":{"@odata.type":"#AdminService.SMS_TestWheel","Inner":{"@odata.type":"#AdminService.SMS_TestWheel","Size":20},"Size":1}}""",
            site.Sent("PUT").Single().Body);
        Assert.False(got.HasChanges);
        ((SMS_TestWheel)got.Parts![0]).Spokes = [7];
        await got.PutAsync();
        Assert.Equal(["Parts"], site.Sent("PUT").Last().Json!.Select(static member => member.Key));
        var read = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        Assert.Equal(20u, ((SMS_TestWheel)read.Part!.Inner!).Size);
        Assert.Equal([7], ((SMS_TestWheel)read.Parts![0]).Spokes!);
    }

    [Fact]
    public async Task A_query_leaves_embedded_objects_unread_and_a_load_brings_them()
    {
        // Result sets carry no embedded objects, lazy or not (EmbeddedInQueries).
        await using var site = await TypedSite.StartAsync();
        await site.Connection.PutAsync(new SMS_TestAllTypes { Id = "a", Part = new SMS_TestWheel(), Parts = [new SMS_TestWheel()] });
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        Assert.False(row.TryGet("Part", out _));
        Assert.Throws<LazyPropertyNotLoadedException>(() => row.Parts);
        await row.LoadLazyAsync();
        Assert.Single(row.Parts!);
        Assert.False(row.HasChanges);
    }

    [Fact]
    public async Task An_object_that_a_query_does_deliver_counts_as_read()
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        site.Server.Script(ScriptedAnswer.WithValue("Part", """{"@odata.type":"#AdminService.SMS_TestWheel","Size":3}"""));
        var row = await site.Connection.Query<SMS_TestAllTypes>().SingleAsync();
        Assert.Equal(3u, Assert.IsType<SMS_TestWheel>(row.Part).Size);
    }

    [Fact]
    public async Task A_new_object_takes_the_place_of_the_old_one()
    {
        await using var site = await TypedSite.StartAsync();
        await site.Connection.PutAsync(new SMS_TestAllTypes { Id = "a", Part = new SMS_TestWheel { Name = "old", Size = 1 } });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        got.Part = new SMS_TestWheel { Spokes = [5] };
        await got.PutAsync();
        var read = Assert.IsType<SMS_TestWheel>((await site.Connection.GetAsync<SMS_TestAllTypes>("a")).Part);
        Assert.Null(read.Name);
        Assert.Equal(28u, read.Size);
        Assert.Equal([5], read.Spokes!);
    }

    [Theory]
    [InlineData("Part")]
    [InlineData("Parts")]
    [InlineData("Numbers")]
    [InlineData("Bytes")]
    public async Task The_refusal_of_NULL_for_arrays_and_embedded_objects_reaches_the_caller(string property)
    {
        // "Sending null for an array or embedded property gives errors (500)" (facts, runtime §3).
        await using var site = await TypedSite.StartAsync();
        await site.Connection.PutAsync(new SMS_TestAllTypes { Id = "a", Part = new SMS_TestWheel(), Parts = [new SMS_TestWheel()], Numbers = [1], Bytes = [1] });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        Assert.True(got.TrySet(property, default));
        var refused = await Assert.ThrowsAsync<CimException>(() => got.PutAsync());
        Assert.Equal(500, refused.StatusCode);
        Assert.Contains(property + " cannot be null", refused.Message, StringComparison.Ordinal);
        Assert.True(got.HasChanges);
        got.RevertChanges();
        Assert.False(got.HasChanges);
    }

    [Theory]
    [InlineData("Part")]
    [InlineData("Texts")]
    public async Task NULL_in_a_new_object_is_not_sent(string property)
    {
        await using var site = await TypedSite.StartAsync();
        await site.Connection.PutAsync(new SMS_TestAllTypes { Id = "a" }.With(property, default));
        Assert.Equal("""{"Id":"a"}""", site.Sent("POST").Single().Body);
    }
}
