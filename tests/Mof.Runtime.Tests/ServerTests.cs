#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
#pragma warning disable MOF1001, MOF1002, MOF1006, MOF1015 // What the compiler would refuse, the runtime refuses too.
namespace Mof.Runtime.Tests;

/// <summary>Generated proxies against the in-memory server: what is loaded, what is sent, what is refused.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public ServerTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(
            Image("ABC00001", "Windows 11", 4),
            Image("ABC00002", "windows 10 100%", 0),
            new CimSeed<SMS_DriverPackage>(SMS_DriverPackage.Class).Set(SMS_DriverPackage.Properties.PackageID, "ABC00003").Set(SMS_DriverPackage.Properties.Name, "Drivers").ToInstance());
    }

    [Fact]
    public async Task A_query_leaves_lazy_properties_unloaded_whatever_the_server_sends()
    {
        var image = await _site.Query<SMS_ImagePackage>().FirstAsync(static i => i.PackageID == "ABC00001");
        Assert.Equal(CimLoadState.Query, image.LoadState);
        Assert.False(image.IsLazyLoaded);
        var failure = Assert.Throws<LazyPropertyNotLoadedException>(() => image.IconSize);
        Assert.Equal(("SMS_ImagePackage", "IconSize"), (failure.ClassName, failure.PropertyName));
        Assert.False(image.TryGet("IconSize", out _));
        await image.LoadLazyAsync();
        Assert.Equal(4u, image.IconSize);
        Assert.Equal("<WIM/>", image.ImageProperty);
    }

    [Fact]
    public async Task A_put_sends_changes_only_and_lazy_values_stay()
    {
        var image = await _site.Query<SMS_ImagePackage>().FirstAsync(static i => i.Name == "WINDOWS 11");
        image.Description = "new";
        image.Name = image.Name;
        image.PkgFlags |= SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD;
        Assert.Equal(["Description", "PkgFlags"], image.Changes.Select(static property => property.Name));
        await image.PutAsync();
        Assert.Equal(["Description", "PkgFlags"], _server.Log[^1].Properties);
        var stored = _server.Stored(image.Path!);
        Assert.Equal("<WIM/>", stored["ImageProperty"].AsString());
        Assert.Equal(4u, stored["IconSize"].AsUInt32());
        var count = _server.Log.Count;
        await image.PutAsync();
        Assert.Equal(count, _server.Log.Count);
    }

    [Fact]
    public async Task A_raw_put_of_a_queried_object_resets_what_was_never_loaded()
    {
        var image = await _site.Query<SMS_ImagePackage>().FirstAsync(static i => i.PackageID == "ABC00001");
        _server.RawPut(image);
        Assert.True(_server.Stored(image.Path!)["ImageProperty"].IsNull);
        Assert.Equal(0u, _server.Stored(image.Path!)["IconSize"].AsUInt32());
    }

    [Fact]
    public async Task A_lazy_property_can_be_assigned_without_a_load_and_is_sent()
    {
        var image = await _site.Query<SMS_ImagePackage>().FirstAsync(static i => i.PackageID == "ABC00001");
        image.ImageProperty = "<NEW/>";
        Assert.Equal("<NEW/>", image.ImageProperty);
        await image.LoadLazyAsync();
        Assert.Equal("<NEW/>", image.ImageProperty);
        await image.PutAsync();
        Assert.Equal(["ImageProperty"], _server.Log[^1].Properties);
    }

    [Fact]
    public async Task Keys_and_read_only_properties_are_refused()
    {
        var image = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        Assert.False(image.TrySet("SourceSite", "XYZ"));
        Assert.False(image.TrySet("PackageID", "ABC00009"));
        Assert.False(image.TrySet("Name", 5));
        Assert.Equal("ABC", image.SourceSite);
        Assert.False(image.HasChanges);
    }

    [Fact]
    public async Task A_query_for_a_base_class_gives_the_objects_of_its_subclasses()
    {
        var all = await _site.Query(SMS_PackageBaseclass.Class).OrderByDescending(static p => p.PackageID).ToListAsync();
        Assert.Equal([typeof(SMS_DriverPackage), typeof(SMS_ImagePackage), typeof(SMS_ImagePackage)], all.Select(static package => package.GetType()));
        Assert.Equal(3, await _site.Query(SMS_PackageBaseclass.Class).CountAsync());
    }

    [Fact]
    public async Task A_new_object_gets_its_key_from_the_server()
    {
        var package = new SMS_Package { Name = "Tools" };
        await _site.PutAsync(package);
        Assert.Equal(CimLoadState.Full, package.LoadState);
        Assert.Matches("^ABC[0-9A-F]{5}$", package.PackageID);
        Assert.Equal("Tools", (await SMS_Package.GetAsync(_site, package.PackageID)).Name);
    }

    [Fact]
    public async Task Somebody_elses_change_is_a_conflict()
    {
        var image = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        _server.Change(image.Path!, "Description", "theirs");
        image.Description = "mine";
        var conflict = await Assert.ThrowsAsync<CimConflictException>(() => image.PutAsync());
        Assert.Equal("Description", conflict.PropertyName);
        await image.RefreshAsync();
        Assert.Equal("theirs", image.Description);
        image.Description = "mine";
        await image.PutAsync();
        Assert.Equal("mine", _server.Stored(image.Path!)["Description"].AsString());
    }

    [Fact]
    public async Task Edits_inside_embedded_objects_and_byte_arrays_are_changes()
    {
        var image = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        Assert.False(image.HasChanges);
        ((SMS_ST_RecurWeekly)image.RefreshSchedule![0]).ForNumberOfWeeks = 4;
        Assert.Equal(["RefreshSchedule"], image.Changes.Select(static property => property.Name));
        image.RevertChanges();
        Assert.False(image.HasChanges);
        image.Icon![0] = 7;
        Assert.Equal(["Icon"], image.Changes.Select(static property => property.Name));
    }

    [Fact]
    public async Task Methods_are_called_and_their_failures_are_exceptions()
    {
        var image = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        (await image.SetSourceSiteAsync("XYZ")).EnsureSuccess();
        Assert.Equal("Invoke SMS_ImagePackage.SetSourceSite (SourceSite)", _server.Log[^1].ToString());
        _server.OnInvoke("SMS_ImagePackage", "GetImageProperties", static call =>
            new CimMethodResult(5, new KeyValuePair<string, CimValue>("ImageProperty", call.Arguments["SourceImagePath"])));
        var result = await SMS_ImagePackage.GetImagePropertiesAsync(_site, "x.wim");
        Assert.Equal("x.wim", result.ImageProperty);
        Assert.Contains("SMS_ImagePackage.GetImageProperties failed with return value 5", Assert.Throws<CimMethodException>(result.EnsureSuccess).Message);
        _server.FailNext(CimOperation.Query, new CimAccessDeniedException("no"));
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => _site.Query<SMS_ImagePackage>().ToListAsync());
        await Assert.ThrowsAsync<CimNotFoundException>(() => SMS_ImagePackage.GetAsync(_site, "NONE"));
    }

    [Fact]
    public void Filters_become_WQL_with_everything_quoted()
    {
        var evil = "x\\\" OR 1=1 --_%[";
        Assert.Equal(
            "SELECT * FROM SMS_ImagePackage WHERE Name = \"x\\\\\\\" OR 1=1 --_%[\" AND PkgSourceFlag = 2 AND Description LIKE \"%x\\\\\\\" OR 1=1 --[_][%][[]%\" ORDER BY Name DESC",
            _site.Query<SMS_ImagePackage>()
                .Where(i => i.Name == evil && i.PkgSourceFlag == SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT && i.Description!.Contains(evil))
                .OrderByDescending(static i => i.Name).ToWql());
        Assert.Contains("lazy", Assert.Throws<NotSupportedException>(() => _site.Query<SMS_ImagePackage>().Where(static i => i.ImageProperty == "")).Message);
        Assert.Contains("Trim", Assert.Throws<NotSupportedException>(() => _site.Query<SMS_ImagePackage>().Where(static i => i.Name.Trim() == "")).Message);
    }

    [Fact]
    public async Task Filters_compare_as_the_server_does()
    {
        Assert.Equal(2, await _site.Query<SMS_ImagePackage>().CountAsync(static i => i.Name.StartsWith("WINDOWS")));
        Assert.Equal(1, await _site.Query<SMS_ImagePackage>().CountAsync(static i => i.Name.EndsWith("100%")));
        Assert.Equal(0, await _site.Query<SMS_ImagePackage>().CountAsync(static i => i.Language == ""));
        Assert.Equal(2, await _site.Query<SMS_ImagePackage>().CountAsync(static i => i.Language == null));
        string[] ids = ["ABC00002", "ABC00003"];
        Assert.Equal("windows 10 100%", (await _site.Query<SMS_ImagePackage>().SingleAsync(i => ids.Contains(i.PackageID))).Name);
        var only = await _site.Query<SMS_ImagePackage>().Only(SMS_PackageBaseclass.Properties.Name).FirstAsync();
        Assert.Equal("ABC00001", only.PackageID);
        Assert.Throws<LazyPropertyNotLoadedException>(() => only.Description);
        await foreach (var image in _site.Query<SMS_ImagePackage>().IncludeLazy(2))
        {
            Assert.Equal("<WIM/>", image.ImageProperty);
        }
    }

    [Fact]
    public void Reading_and_writing_a_loaded_property_allocates_nothing()
    {
        var image = Image("ABC00001", "Windows 11", 4);
        Use(image, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Use(image, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Use(SMS_ImagePackage image, int count)
        {
            for (var i = 0; i < count; i++)
            {
                image.Name = image.Name;
                image.PkgFlags |= SMS_PackageBaseclass.PkgFlagsValues.NO_PACKAGE;
                image.ForcedDisconnectDelay = image.ForcedDisconnectDelay;
            }
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    private static SMS_ImagePackage Image(string id, string name, uint iconSize) => new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class)
        .Set(SMS_ImagePackage.Properties.PackageID, id)
        .Set(SMS_ImagePackage.Properties.Name, name)
        .Set(SMS_ImagePackage.Properties.SourceSite, "ABC")
        .Set(SMS_ImagePackage.Properties.ImageProperty, "<WIM/>")
        .Set(SMS_ImagePackage.Properties.IconSize, iconSize)
        .Set(SMS_ImagePackage.Properties.Icon, new byte[] { 1, 2 })
        .Set(SMS_ImagePackage.Properties.RefreshSchedule, CimValue.FromObjects(new SMS_ScheduleToken[] { new SMS_ST_RecurWeekly { ForNumberOfWeeks = 1 } }))
        .ToInstance();
}
