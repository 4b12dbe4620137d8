using System.Diagnostics;

namespace Mof.Runtime.Wmi.Tests;

/// <summary>Queries: what is asked, how rows stream, how they end.</summary>
public sealed class QueryTests
{
    private readonly FakeWmi _server = FakeWmi.Site();

    [Fact]
    public async Task Rows_come_with_what_was_selected_and_without_lazy_values()
    {
        _server.Image("ABC00001");
        var site = _server.Connect();
        var image = await site.Query<SMS_ImagePackage>().SingleAsync();
        Assert.Equal(("old", CimLoadState.Query, false), (image.Description, image.LoadState, image.TryGet("IconSize", out _)));
        var only = (await site.Query<SMS_ImagePackage>().Only(SMS_ImagePackage.Properties.Name).ToListAsync()).Single();
        Assert.Equal("query SELECT PackageID, Name FROM SMS_ImagePackage", _server.Calls[^1]);
        Assert.Equal(("Windows", false), (only.Name, only.TryGet("Description", out _)));
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task Lazy_values_of_a_row_are_not_even_read()
    {
        _server.Rows = _ => [_server.New("SMS_ImagePackage").Store("PackageID", "ABC00001").Store("IconSize", "no number")];
        Assert.False((await _server.Connect().Query<SMS_ImagePackage>().SingleAsync()).IsLazyLoaded);
    }

    [Fact]
    public async Task A_query_for_a_base_class_gives_objects_of_the_servers_classes()
    {
        _server.Image("ABC00001");
        var unknown = FakeClass.Of(SMS_ImagePackage.Class) with { Name = "XYZ_Image", Superclasses = ["SMS_ImagePackage", "SMS_PackageBaseclass", "SMS_BaseClass"] };
        _server.Define(unknown);
        _server.Add(_server.New("XYZ_Image").Store("PackageID", "XYZ00001").Store("Name", "other"));
        var all = await _server.Connect().Query(SMS_PackageBaseclass.Class).ToListAsync();
        Assert.Equal(["SMS_ImagePackage", "XYZ_Image"], all.Select(static one => one.ClassName));
        Assert.All(all, static one => Assert.IsType<SMS_ImagePackage>(one));
        Assert.Equal("XYZ_Image.PackageID=\"XYZ00001\"", all[1].Path!.ToString());
    }

    [Fact]
    public async Task Wql_goes_out_as_it_was_written_and_an_order_too()
    {
        var site = _server.Connect();
        FormattableString join = $"select SMS_ImagePackage.* from SMS_ImagePackage inner join SMS_X on SMS_X.ID = SMS_ImagePackage.PackageID";
        _server.Rows = static _ => [];
        await site.QueryWql<SMS_ImagePackage>(join).ToListAsync();
        Assert.Equal("query " + join, _server.Calls[^1]);
        await site.Query<SMS_ImagePackage>().Where(static i => i.Name == "a\"b\\c").OrderByDescending(static i => i.Name).ToListAsync();
        Assert.Equal("query SELECT * FROM SMS_ImagePackage WHERE Name = \"a\\\"b\\\\c\" ORDER BY Name DESC", _server.Calls[^1]);
    }

    [Fact]
    public async Task A_row_of_a_join_is_the_part_of_the_class_that_was_asked_for()
    {
        var row = new FakeClass("__GENERIC", [], [new WmiProperty("a", CimType.Instance, false), new WmiProperty("b", CimType.Instance, false)]);
        _server.Rows = _ => [new FakeObject(row).Store("a", _server.New("Part")).Store("b", _server.New("SMS_Package").Store("PackageID", "ABC00001"))];
        var site = _server.Connect();
        Assert.Equal("ABC00001", (await site.QueryWql<SMS_Package>($"select * from SMS_Package as b inner join Part as a on a.X = b.Y").ToListAsync()).Single().PackageID);
        var failure = await Assert.ThrowsAsync<CimSchemaException>(() => site.QueryWql<SMS_ImagePackage>($"select * from SMS_Package as b inner join Part as a on a.X = b.Y").ToListAsync());
        Assert.Contains("hold no object of SMS_ImagePackage", failure.Message, StringComparison.Ordinal);
        await Eventually(() => _server.Open == 0);
    }

    [Fact]
    public async Task Take_and_skip_are_done_while_reading_and_take_alone_tells_the_server()
    {
        Many(1000);
        var site = _server.Connect();
        Assert.Equal(["3", "4"], (await site.Query<SMS_Package>().Skip(3).Take(2).ToListAsync()).Select(static p => p.PackageID));
        Assert.Null(_server.Contexts[^1]["InstanceCount"]);
        Assert.Equal(5, _server.RowsRead);
        Assert.Equal(2, (await site.Query<SMS_Package>().Take(2).ToListAsync()).Count);
        Assert.Equal(2, _server.Contexts[^1]["InstanceCount"]);
        Assert.Equal(7, _server.RowsRead);
        var queries = _server.Calls.Length;
        Assert.Empty(await site.Query<SMS_Package>().Take(0).ToListAsync());
        Assert.Equal(queries, _server.Calls.Length);
        Assert.Equal(996, (await site.Query<SMS_Package>().Skip(4).ToListAsync()).Count);
        await Eventually(() => _server.Open == 0);
    }

    [Fact]
    public async Task A_limit_of_the_callers_own_stays_where_it_is_lower()
    {
        Many(10);
        var options = new WmiOptions { NamespacePath = @"root\sms\site_ABC", Context = { ["InstanceCount"] = 4 } };
        var site = _server.Connect(options);
        await site.Query<SMS_Package>().Take(8).ToListAsync();
        Assert.Equal(4, _server.Contexts[^1]["InstanceCount"]);
        await site.Query<SMS_Package>().Take(3).ToListAsync();
        Assert.Equal(3, _server.Contexts[^1]["InstanceCount"]);
    }

    [Fact]
    public async Task Counting_reads_keys()
    {
        _server.Image("ABC00001");
        _server.Image("ABC00002");
        Assert.Equal(2, await _server.Connect().Query<SMS_ImagePackage>().CountAsync());
        Assert.Equal("query SELECT PackageID FROM SMS_ImagePackage", _server.Calls[^1]);
    }

    [Fact]
    public async Task A_slow_consumer_keeps_the_producer_a_bounded_way_ahead()
    {
        Many(100_000);
        await using var rows = _server.Connect().Query<SMS_Package>().GetAsyncEnumerator();
        Assert.True(await rows.MoveNextAsync());
        await Task.Delay(300);
        Assert.InRange(_server.RowsRead, 1, WmiQuery.RowsAhead + 2);
        for (var i = 1; i < 1000; i++)
        {
            Assert.True(await rows.MoveNextAsync());
            Assert.Equal(i.ToString(System.Globalization.CultureInfo.InvariantCulture), rows.Current.PackageID);
        }

        Assert.InRange(_server.RowsRead, 1000, 1000 + WmiQuery.RowsAhead + 1);
    }

    [Fact]
    public async Task Leaving_the_loop_stops_the_worker_and_closes_everything()
    {
        Many(100_000);
        await foreach (var package in _server.Connect().Query<SMS_Package>())
        {
            if (package.PackageID == "5")
            {
                break;
            }
        }

        await Eventually(() => _server.Open == 0);
        Assert.InRange(_server.RowsRead, 6, 6 + WmiQuery.RowsAhead + 1);
    }

    [Fact]
    public async Task Cancelling_ends_a_query_that_waits_for_the_server()
    {
        _server.Rows = static _ => Silence();
        using var source = new CancellationTokenSource(100);
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _server.Connect().Query<SMS_Package>().ToListAsync(source.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Eventually(() => _server.Open == 0);
    }

    [Fact]
    public async Task Cancelling_between_rows_ends_the_query()
    {
        Many(1000);
        using var source = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var unused in _server.Connect().Query<SMS_Package>().WithCancellation(source.Token))
            {
                if (++seen == 10)
                {
                    source.Cancel();
                }
            }
        });
        Assert.Equal(10, seen);
        await Eventually(() => _server.Open == 0);
    }

    [Fact]
    public async Task A_failure_in_the_middle_comes_after_the_rows_before_it()
    {
        _server.Rows = _ => Numbers(3).Concat(Throw(FakeWmi.Failure(0x80041003, "Access denied")));
        var seen = 0;
        var failure = await Assert.ThrowsAsync<CimAccessDeniedException>(async () =>
        {
            await foreach (var unused in _server.Connect().Query<SMS_Package>())
            {
                seen++;
            }
        });
        Assert.Equal(3, seen);
        Assert.StartsWith("Could not run the query SELECT * FROM SMS_Package: Access denied (WMI AccessDenied, 0x80041003).", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_server_that_is_silent_too_long_is_a_failure_and_a_slow_one_is_none()
    {
        var options = new WmiOptions { NamespacePath = "root", Timeout = TimeSpan.FromMilliseconds(100) };
        _server.Rows = static _ => Silence();
        var failure = await Assert.ThrowsAsync<CimException>(() => _server.Connect(options).Query<SMS_Package>().ToListAsync());
        Assert.Equal(0x40004, failure.StatusCode);
        _server.Rows = _ => Numbers(4).SelectMany(static row => new[] { row, Pause(40) });
        Assert.Equal(4, (await _server.Connect(options).Query<SMS_Package>().ToListAsync()).Count);
    }

    [Fact]
    public async Task The_callers_thread_never_blocks()
    {
        using var held = new ManualResetEventSlim();
        _server.Before = _ => held.Wait();
        await using var rows = _server.Connect().Query<SMS_Package>().GetAsyncEnumerator();
        var pending = rows.MoveNextAsync();
        Assert.False(pending.IsCompleted);
        held.Set();
        Assert.False(await pending);
    }

    private static async Task Eventually(Func<bool> isMet)
    {
        for (var i = 0; i < 200 && !isMet(); i++)
        {
            await Task.Delay(25);
        }

        Assert.True(isMet());
    }

    private void Many(int count) => _server.Rows = _ => Numbers(count);

    private IEnumerable<FakeObject?> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return _server.New("SMS_Package").Store("PackageID", i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<FakeObject?> Silence()
    {
        while (true)
        {
            yield return Pause(5);
        }
    }

    private static FakeObject? Pause(int milliseconds)
    {
        Thread.Sleep(milliseconds);
        return null;
    }

    private static IEnumerable<FakeObject?> Throw(Exception failure)
    {
        yield return null;
        throw failure;
    }
}
