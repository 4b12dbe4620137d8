namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Writes that the server refuses, or whose answer never arrives.</summary>
public sealed class FailedWriteTests
{
    private static readonly AdminServiceOptions Unverified = new() { VerifyAfterWrite = false };

    public static TheoryData<int, string, Type> Refusals => new()
    {
        { 500, "Generic failure", typeof(CimException) },
        { 404, "No object", typeof(CimNotFoundException) },
        { 404, "Access denied  WMI QUERY: ", typeof(CimAccessDeniedException) },
        { 403, "", typeof(CimAccessDeniedException) },
        { 401, "", typeof(CimAccessDeniedException) },
        { 400, "Cannot convert the literal", typeof(CimSchemaException) },
        { 405, "not allowed", typeof(CimException) },
        { 409, "changed meanwhile", typeof(CimConflictException) },
        { 412, "changed meanwhile", typeof(CimConflictException) },
        { 415, "no media type", typeof(CimException) },
        { 429, "busy", typeof(CimException) },
        { 503, "busy", typeof(CimException) },
        { 302, "", typeof(CimException) },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_keeps_the_change_for_another_try(int status, string message, Type expected)
    {
        await using var site = await UpdateTests.StartAsync(Unverified);
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        got.Text = "new";
        site.Server.Script(ScriptedAnswer.Error(status, message));
        var refused = Assert.IsAssignableFrom<CimException>(await Record.ExceptionAsync(() => got.PutAsync()));
        Assert.IsType(expected, refused);
        Assert.Equal(status, refused.StatusCode);
        Assert.Contains(message.Trim(), refused.Message, StringComparison.Ordinal);
        Assert.Contains("/AdminService/wmi/SMS_TestAllTypes(%27a%27)", refused.Message, StringComparison.Ordinal);
        Assert.True(got.HasChanges);
        Assert.Equal(("old", "lazy"), UpdateTests.Stored(site));
        await got.PutAsync();
        Assert.Equal(("new", "lazy"), UpdateTests.Stored(site));
        // Nobody knows what a write that failed has done: each was sent once.
        Assert.Equal(2, site.Sent("PUT").Count());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_creation_leaves_the_object_new(int status, string message, Type expected)
    {
        await using var site = await TypedSite.StartAsync();
        var created = new SMS_TestAllTypes { Text = "new" };
        site.Server.Script(ScriptedAnswer.Error(status, message));
        var refused = await Record.ExceptionAsync(() => site.Connection.PutAsync(created));
        // Without a key an absent object cannot be meant: the class is.
        Assert.IsType(expected == typeof(CimNotFoundException) ? typeof(CimSchemaException) : expected, refused);
        Assert.Equal((CimLoadState.New, ""), (created.LoadState, created.Id));
        await site.Connection.PutAsync(created);
        Assert.Equal((CimLoadState.Full, "ABC00001"), (created.LoadState, created.Id));
        Assert.Equal(2, site.Sent("POST").Count());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refused_deletion_leaves_the_object(int status, string message, Type expected)
    {
        await using var site = await UpdateTests.StartAsync();
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        site.Server.Script(ScriptedAnswer.Error(status, message));
        Assert.IsType(expected, await Record.ExceptionAsync(() => got.DeleteAsync()));
        Assert.Equal(CimLoadState.Full, got.LoadState);
        await got.DeleteAsync();
        Assert.Equal(CimLoadState.Deleted, got.LoadState);
        await Assert.ThrowsAsync<InvalidOperationException>(() => got.PutAsync());
    }

    public static IEnumerable<object[]> Retried =>
        from edge in EdgeValues.All
        where edge.Property != "Single32"
        from update in Enum.GetValues<AdminServiceUpdate>()
        select new object[] { edge.Property, update };

    [Theory]
    [MemberData(nameof(Retried))]
    public async Task A_put_whose_answer_got_lost_can_be_repeated(string property, AdminServiceUpdate update)
    {
        // The value on the server is that of the first try: no conflict, whatever its type, and no second effect.
        await using var site = await UpdateTests.StartAsync(new AdminServiceOptions { Update = update });
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        foreach (var value in EdgeValues.All.Single(edge => edge.Property == property).Values)
        {
            got.With(property, value);
            site.Server.Script(Cut, when: static request => request.Method is "PUT" or "POST");
            await Assert.ThrowsAsync<CimException>(() => got.PutAsync());
            Assert.Equal([property], got.Changes.Select(static changed => changed.Name));
            Assert.Equal(value, (await site.Connection.GetAsync<SMS_TestAllTypes>("a")).ValueOf(property));
            await got.PutAsync();
            Assert.False(got.HasChanges);
            Assert.Equal(value, got.ValueOf(property));
        }
    }

    [Theory]
    [InlineData("Part")]
    [InlineData("Parts")]
    public async Task A_put_of_embedded_objects_whose_answer_got_lost_can_be_repeated(string property)
    {
        await using var site = await UpdateTests.StartAsync();
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        SMS_TestPart[] parts = [new SMS_TestWheel { Inner = new SMS_TestWheel { Name = "n" } }, new SMS_TestWheel { Spokes = [] }];
        got.With(property, property == "Part" ? CimValue.FromObject(parts[0]) : CimValue.FromObjects(parts));
        site.Server.Script(Cut, when: static request => request.Method == "PUT");
        await Assert.ThrowsAsync<CimException>(() => got.PutAsync());
        await got.PutAsync();
        Assert.False(got.HasChanges);
        ((SMS_TestWheel)parts[0]).Size = 99;
        Assert.True(got.HasChanges);
    }

    [Fact]
    public async Task A_put_of_a_time_with_an_offset_can_be_repeated()
    {
        await using var site = await UpdateTests.StartAsync();
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        got.Time = EdgeValues.Time("20260131103000.000000+120");
        site.Server.Script(Cut, when: static request => request.Method == "PUT");
        await Assert.ThrowsAsync<CimException>(() => got.PutAsync());
        await got.PutAsync();
    }

    [Fact]
    public async Task A_creation_whose_answer_got_lost_is_said_to_have_failed()
    {
        await using var site = await TypedSite.StartAsync();
        var created = new SMS_TestAllTypes { Id = "a" };
        site.Server.Script(Cut, when: static request => request.Method == "POST");
        await Assert.ThrowsAsync<CimException>(() => site.Connection.PutAsync(created));
        Assert.Equal(CimLoadState.New, created.LoadState);
        Assert.Single(site.Server.Stored("SMS_TestAllTypes"));
    }

    [Fact]
    public async Task A_sign_in_page_is_no_success()
    {
        await using var site = await UpdateTests.StartAsync();
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>("a");
        got.Text = "new";
        site.Server.Script(ScriptedAnswer.Html(), when: static request => request.Method == "PUT");
        await Assert.ThrowsAnyAsync<CimException>(() => got.PutAsync());
        site.Server.Script(ScriptedAnswer.Html(), when: static request => request.Method == "DELETE");
        await Assert.ThrowsAnyAsync<CimException>(() => got.DeleteAsync());
    }

    /// <summary>The operation is done, then the connection breaks.</summary>
    private static ScriptedAnswer Cut => ScriptedAnswer.Altered(static answer => answer with
    {
        Delivery = static context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
    });
}
