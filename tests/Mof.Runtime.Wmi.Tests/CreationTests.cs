namespace Mof.Runtime.Wmi.Tests;

/// <summary>New objects: made of their class, put once, and got with what the server made of them.</summary>
public sealed class CreationTests
{
    private readonly FakeWmi _server = FakeWmi.Site();

    [Fact]
    public async Task A_new_object_is_put_and_got_under_the_path_that_the_server_tells()
    {
        var package = new SMS_Package { Name = "Tools" };
        await _server.Connect().PutAsync(package);
        Assert.Equal(["new SMS_Package", "put CreateOnly SMS_Package (Name)", "get SMS_Package.PackageID=\"ABC00001\""], _server.Calls[1..]);
        Assert.Equal(("ABC00001", "Tools", CimLoadState.Full), (package.PackageID, package.Name, package.LoadState));
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task The_server_may_tell_a_full_path_or_none()
    {
        _server.PutAnswer = @"\\CM01\root\sms\site_ABC:*";
        var package = new SMS_Package { Name = "Tools" };
        await _server.Connect().PutAsync(package);
        Assert.Equal("ABC00001", package.PackageID);

        _server.PutAnswer = "";
        var thing = new EveryType();
        thing.InitKey("k");
        await _server.Connect().PutAsync(thing);
        Assert.Equal("get TST_EveryType.Key=\"k\"", _server.Calls[^1]);
        var failure = await Assert.ThrowsAsync<CimException>(() => _server.Connect().PutAsync(new SMS_Package { Name = "More" }));
        Assert.Contains("does not tell its path", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task Embedded_objects_are_made_of_their_own_class_nested_ones_too()
    {
        var thing = new EveryType
        {
            ["Instance"] = CimValue.FromObject(new SpecialPart { Name = "outer", Extra = 7, Inner = new Part { Name = "inner" } }),
            ["Instances"] = CimValue.FromObjects<Part>([new Part { Name = "first" }, new SpecialPart { Extra = 1 }]),
        };
        thing.InitKey("k");
        await _server.Connect().PutAsync(thing);
        var stored = _server.Stored("TST_EveryType.Key=\"k\"");
        var outer = (FakeObject)stored.Stored("Instance")!;
        Assert.Equal(("SpecialPart", 7, "inner"), (outer.ClassName, outer.Stored("Extra"), ((FakeObject)outer.Stored("Inner")!).Stored("Name")));
        Assert.Equal(["Part", "SpecialPart"], ((FakeObject[])stored.Stored("Instances")!).Select(static part => part.ClassName));
        var read = thing["Instance"].AsObject<SpecialPart>()!;
        Assert.Equal(("outer", "inner", 7), (read.Name, read.Inner!.Name, read.Extra));
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task An_object_that_exists_is_a_conflict()
    {
        _server.Add(_server.New("TST_EveryType").Store("Key", "k"));
        var thing = new EveryType();
        thing.InitKey("k");
        var failure = await Assert.ThrowsAsync<CimConflictException>(() => _server.Connect().PutAsync(thing));
        Assert.Equal(unchecked((int)0x80041019), failure.StatusCode);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_failure_after_the_put_says_that_the_object_exists()
    {
        _server.Before = static call =>
        {
            if (call.StartsWith("get", StringComparison.Ordinal))
            {
                throw FakeWmi.Failure(0x80041003, "Access denied");
            }
        };
        var failure = await Assert.ThrowsAsync<CimAccessDeniedException>(() => _server.Connect().PutAsync(new SMS_Package { Name = "Tools" }));
        Assert.Contains("which was created", failure.Message, StringComparison.Ordinal);
        Assert.Equal("SMS_Package.PackageID=\"ABC00001\"", failure.Path?.ToString());
    }

    [Fact]
    public async Task Cancelling_counts_before_the_put_and_not_after_it()
    {
        using var early = new CancellationTokenSource();
        _server.Before = call => CancelOn(call, "new", early);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _server.Connect().PutAsync(new SMS_Package { Name = "Tools" }, early.Token));
        Assert.DoesNotContain(_server.Calls, static call => call.StartsWith("put", StringComparison.Ordinal));

        using var late = new CancellationTokenSource();
        _server.Before = call => CancelOn(call, "put", late);
        var package = new SMS_Package { Name = "Tools" };
        await _server.Connect().PutAsync(package, late.Token);
        Assert.Equal("ABC00001", package.PackageID);
    }

    private static void CancelOn(string call, string verb, CancellationTokenSource source)
    {
        if (call.StartsWith(verb, StringComparison.Ordinal))
        {
            source.Cancel();
        }
    }
}
