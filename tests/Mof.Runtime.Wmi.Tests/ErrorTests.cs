#pragma warning disable CA2201 // The tests stand in for COM, which throws COMException.
using System.Runtime.InteropServices;

namespace Mof.Runtime.Wmi.Tests;

/// <summary>What WMI and COM report, and what a caller gets.</summary>
public sealed class ErrorTests
{
    private readonly FakeWmi _server = FakeWmi.Site();

    [Theory]
    [InlineData(0x80041003, typeof(CimAccessDeniedException))]
    [InlineData(0x80041062, typeof(CimAccessDeniedException))]
    [InlineData(0x80041064, typeof(CimAccessDeniedException))]
    [InlineData(0x80041023, typeof(CimReadOnlyException))]
    [InlineData(0x80041019, typeof(CimConflictException))]
    [InlineData(0x80041010, typeof(CimSchemaException))]
    [InlineData(0x8004100E, typeof(CimSchemaException))]
    [InlineData(0x80041017, typeof(CimSchemaException))]
    [InlineData(0x80041018, typeof(CimSchemaException))]
    [InlineData(0x80041058, typeof(CimSchemaException))]
    [InlineData(0x8004103A, typeof(CimSchemaException))]
    [InlineData(0x80041005, typeof(CimSchemaException))]
    [InlineData(0x80041001, typeof(CimException))]
    [InlineData(0x80041004, typeof(CimException))]
    [InlineData(0x8004106C, typeof(CimException))]
    [InlineData(0x12345678, typeof(CimException))]
    public async Task A_code_of_wmi_has_its_kind(uint code, Type kind)
    {
        _server.Before = Only("get", FakeWmi.Failure(code, "The server's words."));
        var failure = await Assert.ThrowsAsync(kind, () => SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001"));
        var known = Assert.IsAssignableFrom<CimException>(failure);
        Assert.Equal(unchecked((int)code), known.StatusCode);
        Assert.StartsWith("Could not get SMS_ImagePackage.PackageID=\"ABC00001\": The server's words", known.Message, StringComparison.Ordinal);
        Assert.Contains($"0x{code:X8}", known.Message, StringComparison.Ordinal);
        Assert.Equal(("SMS_ImagePackage", "SMS_ImagePackage.PackageID=\"ABC00001\""), (known.ClassName, known.Path?.ToString()));
        Assert.IsType<WmiStatusException>(known.InnerException);
    }

    [Fact]
    public async Task Only_a_get_of_nothing_is_null()
    {
        var site = _server.Connect();
        Assert.Null(await site.FindAsync<SMS_ImagePackage>("ABC00001"));
        await Assert.ThrowsAsync<CimNotFoundException>(() => SMS_ImagePackage.GetAsync(site, "ABC00001"));
        _server.Before = Only("query", FakeWmi.Failure(0x80041002, "Not found"));
        await Assert.ThrowsAsync<CimNotFoundException>(() => site.Query<SMS_ImagePackage>().ToListAsync());
    }

    [Fact]
    public async Task What_com_and_dotnet_throw_becomes_a_kind_too()
    {
        var site = _server.Connect();
        foreach (var (thrown, kind, code) in new (Exception, Type, int?)[]
        {
            (new UnauthorizedAccessException("denied"), typeof(CimAccessDeniedException), unchecked((int)0x80070005)),
            (new COMException("denied", unchecked((int)0x80070005)), typeof(CimAccessDeniedException), unchecked((int)0x80070005)),
            (new COMException("RPC", unchecked((int)0x800706BA)), typeof(CimException), unchecked((int)0x800706BA)),
            (new COMException("query", unchecked((int)0x80041017)), typeof(CimSchemaException), unchecked((int)0x80041017)),
            (new InvalidCastException("cast"), typeof(CimException), null),
            (new InvalidOperationException("state"), typeof(CimException), null),
            (new OverflowException("number"), typeof(CimException), null),
        })
        {
            _server.Before = Only("get", thrown);
            var failure = Assert.IsAssignableFrom<CimException>(await Assert.ThrowsAsync(kind, () => site.FindAsync<SMS_ImagePackage>("ABC00001")));
            Assert.Equal(code, failure.StatusCode);
            Assert.Same(thrown, failure.InnerException);
        }
    }

    [Fact]
    public async Task A_connection_that_was_lost_is_made_anew()
    {
        _server.Image("ABC00001");
        var site = _server.Connect();
        await SMS_ImagePackage.GetAsync(site, "ABC00001");
        _server.Before = Only("get", new COMException("RPC", unchecked((int)0x800706BA)));
        await Assert.ThrowsAsync<CimException>(() => SMS_ImagePackage.GetAsync(site, "ABC00001"));
        _server.Before = Only("get", FakeWmi.Failure(0x80041001, "Failed"));
        await Assert.ThrowsAsync<CimException>(() => SMS_ImagePackage.GetAsync(site, "ABC00001"));
        _server.Before = static _ => { };
        await SMS_ImagePackage.GetAsync(site, "ABC00001");
        Assert.Equal(2, _server.Calls.Count(static call => call.StartsWith("connect", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_server_that_goes_away_during_a_call_is_no_failure_of_the_method()
    {
        _server.Image("ABC00001");
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        _server.Before = Only("invoke", new COMException("RPC", unchecked((int)0x800706BE)));
        var failure = await Assert.ThrowsAsync<CimException>(() => image.UnlockAsync());
        Assert.Equal("Unlock", failure.PropertyName);
    }

    [Fact]
    public async Task A_failed_connection_is_tried_again_by_the_next_call()
    {
        _server.Image("ABC00001");
        var site = _server.Connect();
        _server.Before = Only("connect", new UnauthorizedAccessException("Access is denied."));
        var failure = await Assert.ThrowsAsync<CimAccessDeniedException>(() => SMS_ImagePackage.GetAsync(site, "ABC00001"));
        Assert.StartsWith(@"Could not connect to \\.\root\sms\site_ABC: Access is denied", failure.Message, StringComparison.Ordinal);
        _server.Before = static _ => { };
        await SMS_ImagePackage.GetAsync(site, "ABC00001");
    }

    [Fact]
    public void The_status_of_a_provider_is_read_with_what_it_has()
    {
        WmiProperty[] plain = [Text("Description"), Text("Operation"), Text("ParameterInfo"), Text("ProviderName"), Number("StatusCode")];
        var own = WmiExtendedStatus.Read(new FakeObject(new FakeClass("__ExtendedStatus", [], plain)).Store("Description", "why").Store("StatusCode", 3u));
        Assert.Equal(new CimExtendedStatus { Description = "why", StatusCode = 3 }, own);

        WmiProperty[] more = [.. plain, Text("CauseInfo"), Number("ErrorCode"), Text("File"), Number("Line"), Text("ObjectInfo"), Text("SQLMessage"), Number("SQLSeverity"), Number("SQLStatus")];
        var site = WmiExtendedStatus.Read(new FakeObject(new FakeClass("SMS_ExtendedStatus", ["__ExtendedStatus"], more))
            .Store("Description", "why").Store("ErrorCode", 2147749889u).Store("StatusCode", -1).Store("Operation", "PutInstance").Store("ParameterInfo", "p")
            .Store("ProviderName", "WinMgmt").Store("CauseInfo", "c").Store("ObjectInfo", "o").Store("File", "f.cpp").Store("Line", 12u)
            .Store("SQLMessage", "s").Store("SQLSeverity", 16u).Store("SQLStatus", 2u));
        Assert.Equal(
            new CimExtendedStatus
            {
                Description = "why", ErrorCode = 2147749889, StatusCode = uint.MaxValue, Operation = "PutInstance", ParameterInfo = "p", ProviderName = "WinMgmt", CauseInfo = "c",
                ObjectInfo = "o", File = "f.cpp", Line = 12, SqlMessage = "s", SqlSeverity = 16, SqlStatus = 2,
            },
            site);
    }

    [Fact]
    public async Task Off_windows_the_first_call_says_what_to_do()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var site = new CimConnection(new WmiTransport());
        var failure = await Assert.ThrowsAsync<PlatformNotSupportedException>(() => site.FindAsync<SMS_ImagePackage>("ABC00001"));
        Assert.Contains("AdminServiceTransport", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PlatformNotSupportedException>(() => site.Query<SMS_ImagePackage>().ToListAsync());
    }

    [Fact]
    public async Task A_disposed_connection_says_so()
    {
        var site = _server.Connect();
        await site.DisposeAsync();
        var failure = await Assert.ThrowsAsync<CimException>(() => site.FindAsync<SMS_ImagePackage>("ABC00001"));
        Assert.Contains("disposed", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Calls);
    }

    private static WmiProperty Text(string name) => new(name, CimType.String, false);

    private static WmiProperty Number(string name) => new(name, CimType.UInt32, false);

    private static Action<string> Only(string verb, Exception failure) => call =>
    {
        if (call.StartsWith(verb, StringComparison.Ordinal))
        {
            throw failure;
        }
    };
}
