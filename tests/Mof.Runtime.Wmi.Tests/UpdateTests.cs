#pragma warning disable CA1001 // xunit makes one for each test; the fake needs no disposal
namespace Mof.Runtime.Wmi.Tests;

/// <summary>A put: a fresh get first, only changes over it, everything else on the server as it was.</summary>
public sealed class UpdateTests
{
    private const string Path = "SMS_ImagePackage.PackageID=\"ABC00001\"";
    private readonly FakeWmi _server = FakeWmi.Site();

    public UpdateTests() => _server.Image("ABC00001");

    [Fact]
    public async Task A_put_of_a_queried_object_gets_it_writes_the_changes_and_keeps_lazy_values()
    {
        var site = _server.Connect();
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        image.Description = "new";
        await image.PutAsync();
        Assert.Equal(["get " + Path, $"put UpdateOnly {Path} (Description)"], _server.Calls[^2..]);
        var stored = _server.Stored(Path);
        Assert.Equal("new", stored.Stored("Description"));
        Assert.Equal("<WIM/>", stored.Stored("ImageProperty"));
        Assert.Equal(4u, stored.Stored("IconSize"));
        Assert.Equal([1, 2, 3], (byte[]?)stored.Stored("ISVData"));
        Assert.Equal(2u, ((FakeObject[])stored.Stored("RefreshSchedule")!)[0].Stored("ForNumberOfWeeks"));
        Assert.Equal(0, _server.Open);
        Assert.False(image.HasChanges);
    }

    [Fact]
    public async Task Every_put_has_a_get_of_its_own()
    {
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        for (var i = 0; i < 3; i++)
        {
            image.Description = "version " + i;
            await image.PutAsync();
        }

        Assert.Equal(["get", "get", "put", "get", "put", "get", "put"], _server.Calls.Skip(1).Select(static call => call.Split(' ')[0]));
    }

    [Fact]
    public async Task What_others_changed_elsewhere_in_the_object_stays()
    {
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        _server.Stored(Path).Store("Name", "theirs").Store("ImageProperty", "<THEIRS/>");
        image.Description = "mine";
        await image.PutAsync();
        Assert.Equal(("theirs", "<THEIRS/>", "mine"), (_server.Stored(Path).Stored("Name"), _server.Stored(Path).Stored("ImageProperty"), _server.Stored(Path).Stored("Description")));
    }

    [Fact]
    public async Task A_conflict_in_the_last_change_prevents_all_of_them()
    {
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        _server.Stored(Path).Store("Version", "theirs");
        image.Description = "mine";
        image.Version = "mine";
        var failure = await Assert.ThrowsAsync<CimConflictException>(() => image.PutAsync());
        Assert.Equal(("SMS_ImagePackage", "Version"), (failure.ClassName, failure.PropertyName));
        Assert.Equal("theirs", failure.Value.AsString());
        Assert.DoesNotContain(_server.Calls, static call => call.StartsWith("put", StringComparison.Ordinal));
        Assert.Equal("old", _server.Stored(Path).Stored("Description"));
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task An_embedded_array_changed_elsewhere_is_a_conflict_and_an_unchanged_one_is_none()
    {
        var site = _server.Connect();
        var image = await SMS_ImagePackage.GetAsync(site, "ABC00001");
        image.RefreshSchedule = [.. image.RefreshSchedule!, new SMS_ST_RecurInterval { DaySpan = 3 }];
        await image.PutAsync();
        var stored = (FakeObject[])_server.Stored(Path).Stored("RefreshSchedule")!;
        Assert.Equal(["SMS_ST_RecurWeekly", "SMS_ST_RecurInterval"], stored.Select(static token => token.ClassName));
        Assert.Equal(("20260101080000.000000+***", 2u), (stored[0].Stored("StartTime"), stored[0].Stored("ForNumberOfWeeks")));
        Assert.Equal(3u, stored[1].Stored("DaySpan"));

        stored[0].Store("ForNumberOfWeeks", 1u);
        image.RefreshSchedule = [];
        await Assert.ThrowsAsync<CimConflictException>(() => image.PutAsync());
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_lazy_value_that_was_never_read_can_be_written_without_a_conflict()
    {
        var image = await _server.Connect().Query<SMS_ImagePackage>().FirstAsync();
        image.ImageProperty = "<NEW/>";
        await image.PutAsync();
        Assert.Equal("<NEW/>", _server.Stored(Path).Stored("ImageProperty"));
    }

    [Fact]
    public async Task A_value_can_be_set_to_null()
    {
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        image.RefreshSchedule = null;
        await image.PutAsync();
        Assert.Null(_server.Stored(Path).Stored("RefreshSchedule"));
        Assert.Equal("old", _server.Stored(Path).Stored("Description"));
    }

    [Fact]
    public async Task A_partial_put_names_the_changes_and_follows_a_get_all_the_same()
    {
        _server.CanPutPart = true;
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(Partial()), "ABC00001");
        image.Description = "new";
        await image.PutAsync();
        Assert.Equal(["get " + Path, $"put UpdateOnly {Path} (Description)"], _server.Calls[^2..]);
        var context = _server.Contexts[^1];
        Assert.Equal((true, true), (context["__PUT_EXTENSIONS"], context["__PUT_EXT_CLIENT_REQUEST"]));
        Assert.Equal(["Description"], Assert.IsType<string[]>(context["__PUT_EXT_PROPERTIES"]));
        Assert.Null(_server.Contexts[^2]["__PUT_EXTENSIONS"]);
        Assert.Equal("new", _server.Stored(Path).Stored("Description"));
    }

    [Theory]
    [InlineData(0x80041024)]
    [InlineData(0x8004103D)]
    public async Task A_provider_that_cannot_put_a_part_gets_the_whole_once(uint code)
    {
        _server.Before = call =>
        {
            if (call.StartsWith("put", StringComparison.Ordinal) && _server.Contexts[^1]["__PUT_EXTENSIONS"] is true)
            {
                throw FakeWmi.Failure(code, "Not capable");
            }
        };
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(Partial()), "ABC00001");
        image.Description = "new";
        await image.PutAsync();
        Assert.Equal([$"put UpdateOnly {Path} (Description)", $"put UpdateOnly {Path} (Description)"], _server.Calls[^2..]);
        Assert.Null(_server.Contexts[^1]["__PUT_EXTENSIONS"]);
        Assert.Equal(("new", "<WIM/>"), (_server.Stored(Path).Stored("Description"), _server.Stored(Path).Stored("ImageProperty")));
    }

    [Fact]
    public async Task The_whole_put_is_not_tried_twice()
    {
        _server.Before = call =>
        {
            if (call.StartsWith("put", StringComparison.Ordinal))
            {
                throw FakeWmi.Failure(0x80041024, "Not capable");
            }
        };
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        image.Description = "new";
        var failure = await Assert.ThrowsAsync<CimException>(() => image.PutAsync());
        Assert.Equal(unchecked((int)0x80041024), failure.StatusCode);
        Assert.Single(_server.Calls, static call => call.StartsWith("put", StringComparison.Ordinal));
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task What_is_deleted_cannot_be_put_got_or_deleted_again()
    {
        var site = _server.Connect();
        var image = await SMS_ImagePackage.GetAsync(site, "ABC00001");
        var same = await SMS_ImagePackage.GetAsync(site, "ABC00001");
        await site.DeleteAsync(image);
        Assert.Equal("delete " + Path, _server.Calls[^1]);
        Assert.Equal(CimLoadState.Deleted, image.LoadState);
        Assert.Null(await site.FindAsync<SMS_ImagePackage>("ABC00001"));
        same.Description = "new";
        var failure = await Assert.ThrowsAsync<CimNotFoundException>(() => same.PutAsync());
        Assert.Equal(Path, failure.Path?.ToString());
        await Assert.ThrowsAsync<CimNotFoundException>(() => site.DeleteAsync(same));
    }

    [Fact]
    public async Task A_cancelled_put_ends_before_the_write()
    {
        using var source = new CancellationTokenSource();
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        _server.Before = call =>
        {
            if (call.StartsWith("get", StringComparison.Ordinal))
            {
                source.Cancel();
            }
        };
        image.Description = "new";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => image.PutAsync(source.Token));
        Assert.DoesNotContain(_server.Calls, static call => call.StartsWith("put", StringComparison.Ordinal));
        Assert.True(image.HasChanges);
        Assert.Equal(0, _server.Open);
    }

    private static WmiOptions Partial() => new() { NamespacePath = @"root\sms\site_ABC", PartialPut = true };
}
